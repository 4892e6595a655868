import { patternRule } from '../pattern-rule.ts'

/** «со школами»: «со» before two consonants of which the first is a sibilant. */
export const prepositionForm = patternRule({
  code: 'language/preposition-form',
  hints: [' с ', '\u00a0с', 'с\u00a0'],
  find: /(?<!\p{L})с[ \u00a0](?=(?:шк|шл|шн|шт|ст|сп|ск|сл|см|сн|сб|св|ср|сч|зв|зд|зл|зн|зр|вс)[а-яё]{2})/gu,
  right: () => 'со ',
  where: ({ plain }) => /[ \u00a0]с[ \u00a0]|^с[ \u00a0]/u.test(plain),
})
