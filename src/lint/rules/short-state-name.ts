import { patternRule } from '../pattern-rule.ts'

/** The state and its regions are named in full (T29). */
export const shortStateName = patternRule({
  code: 'language/short-state-name',
  find: /(?<![\p{L}\p{N}-])РФ(?![\p{L}\p{N}-])|(?<=(?<!\p{L})(?:[Мм]инистерств|[Дд]епартамент|[Пп]равительств)[а-яё]{0,3}[ \u00a0](?:[а-яё]+[ \u00a0]){0,4})(?:СК|РД|РБ|РТ|КК)(?![\p{L}\p{N}-])/gu,
  canFix: false,
  right: ([found]) => (found === 'РФ' ? 'Российская Федерация' : 'полное наименование региона'),
  where: ({ plain, document }) => document.kind !== 'people' && /РФ|СК|РД|РБ|РТ|КК/u.test(plain),
})
