/** Parts of the month that stands around the phrase, in a plan by months: «в течение месяца», «вторая декада», «до 15 числа». */
import { takeWords, tokenAt, wordAt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { MonthDays, PeriodContext, PeriodPart } from './period.ts'
import { edge, lastDayOfMonth, SCHOOL_YEAR_MONTH } from './unit-span.ts'
import { MONTHS, ORDINALS, ROMAN } from './vocabulary.ts'

/** The whole month, a half of it (1–15, 16 to the end) or a third: 1–10, 11–20, 21 to the end. */
export type WrittenMonthPart = 'whole' | 'first-half' | 'second-half' | 1 | 2 | 3

/** «в течение месяца», «весь месяц», «вторая половина месяца», «вторая декада месяца», «III декада». */
export function readMonthPart(cursor: Cursor): WrittenMonthPart | undefined {
  const from = cursor.index
  const found = readWhole(cursor) ?? readHalf(cursor)
  if (found !== undefined) return found
  cursor.index = from
  const decade = readDecade(cursor)
  if (decade === undefined) cursor.index = from
  return decade
}

function readWhole(cursor: Cursor): 'whole' | undefined {
  const isWithin = takeWords(cursor, /^во?$/, /^течени[еи]$/) || takeWords(cursor, 'на', 'протяжении')
  const isWhole = takeWords(cursor, /^(?:весь|всего|текущего)$/)
  return (isWithin || isWhole) && takeWords(cursor, /^месяца?$/) ? 'whole' : undefined
}

function readHalf(cursor: Cursor): 'first-half' | 'second-half' | undefined {
  takeWords(cursor, /^во?$/)
  const isFirst = takeWords(cursor, /^перв(?:ая|ой|ую)$/)
  if ((!isFirst && !takeWords(cursor, /^втор(?:ая|ой|ую)$/)) || !takeWords(cursor, /^половин[аеуы]$/)) return undefined
  takeWords(cursor, 'месяца')
  if (MONTHS.has(wordAt(cursor) ?? '')) return undefined
  return isFirst ? 'first-half' : 'second-half'
}

function readDecade(cursor: Cursor): 1 | 2 | 3 | undefined {
  takeWords(cursor, /^во?$/)
  if (takeWords(cursor, /^последн(?:яя|ей|юю)$/, /^декад[аеуы]$/)) {
    takeWords(cursor, 'месяца')
    return MONTHS.has(wordAt(cursor) ?? '') ? undefined : 3
  }
  const token = tokenAt(cursor)
  const number =
    token?.kind === 'number' ? token.value : token?.kind === 'word' ? (ORDINALS.get(token.word) ?? ROMAN.get(token.word)) : undefined
  if (number !== 1 && number !== 2 && number !== 3) return undefined
  cursor.index++
  if (!takeWords(cursor, /^декад[аеуы]$/)) return undefined
  takeWords(cursor, 'месяца')
  // «вторая декада марта» is no part of the month around it.
  return MONTHS.has(wordAt(cursor) ?? '') ? undefined : number
}

/** The last day of the first half. */
const MIDDLE = 15

/** The days of that part; `undefined` when no month stands around the phrase, or it has no such day. */
export function partOfMonth(written: WrittenMonthPart | MonthDays, context: PeriodContext): PeriodPart | undefined {
  const { month } = context
  if (month === undefined) return undefined
  const year = calendarYear(context, month)
  const last = lastDayOfMonth(year, month)
  const day = (number: number) => edge(year, month, number, 'day')
  const implied = year === undefined ? {} : { yearImplied: true as const } // literal type of the flag
  if (written === 'whole') {
    return { start: edge(year, month, 1, 'month'), end: edge(year, month, last, 'month'), throughout: true, ...implied }
  }
  if (written === 'first-half') return { start: day(1), end: day(MIDDLE), ...implied }
  if (written === 'second-half') return { start: day(MIDDLE + 1), end: day(last), ...implied }
  if (typeof written === 'number') {
    return { start: day(written * 10 - 9), end: day(written === 3 ? last : written * 10), ...implied }
  }
  if (written.to > last) return undefined
  const end = day(written.to)
  return written.from === undefined ? { end, deadline: 'until', ...implied } : { start: day(written.from), end, ...implied }
}

function calendarYear({ year, isSchoolYear = false }: PeriodContext, month: number): number | undefined {
  return year === undefined ? undefined : year + (isSchoolYear && month < SCHOOL_YEAR_MONTH ? 1 : 0)
}
