/** Calendar dates as officials write them: «17 сентября 2020 г.», «17.09.2020» and «2020-09-17», read and printed. */
import { NBSP } from './letters.ts'

/** A day that exists in the Gregorian calendar. `month` and `day` count from 1. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MONTHS_GENITIVE = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const

/**
 * Reads `2020-09-17`, «17.09.2020» and the worded «17 сентября 2020 г.» or «… года»;
 * `undefined` for any other form and for a day that does not exist.
 */
export function parseDate(text: string): CalendarDate | undefined {
  const numeric = parseNumericDate(text)
  return numeric ?? parseWordedDate(text)
}

function parseNumericDate(text: string): CalendarDate | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const dotted = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text)
  const parts = iso ? [iso[1], iso[2], iso[3]] : dotted ? [dotted[3], dotted[2], dotted[1]] : undefined
  if (parts === undefined) return undefined
  const [year = 0, month = 0, day = 0] = parts.map(Number)
  return existingDate(year, month, day)
}

/** Also «05 сентября», «„17“ сентября» and «2020г.», which old acts are full of. The word for the year is required. */
function parseWordedDate(text: string): CalendarDate | undefined {
  const found = /^[«„"]?(\d{1,2})[»“"]?\s([а-я]{3,8})\s(\d{4})\s?(?:г\.|года)$/.exec(text.toLowerCase())
  if (found === null) return undefined
  const [, day, word, year] = found
  return existingDate(Number(year), MONTHS_GENITIVE.findIndex((month) => month === word) + 1, Number(day))
}

function existingDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return { year, month, day }
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * «17 сентября 2020 г.»: no leading zero, «г.» after the year (ГОСТ Р 7.0.97, реквизит 10);
 * in running text also «17 сентября 2020 года». Day and month, year and its word stay together.
 */
export function formatDate(date: CalendarDate, yearWord: 'г.' | 'года' = 'г.'): string {
  return `${date.day}${NBSP}${MONTHS_GENITIVE[date.month - 1]} ${date.year}${NBSP}${yearWord}`
}

/** «17.09.2020», two digits for day and month and no «г.» (ГОСТ Р 7.0.97, реквизит 10). */
export function formatNumericDate(date: CalendarDate): string {
  return `${padded(date.day, 2)}.${padded(date.month, 2)}.${padded(date.year, 4)}`
}

export function formatIsoDate(date: CalendarDate): string {
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`
}

/** Negative when `a` is the earlier day, 0 for one and the same. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
