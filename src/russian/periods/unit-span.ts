/** From the first day of a unit to its last and back. A season, a school year and winter may cross the New Year. */
import { daysInMonth } from '../dates.ts'
import type { PeriodEdge, PeriodUnit } from './period.ts'

/**
 * The school year begins on 1 September (порядок, утвержденный приказом Минпросвещения России от 22.03.2021 № 115)
 * and ends by the curriculum of each school; it is counted to the end of May, when lessons end.
 */
export const SCHOOL_YEAR_MONTH = 9

/** The last day of the unit whose first day is given; for a day, the day itself. */
export function lastDay(first: PeriodEdge): PeriodEdge {
  const length = monthsIn(first.unit, first.month)
  if (length === 0) return first
  const last = first.month + length - 1
  const month = wrapMonth(last)
  const year = first.year === undefined ? undefined : first.year + (last > 12 ? 1 : 0)
  return edge(year, month, lastDayOfMonth(year, month), first.unit)
}

/** The first day of the unit whose last day is given. */
export function firstDay(last: PeriodEdge): PeriodEdge {
  if (last.unit === 'day') return last
  // The halves of a school year are four and five months long; they end in December and in May.
  const length = last.unit === 'school-half-year' ? (last.month === 12 ? 4 : 5) : monthsIn(last.unit, last.month)
  const first = last.month - length + 1
  return edge(last.year === undefined ? undefined : last.year - (first < 1 ? 1 : 0), wrapMonth(first), 1, last.unit)
}

/** The day before the first day of a unit, still in that unit: what «до сентября» ends with. */
export function dayBefore(first: PeriodEdge): PeriodEdge {
  const month = wrapMonth(first.month - 1)
  const year = first.year === undefined ? undefined : first.year - (first.month === 1 ? 1 : 0)
  return edge(year, month, lastDayOfMonth(year, month), first.unit)
}

/** Undoes {@link dayBefore}. */
export function unitAfter(last: PeriodEdge): PeriodEdge {
  const year = last.year === undefined ? undefined : last.year + (last.month === 12 ? 1 : 0)
  return edge(year, wrapMonth(last.month + 1), 1, last.unit)
}

export function lastDayOfMonth(year: number | undefined, month: number): number {
  // Any leap year: a February of no year may have 29 days.
  return daysInMonth(year ?? 2000, month)
}

export function edge(year: number | undefined, month: number, day: number, unit: PeriodUnit): PeriodEdge {
  return year === undefined ? { month, day, unit } : { year, month, day, unit }
}

function monthsIn(unit: PeriodUnit, firstMonth: number): number {
  switch (unit) {
    case 'day':
      return 0
    case 'month':
      return 1
    case 'quarter':
    case 'season':
      return 3
    case 'half-year':
      return 6
    case 'year':
      return 12
    case 'school-year':
      return 9
    case 'school-half-year':
      return firstMonth === SCHOOL_YEAR_MONTH ? 4 : 5
  }
}

function wrapMonth(month: number): number {
  return ((month + 11) % 12) + 1
}
