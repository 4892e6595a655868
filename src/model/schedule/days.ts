/** Days as whole numbers, for arithmetic: 0 is 1 January 1970. */
import { daysInMonth, type CalendarDate } from '../../russian/dates.ts'

export type Day = number

/** A run of whole days, both ends included. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

const MS_PER_DAY = 86_400_000

export function dayOf({ year, month, day }: CalendarDate): Day {
  return utc(year, month, day) / MS_PER_DAY
}

export function dateOf(day: Day): CalendarDate {
  const date = new Date(day * MS_PER_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The day of that number, or the last one of a month that is shorter. */
export function dayInMonth(year: number, month: number, day: number): Day {
  return dayOf({ year, month, day: Math.min(day, daysInMonth(year, month)) })
}

export function lastOfMonth(year: number, month: number): Day {
  return dayOf({ year, month, day: daysInMonth(year, month) })
}

/** The month `count` months later; months count from 1. */
export function shiftMonth(year: number, month: number, count: number): { readonly year: number; readonly month: number } {
  const index = year * 12 + (month - 1) + count
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function wholeYears(from: number, to: number): Span {
  return { from: dayOf({ year: from, month: 1, day: 1 }), to: dayOf({ year: to, month: 12, day: 31 }) }
}

export function intersect(first: Span, second: Span): Span | undefined {
  const span = { from: Math.max(first.from, second.from), to: Math.min(first.to, second.to) }
  return span.from <= span.to ? span : undefined
}

export function unite(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined
  return spans.reduce((whole, { from, to }) => ({ from: Math.min(whole.from, from), to: Math.max(whole.to, to) }))
}

/** `Date.UTC` takes years below 100 for those of the 20th century. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day)
}
