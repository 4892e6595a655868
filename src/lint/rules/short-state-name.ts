import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

/** The usual names of codes keep «РФ»: «КоАП РФ». */
const CODE = '(?:КоАП|КАС|КТМ|ГрК|ГПК|АПК|УПК|УИК|[ГТБУНЖСЗВЛ]К)'

/** The state and its regions are named in full (T29). */
export const shortStateName = patternRule({
  code: 'language/short-state-name',
  traits: TRAIT.capitals,
  find: new RegExp(`(?<![\\p{L}\\p{N}-])(?<!(?<!\\p{L})${CODE}[ \\u00a0\\n])РФ(?![\\p{L}\\p{N}-])|(?<=(?<!\\p{L})(?:[Мм]инистерств|[Дд]епартамент|[Пп]равительств)[а-яё]{0,3}[ \\u00a0](?:[а-яё]+[ \\u00a0]){0,4})(?:СК|РД|РБ|РТ|КК)(?![\\p{L}\\p{N}-])`, 'gu'),
  canFix: false,
  right: ([found]) => (found === 'РФ' ? 'Российской Федерации' : 'наименование региона'),
  where: ({ plain, document }) => document.kind !== 'people' && /РФ|СК|РД|РБ|РТ|КК/u.test(plain),
})
