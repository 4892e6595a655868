/** Recurrence rules, RFC 5545 3.3.10: from the days on which a series really falls to a rule with its exceptions. */
import { dateOf, dayInMonth, lastOfMonth, shiftMonth, weekdayOf, type Day } from '../model/schedule/days.ts'
import type { SeriesRule } from '../model/schedule/timing.ts'
import { daysInMonth } from '../russian/dates.ts'

export interface RuleWithExceptions {
  /** Absent when no rule fits: then every day stands in `added`, the first too, which some readers else pass over. */
  readonly rule: string | undefined
  /** Days that the rule lacks (RDATE). */
  readonly added: readonly Day[]
  /** Days that the rule has and the series has not (EXDATE). */
  readonly left: readonly Day[]
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** @param days at least one, in order of time; the first is DTSTART */
export function ruleOf({ unit, every }: SeriesRule, days: readonly Day[]): RuleWithExceptions {
  const [first, last] = [days[0]!, days.at(-1)!]
  if (days.length === 1) return { rule: undefined, added: [], left: [] }
  const monthDay = monthDayOf(days)
  const expanded = expand(unit, every, first, last, monthDay)
  const expected = new Set(days)
  const made = new Set(expanded)
  if (!made.has(first)) return { rule: undefined, added: days, left: [] }
  const added = days.filter((day) => !made.has(day))
  const left = expanded.filter((day) => !expected.has(day))
  // More exceptions than days that follow the rule: a list says it more plainly.
  if (added.length + left.length > days.length / 2) return { rule: undefined, added: days, left: [] }
  const interval = every === 1 ? '' : `;INTERVAL=${every}`
  return { rule: `FREQ=${FREQUENCIES[unit]}${interval}${byPart(unit, first, monthDay)};UNTIL=${icsDate(last)}`, added, left }
}

const FREQUENCIES: Readonly<Record<SeriesRule['unit'], string>> = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' }

/** The day of the month that a series falls on. 31 stands for the last day, whichever it is. */
function monthDayOf(days: readonly Day[]): number {
  const dates = days.map(dateOf)
  const largest = Math.max(...dates.map(({ day }) => day))
  return dates.every(({ year, month, day }) => day === daysInMonth(year, month)) ? 31 : largest
}

function byPart(unit: SeriesRule['unit'], first: Day, monthDay: number): string {
  switch (unit) {
    case 'day':
      return ''
    case 'week':
      return `;BYDAY=${WEEKDAYS[weekdayOf(first) - 1]}`
    case 'month':
      return byMonthDay(monthDay)
    case 'year':
      return byDayOfYear(dateOf(first).month, monthDay)
  }
}

/** Only in February the last day differs from year to year; readers that count from the end lose the first day of a rule with an interval. */
function byDayOfYear(month: number, monthDay: number): string {
  return `;BYMONTH=${month}${month === 2 ? byMonthDay(monthDay) : `;BYMONTHDAY=${Math.min(monthDay, daysInMonth(2021, month))}`}`
}

/** A rule with the 29th or 30th passes February over; its last day is then added. BYSETPOS would say it, but few readers know it here. */
function byMonthDay(monthDay: number): string {
  return `;BYMONTHDAY=${monthDay === 31 ? -1 : monthDay}`
}

function expand(unit: SeriesRule['unit'], every: number, first: Day, last: Day, monthDay: number): readonly Day[] {
  const days: Day[] = []
  if (unit === 'day' || unit === 'week') {
    const step = unit === 'day' ? every : every * 7
    for (let day = first; day <= last; day += step) days.push(day)
    return days
  }
  const { year, month } = dateOf(first)
  const step = unit === 'month' ? every : every * 12
  for (let index = 0; ; index++) {
    const at = shiftMonth(year, month, index * step)
    const day = monthDay === 31 ? lastOfMonth(at.year, at.month) : dayInMonth(at.year, at.month, monthDay)
    if (day > last) return days
    if (monthDay === 31 || monthDay <= daysInMonth(at.year, at.month)) days.push(day)
  }
}

/** «20210905» */
export function icsDate(day: Day): string {
  const { year, month, day: number } = dateOf(day)
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(number).padStart(2, '0')}`
}
