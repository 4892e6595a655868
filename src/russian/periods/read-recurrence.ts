/** How often: «ежегодно», «каждый квартал», «не реже двух раз в год», «раз в 3 года», and days of the month. */
import { isMarkAt, takeMark, takeWords, tokenAt, wordAt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { MonthDays, Recurrence, RecurrenceUnit } from './period.ts'
import { takeSchoolYear } from './read-point.ts'
import { ADVERBS, COUNTS, ORDINALS, RECURRENCE_UNITS, TIMES } from './vocabulary.ts'

/** Higher counts are not written in plans; a number like 2021 before «раз» is a slip. */
const MOST_TIMES = 99

export function readRecurrence(cursor: Cursor): Recurrence | undefined {
  const adverb = ADVERBS.get(wordAt(cursor) ?? '')
  if (adverb !== undefined) {
    cursor.index++
    return { times: 1, every: 1, unit: adverb }
  }
  const from = cursor.index
  const found = readEach(cursor) ?? readTimes(cursor)
  if (found === undefined) cursor.index = from
  return found
}

/** «каждый месяц», «каждого учебного года». */
function readEach(cursor: Cursor): Recurrence | undefined {
  if (!takeWords(cursor, /^кажд(?:ый|ого|ому|ым|ом|ая|ую|ой|ое)$/)) return undefined
  const unit = readUnit(cursor)
  return unit && { times: 1, every: 1, unit }
}

/** «2 раза в год», «раз в квартал», «не реже одного раза в два года». */
function readTimes(cursor: Cursor): Recurrence | undefined {
  const atLeast = takeWords(cursor, 'не', /^(?:реже|менее)$/, 'чем') || takeWords(cursor, 'не', /^(?:реже|менее)$/) || takeWords(cursor, 'минимум')
  let times = TIMES.get(wordAt(cursor) ?? '')
  if (times === undefined) {
    const count = readCount(cursor)
    // «2021 раз в год», «2–3 раза в год»: the number before belongs to «раз», but nobody counts like that.
    if ((count === undefined && tokenAt(cursor, -1)?.kind === 'number') || !takeWords(cursor, /^раза?$/)) return undefined
    times = count ?? 1
  } else cursor.index++
  if (!takeWords(cursor, 'в', 'течение') && !takeWords(cursor, 'в') && !takeMark(cursor, '/')) return undefined
  const every = readCount(cursor) ?? 1
  const unit = readUnit(cursor)
  if (unit === undefined || times < 1 || every < 1) return undefined
  return { times, every, unit, ...(atLeast ? { atLeast: true as const } : {}) } // literal type of the flag
}

function readCount(cursor: Cursor): number | undefined {
  const token = tokenAt(cursor)
  const count =
    token?.kind === 'number' && !token.ordinal && token.value <= MOST_TIMES ? token.value : token?.kind === 'word' ? COUNTS.get(token.word) : undefined
  if (count !== undefined) cursor.index++
  return count
}

function readUnit(cursor: Cursor): RecurrenceUnit | undefined {
  if (takeSchoolYear(cursor)) return 'school-year'
  const unit = RECURRENCE_UNITS.get(wordAt(cursor) ?? '')
  if (unit !== undefined) cursor.index++
  return unit
}

/** Days of every month; `monthly` when the words «каждого месяца» make the recurrence by themselves. */
export interface WrittenMonthDays {
  readonly days: MonthDays
  readonly monthly: boolean
}

/** «до 5 числа», «25-го числа каждого месяца», «с 1 по 5 число», «до 10 числа месяца, следующего за отчетным». */
export function readMonthDays(cursor: Cursor): WrittenMonthDays | undefined {
  const start = cursor.index
  const found = readDays(cursor)
  if (found === undefined) {
    cursor.index = start
    return undefined
  }
  const monthly = takeWords(cursor, 'каждого', 'месяца')
  const beforeNext = cursor.index
  if (!monthly) takeWords(cursor, 'месяца')
  takeMark(cursor, ',')
  if (takeWords(cursor, 'следующего', 'за', /^отчетным$/)) {
    takeWords(cursor, /^(?:месяцем|кварталом|периодом)$/)
    return { days: { ...found, afterPeriod: true }, monthly }
  }
  cursor.index = beforeNext
  takeWords(cursor, 'месяца')
  return { days: found, monthly }
}

function readDays(cursor: Cursor): MonthDays | undefined {
  const isDeadline = takeWords(cursor, 'не', /^(?:позднее|позже)$/) || takeWords(cursor, /^(?:до|к)$/)
  const isRange = !isDeadline && takeWords(cursor, 'с')
  const first = readDay(cursor)
  if (first === undefined) return undefined
  let last: number | undefined = first
  if (!isDeadline && (takeWords(cursor, 'по') || (isMarkAt(cursor, '-') && takeMark(cursor, '-')))) last = readDay(cursor)
  else if (isRange) return undefined
  if (last === undefined || last < first || !takeWords(cursor, /^числ(?:о|а|у)$/)) return undefined
  return isDeadline ? { to: last } : { from: first, to: last }
}

function readDay(cursor: Cursor): number | undefined {
  const token = tokenAt(cursor)
  const day = token?.kind === 'number' ? token.value : token?.kind === 'word' ? ORDINALS.get(token.word) : undefined
  if (day === undefined || day < 1 || day > 31) return undefined
  cursor.index++
  return day
}
