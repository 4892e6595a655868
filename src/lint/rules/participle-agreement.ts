import { patternRule } from '../pattern-rule.ts'

const MASCULINE = 'проекта|плана|порядка|регламента|комплекса|перечня|документа|положения'
const FEMININE = 'программы|карты|концепции|стратегии|схемы|модели'
/** What is approved or adopted is the document, not what stands in brackets behind its name. */
const DONE = 'утвержденн|принят|одобренн|согласованн|разработанн'
/** Not far: the words between are the name of the document. */
const BETWEEN = '[^.;!?]{0,250}?'

const BRACKETED = `(?<=(?<!\\p{L})(?:${MASCULINE})[ \\u00a0\\n]\\((?:${FEMININE})\\)${BETWEEN},[ \\u00a0\\n])(?:${DONE})ой(?!\\p{L})`
/** Welfare and quality can not be calculated; their index can. */
const COUNTED = '(?<=(?<!\\p{L})(?:индекс|показатель|коэффициент|рейтинг)[ \\u00a0\\n](?:[а-яё]+ого[ \\u00a0\\n])?(?:неблагополучия|благополучия|развития|качества|доверия|здоровья|комфорта),[ \\u00a0\\n])(?:рассчитанн|вычисленн|исчисленн)ого(?!\\p{L})'

/** A participle agrees with the noun that it is said of. */
export const participleAgreement = patternRule({
  code: 'language/participle',
  likely: new RegExp(`,[ \\u00a0\\n](?:(?:${DONE})ой|(?:рассчитанн|вычисленн|исчисленн)ого)(?!\\p{L})`, 'u'),
  find: new RegExp(`${BRACKETED}|${COUNTED}`, 'gu'),
  canFix: false,
  right: ([found]) => (found.endsWith('ой') ? found.replace(/ой$/u, 'ого') : found.replace(/ого$/u, 'ый')),
})
