/** Calendar dates as officials write them: «2020-09-17» and «17.09.2020» in, «17 сентября 2020 г.» out. */
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

/** Reads `2020-09-17` or `17.09.2020`; `undefined` for any other form and for a day that does not exist. */
export function parseDate(text: string): CalendarDate | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const dotted = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text)
  const parts = iso ? [iso[1], iso[2], iso[3]] : dotted ? [dotted[3], dotted[2], dotted[1]] : undefined
  if (parts === undefined) return undefined
  const [year = 0, month = 0, day = 0] = parts.map(Number)
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return { year, month, day }
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** «17 сентября 2020 г.»: no leading zero, «г.» after the year (ГОСТ Р 7.0.97, реквизит 10). Day and month, year and «г.» stay together. */
export function formatDate(date: CalendarDate): string {
  return `${date.day}${NBSP}${MONTHS_GENITIVE[date.month - 1]} ${date.year}${NBSP}г.`
}

export function formatIsoDate(date: CalendarDate): string {
  const padded = (value: number, width: number) => String(value).padStart(width, '0')
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`
}
