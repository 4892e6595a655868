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

/** «План мероприятий (программа), утвержденная приказом»: nothing else feminine stands between. */
const NOMINATIVE = `(?<=(?<!\\p{L})(?:[Пп]роект|[Пп]лан|[Пп]орядок|[Рр]егламент|[Кк]омплекс|[Пп]еречень)(?:[ \\u00a0\\n][а-яё-]+){0,3}[ \\u00a0\\n]\\(«?(?:[Дд]орожная карта|программа|концепция|стратегия|схема|модель)»?\\)(?:(?!(?<!\\p{L})(?:и|или)(?!\\p{L}))[^.;!?,]){0,100},[ \\u00a0\\n])(?:утвержденн|одобренн|согласованн|разработанн)ая(?!\\p{L})`

/** A participle agrees with the noun that it is said of. */
export const participleAgreement = patternRule({
  code: 'language/participle',
  likely: new RegExp(`,[ \\u00a0\\n](?:(?:${DONE})(?:ой|ая)|(?:рассчитанн|вычисленн|исчисленн)ого)(?!\\p{L})`, 'u'),
  find: new RegExp(`${BRACKETED}|${COUNTED}|${NOMINATIVE}`, 'gu'),
  canFix: false,
  right: ([found]) => (found.endsWith('ой') ? found.replace(/ой$/u, 'ого') : found.endsWith('ая') ? found.replace(/ая$/u, 'ый') : found.replace(/ого$/u, 'ый')),
})
