import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

/** «баллов» in full. */
export const pointsInFull = patternRule({
  code: 'language/points-in-full',
  traits: TRAIT.figure | TRAIT.stop,
  find: /(?<=\d[ \u00a0]?)б\.(?![\p{L}])/gu,
  canFix: false,
  right: () => 'баллов',
  where: ({ plain }) => plain.includes('б.'),
})
