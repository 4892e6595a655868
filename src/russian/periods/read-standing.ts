/** Clauses without a date: «постоянно», «весь период реализации», «по мере необходимости», «по отдельному графику». */
import { isMarkAt, rangeSince, takeMark, takeWords, tokenAt, wordAt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { MONTHS, ORDINALS } from './vocabulary.ts'

export type Standing = 'continuous' | 'whole-term' | 'as-needed'

/** What the period depends on, in the author's words, beginning with the small letter of its preposition. */
export interface WrittenBasis {
  readonly kind: 'by-schedule' | 'on-request'
  readonly words: string
}

export function readStanding(cursor: Cursor): Standing | undefined {
  const from = cursor.index
  if (
    takeWords(cursor, /^(?:постоянно|непрерывно)$/) ||
    takeWords(cursor, 'на', 'постоянной', 'основе') ||
    takeWords(cursor, 'в', /^(?:постоянном|непрерывном)$/, 'режиме')
  ) {
    return 'continuous'
  }
  if (takeWords(cursor, 'по', 'мере', 'необходимости') || takeWords(cursor, /^(?:по|при)$/, 'необходимости')) return 'as-needed'
  if (takeWholeTerm(cursor)) return 'whole-term'
  cursor.index = from
  return undefined
}

const CARRIED_OUT = /^(?:реализации|действия|выполнения)$/
/** What is carried out: «реализации муниципальной программы», «действия “дорожной карты”». */
const UNDERTAKING =
  /^(?:настоящ(?:ей|его)|муниципальн(?:ой|ого)|комплексн(?:ой|ого)|(?:под)?программы|проекта|плана|концепции|мероприятий|мероприятия|комплекса|мер|дорожной|карты|приказа)$/

/** «весь период», «в течение периода реализации программы»; «Срок реализации» alone is the head of a column. */
function takeWholeTerm(cursor: Cursor): boolean {
  const isWithin = takeWords(cursor, 'в', /^течени[еи]$/) || takeWords(cursor, 'на', 'протяжении') || takeWords(cursor, /^(?:в|на|за)$/)
  const isWhole = takeWords(cursor, /^(?:весь|всего)$/)
  if (!takeWords(cursor, /^(?:период|периода|срок|срока)$/)) return false
  const isCarriedOut = takeWords(cursor, CARRIED_OUT)
  if (!isWhole && !(isWithin && isCarriedOut)) return false
  while (takeWords(cursor, UNDERTAKING) || takeQuotationMark(cursor));
  return true
}

function takeQuotationMark(cursor: Cursor): boolean {
  const token = tokenAt(cursor)
  return token !== undefined && /[«»"“”„]/.test(cursor.text[token.at[0]]!) && takeMark(cursor, '?')
}

const SCHEDULE = /^(?:план|график|расписани|циклограмм)/
const REQUEST = /^(?:запрос|заявк|заявлени|обращени|требовани|согласовани|приглашени)/
/** «по отдельному утвержденному графику»: the noun comes soon or not at all. */
const FARTHEST_NOUN = 5

/** Takes the clause up to the next comma, semicolon or bracket. */
export function readBasis(cursor: Cursor): WrittenBasis | undefined {
  const from = cursor.index
  const kind = basisKind(cursor) ?? untimedKind(cursor)
  if (kind === undefined) return undefined
  while (cursor.index < cursor.tokens.length && !isClauseEnd(cursor)) cursor.index++
  const words = cursor.text.slice(...rangeSince(cursor, from)).replace(/[\s\u00a0]+/g, ' ')
  return { kind, words: words[0]!.toLowerCase() + words.slice(1) }
}

function isClauseEnd(cursor: Cursor): boolean {
  const isLastStop = isMarkAt(cursor, '.') && cursor.index === cursor.tokens.length - 1
  return isMarkAt(cursor, ',') || isMarkAt(cursor, ';') || isMarkAt(cursor, '(') || isMarkAt(cursor, ')') || isLastStop
}

const WEEKDAY = /^(?:(?:понедельник|вторник|четверг)(?:ам|а|у)?|(?:сред|пятниц|суббот)(?:ам|а|у|ы)|воскресень(?:ям|е|я))$/
const HOLIDAYS = /^каникул(?:ы|ам|ах)?$|^каникулярн/
/** Words of a week: «третья неделя», «первая и вторая недели месяца». */
const WEEK = /^недел[яиюе]$/
const OF_WEEK = /^(?:последн|предпоследн)/
/** What days are counted from: «в течение 10 рабочих дней со дня подписания». */
const SINCE = /^(?:со?|после|от)$/

/** Weekdays, weeks, holidays and days counted from an event: no calendar tells which days they are. With a month or a year they are left to others. */
function untimedKind(cursor: Cursor): WrittenBasis['kind'] | undefined {
  const words = clauseWords(cursor)
  if (words === undefined) return undefined
  const [first = ''] = words
  if (first === 'в' && /^течени[еи]$/.test(words[1] ?? '')) {
    const days = words.findIndex((word) => /^(?:дней|дня|недель|недели|месяцев|месяца|суток|часов)$/.test(word))
    return days > 1 && days <= FARTHEST_NOUN && SINCE.test(words[days + 1] ?? '') && words.length > days + 2 ? 'on-request' : undefined
  }
  if (first === 'по' && WEEKDAY.test(words[1] ?? '')) return 'by-schedule'
  if (/^кажд/.test(first) && WEEKDAY.test(words[1] ?? '')) return 'by-schedule'
  if (words.length <= FARTHEST_NOUN && words.some((word) => HOLIDAYS.test(word))) return 'by-schedule'
  const isWeek = WEEK.test(words.at(-1) ?? '') || (words.at(-1) === 'месяца' && WEEK.test(words.at(-2) ?? ''))
  const number = first === 'в' ? (words[1] ?? '') : first
  return isWeek && words.length <= FARTHEST_NOUN && (ORDINALS.has(number) || OF_WEEK.test(number) || (/^\d$/.test(number) && words.length === 2)) ? 'by-schedule' : undefined
}

/** The words up to the next comma, semicolon or bracket; `undefined` when a month or a date is among them. */
function clauseWords(cursor: Cursor): string[] | undefined {
  const words: string[] = []
  for (let ahead = 0; ; ahead++) {
    const token = tokenAt(cursor, ahead)
    if (token === undefined || token.kind === 'mark') return words
    if (token.kind === 'number' && token.digits <= 2) words.push(String(token.value))
    else if (token.kind === 'word' && !MONTHS.has(token.word)) words.push(token.word)
    else return undefined
  }
}

function basisKind(cursor: Cursor): WrittenBasis['kind'] | undefined {
  const [first, second, third] = [wordAt(cursor), wordAt(cursor, 1), wordAt(cursor, 2)]
  if (first === 'в' && /^установленн/.test(second ?? '') && /^срок/.test(third ?? '')) return 'by-schedule'
  const isAgreement = first === 'в' && second === 'соответствии'
  if (first !== 'по' && first !== 'согласно' && !isAgreement) return undefined
  if (first === 'по' && (second === 'мере' || REQUEST.test(second ?? ''))) return 'on-request'
  for (let ahead = 1; ahead <= FARTHEST_NOUN; ahead++) {
    const token = tokenAt(cursor, ahead)
    if (token?.kind === 'word' ? SCHEDULE.test(token.word) : false) return 'by-schedule'
    if (token?.kind !== 'word') return undefined
  }
  return undefined
}
