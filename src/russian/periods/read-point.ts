/**
 * One point in time as it stands in the phrase: «17 сентября 2020 года», «I квартал», «2020/2021 учебный год».
 * Its unit or year may still be missing: in «1 и 15 марта» and «сентябрь – ноябрь 2021 года» a later point has them.
 */
import { isMarkAt, quote, rangeSince, refuse, takeMark, takeStop, takeWords, tokenAt, wordAt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { PeriodUnit } from './period.ts'
import type { Range } from './tokens.ts'
import { SCHOOL_YEAR_MONTH } from './unit-span.ts'
import { COUNTED_UNITS, MONTHS, ORDINALS, ROMAN, SCHOOL_WORDS, SEASONS, YEAR_WORDS } from './vocabulary.ts'

/** «2021 года», or with `school` the pair «2020/2021», where `first` is 2020. */
export interface WrittenYears {
  readonly first: number
  readonly school: boolean
}

export interface WrittenPoint {
  /** `undefined` for a bare number, which counts whatever the next point names. */
  readonly unit: PeriodUnit | undefined
  /** The bare number. */
  readonly number: number
  /** First month of the unit. */
  readonly month: number
  readonly day: number
  readonly years: WrittenYears | undefined
  readonly at: Range
}

/** Years outside are slips of the pen («0221», «20221»), not periods of a plan. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2199

/** @param lonelyYear whether «год» without a number is a point, as in «в течение года». */
export function readPoint(cursor: Cursor, lonelyYear = false): WrittenPoint | undefined {
  const from = cursor.index
  const found = readUnit(cursor, lonelyYear)
  if (found === undefined || cursor.refusal !== undefined) return undefined
  return { number: 0, month: 1, day: 1, years: undefined, ...found, at: rangeSince(cursor, from) }
}

type Found = Pick<WrittenPoint, 'unit'> & Partial<WrittenPoint>

function readUnit(cursor: Cursor, lonelyYear: boolean): Found | undefined {
  const token = tokenAt(cursor)
  if (token === undefined || token.kind === 'mark') return undefined
  if (token.kind === 'number') {
    if (token.digits <= 2) return readCounted(cursor, token.value)
    return token.digits === 4 ? readYear(cursor, token.value) : undefined
  }
  if (token.kind === 'word') return readWord(cursor, token.word, lonelyYear)
  cursor.index++
  if (token.month < 1 || token.month > 12) {
    const hint = token.kind === 'month' && cursor.text[token.at[0] + 4] === '-' ? ' Годы пишите полностью: 2020–2024.' : ''
    return refuse(cursor, `Месяца с номером ${token.month} нет: ${quote(cursor.text, token.at)}.${hint}`, token.at)
  }
  if (token.year !== undefined && !isPlausibleYear(token.year)) return refuseYear(cursor, token.at)
  takeYearWords(cursor)
  const years = token.year === undefined ? undefined : { first: token.year, school: false }
  return token.kind === 'day' ? { unit: 'day', month: token.month, day: token.day, years } : { unit: 'month', month: token.month, years }
}

function readWord(cursor: Cursor, word: string, lonelyYear: boolean): Found | undefined {
  const month = MONTHS.get(word)
  if (month !== undefined) {
    cursor.index++
    takeStop(cursor)
    takeWords(cursor, /^месяц[ае]?$/)
    return { unit: 'month', month, years: takeYears(cursor) }
  }
  const season = SEASONS.get(word)
  if (season !== undefined) {
    cursor.index++
    return { unit: 'season', month: season, years: takeYears(cursor, season === 12) }
  }
  if (takeSchoolYear(cursor)) {
    const first = takePair(cursor)
    return { unit: 'school-year', month: SCHOOL_YEAR_MONTH, years: first === undefined ? undefined : { first, school: true } }
  }
  if (lonelyYear && takeWords(cursor, /^(?:года?|году|круглогодично)$/)) return { unit: 'year' }
  const number = ORDINALS.get(word) ?? ROMAN.get(word)
  return number === undefined ? undefined : readCounted(cursor, number)
}

/** A number up to 99: of a day, a quarter, a half-year, or of something that only the next point names. */
function readCounted(cursor: Cursor, number: number): Found | undefined {
  const from = cursor.index
  cursor.index++
  const month = MONTHS.get(wordAt(cursor) ?? '')
  if (month !== undefined) {
    cursor.index++
    takeStop(cursor)
    return { unit: 'day', month, day: number, years: takeYears(cursor) }
  }
  const unit = COUNTED_UNITS.get(wordAt(cursor) ?? '')
  if (unit === undefined) return { unit: undefined, number }
  cursor.index++
  takeStop(cursor)
  if (!isCountable(unit, number)) return refuse(cursor, uncountable(cursor, rangeSince(cursor, from)), rangeSince(cursor, from))
  if (unit === 'half-year' && takeSchoolYear(cursor)) return countedUnit('school-half-year', number)
  const years = takeYears(cursor)
  if (years?.school !== true) return { ...countedUnit(unit, number), years }
  const at = rangeSince(cursor, from)
  return unit === 'half-year'
    ? { ...countedUnit('school-half-year', number), years }
    : refuse(cursor, `У учебного года есть полугодия, а кварталы бывают только у календарного: ${quote(cursor.text, at)}.`, at)
}

/** Whether a year has so many of these: four quarters, two halves. */
export function isCountable(unit: PeriodUnit, number: number): boolean {
  return number >= 1 && number <= (unit === 'quarter' ? 4 : unit === 'day' ? 31 : 2)
}

export function uncountable(cursor: Pick<Cursor, 'text'>, at: Range): string {
  return `В году четыре квартала и два полугодия, поэтому непонятно, что значит ${quote(cursor.text, at)}.`
}

/** The quarter or half with this number, by its first month. */
export function countedUnit(unit: 'quarter' | 'half-year' | 'school-half-year', number: number): { unit: PeriodUnit; month: number } {
  const length = unit === 'quarter' ? 3 : 6
  return { unit, month: unit === 'school-half-year' ? (number === 1 ? SCHOOL_YEAR_MONTH : 1) : (number - 1) * length + 1 }
}

function readYear(cursor: Cursor, year: number): Found | undefined {
  const from = cursor.index
  if (!isPlausibleYear(year)) return refuseYear(cursor, tokenAt(cursor)!.at)
  // «2020/2021» is a school year as it is, «2020–2021» only with the words behind it.
  if (isMarkAt(cursor, '/', 1) || (isMarkAt(cursor, '-', 1) && isSchoolWordAt(cursor, 3))) {
    const first = takePair(cursor)
    if (first === undefined) return undefined
    if (!takeSchoolYear(cursor)) takeYearWords(cursor)
    return { unit: 'school-year', month: SCHOOL_YEAR_MONTH, years: { first, school: true } }
  }
  cursor.index++
  if (isSchoolWordAt(cursor, 0)) {
    takeSchoolYear(cursor)
    const at = rangeSince(cursor, from)
    return refuse(cursor, `Учебный год называют двумя годами подряд, например «${year}/${year + 1}», а написано ${quote(cursor.text, at)}.`, at)
  }
  takeYearWords(cursor)
  return { unit: 'year', years: { first: year, school: false } }
}

/** The year behind a month, quarter or season: «2021», «2021 г.», «, 2021 год», «2020/2021 учебного года». */
function takeYears(cursor: Cursor, isWinter = false): WrittenYears | undefined {
  // The current year is the one around the phrase.
  if (takeWords(cursor, 'текущего', 'года')) return undefined
  const from = cursor.index
  const afterComma = takeMark(cursor, ',')
  const token = tokenAt(cursor)
  const isYear = token?.kind === 'number' && token.digits === 4
  const isPair = isYear && (isMarkAt(cursor, '/', 1) || (isMarkAt(cursor, '-', 1) && (isSchoolWordAt(cursor, 3) || isWinter)))
  if (isPair) {
    const first = takePair(cursor)
    if (first === undefined) return undefined
    if (!takeSchoolYear(cursor)) takeYearWords(cursor)
    return { first, school: true }
  }
  if (isYear) {
    cursor.index++
    takeYearWords(cursor)
    // «сентябрь, 2021–2023»: the comma starts a new part, it does not give the month its year.
    if (!(afterComma && isMarkAt(cursor, '-'))) {
      return isPlausibleYear(token.value) ? { first: token.value, school: false } : refuseYear(cursor, token.at)
    }
  }
  cursor.index = from
  return undefined
}

/** «2020/2021», «2020-21»: two years in a row, told by the first. */
function takePair(cursor: Cursor): number | undefined {
  const [first, , second] = [tokenAt(cursor), tokenAt(cursor, 1), tokenAt(cursor, 2)]
  if (!isMarkAt(cursor, '/', 1) && !isMarkAt(cursor, '-', 1)) return undefined
  if (first?.kind !== 'number' || first.digits !== 4 || second?.kind !== 'number') return undefined
  const from = cursor.index
  cursor.index += 3
  const at = rangeSince(cursor, from)
  if (!isPlausibleYear(first.value)) return refuseYear(cursor, at)
  const full = second.digits === 2 ? first.value - (first.value % 100) + second.value : second.value
  if (full === first.value + 1 || (second.digits === 2 && (first.value + 1) % 100 === second.value)) return first.value
  return refuse(cursor, `Учебный год называют двумя годами подряд, например «2020/2021», а написано ${quote(cursor.text, at)}.`, at)
}

function isSchoolWordAt(cursor: Cursor, ahead: number): boolean {
  return SCHOOL_WORDS.has(wordAt(cursor, ahead) ?? '')
}

/** «учебного года», «уч. г.». */
export function takeSchoolYear(cursor: Cursor): boolean {
  if (!isSchoolWordAt(cursor, 0)) return false
  const from = cursor.index
  cursor.index++
  takeStop(cursor)
  if (takeYearWords(cursor)) return true
  cursor.index = from
  return false
}

/** «год» in any form, «г.», «гг.», «г.г.». */
function takeYearWords(cursor: Cursor): boolean {
  const word = wordAt(cursor)
  if (word === undefined || !YEAR_WORDS.has(word)) return false
  cursor.index++
  if (word !== 'г' && word !== 'гг') return true
  takeStop(cursor)
  if (takeWords(cursor, 'г')) takeStop(cursor)
  return true
}

function isPlausibleYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

function refuseYear(cursor: Cursor, at: Range): undefined {
  return refuse(cursor, `Проверьте год: ${quote(cursor.text, at)}. Понятны годы с ${FIRST_YEAR} по ${LAST_YEAR}.`, at)
}
