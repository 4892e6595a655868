/**
 * The days of what recurs. Where only the rate is written («ежемесячно», «раз в квартал») each repetition is
 * due by the last day of its month, quarter or year, and each week by its Friday: the plan promises no more.
 */
import type { PeriodEdge, PeriodPart, Recurrence, RecurrenceUnit } from '../../russian/periods/period.ts'
import { dateOf, dayInMonth, dayOf, lastOfMonth, shiftMonth, weekdayOf, type Span } from './days.ts'
import type { Limits } from './read-timing.ts'
import type { Series } from './timing.ts'

const MONTHS: Partial<Record<RecurrenceUnit, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12, 'school-year': 12 }

/** The first month of a unit: a school year is counted from September, the others from January. */
const FIRST_MONTH: Partial<Record<RecurrenceUnit, number>> = { 'school-year': 9 }

const FRIDAY = 5

/** «Сентябрь – ноябрь (ежегодно)»: the written days again in every year to the end of the plan. One series for each part. */
export function repeatParts(parts: readonly PeriodPart[], { every }: Recurrence, { plan }: Limits): readonly Series[] {
  return parts.flatMap((part): readonly Series[] => {
    const { start, end } = part
    const occurrences: Span[] = []
    for (let shift = 0; ; shift += every) {
      const to = end && dayLater(end, shift)
      const from = start === undefined ? to : dayLater(start, shift)
      if (from === undefined || to === undefined || to < from) break
      if (shift > 0 && (plan === undefined || from > plan.to)) break
      occurrences.push({ from, to })
    }
    if (occurrences.length === 0) return []
    return [{ rule: { unit: 'year', every }, form: start === undefined ? 'deadline' : 'span', occurrences }]
  })
}

/** The last day of a month stays the last one in every year. */
function dayLater({ year, month, day, unit }: PeriodEdge, years: number): number | undefined {
  if (year === undefined) return undefined
  const isLast = unit !== 'day' && dayOf({ year, month, day }) === lastOfMonth(year, month)
  return isLast ? lastOfMonth(year + years, month) : dayInMonth(year + years, month, day)
}

/** Repetitions of a unit within `bounds`; `undefined` for units whose days differ from school to school. */
export function repeatUnits(recurrence: Recurrence, bounds: Span): Series | undefined {
  const { unit, every } = recurrence
  if (unit === 'school-quarter') return undefined
  if (unit === 'day') {
    return { rule: { unit, every }, form: 'span', occurrences: step(bounds.from, bounds.to, every).map((day) => ({ from: day, to: day })) }
  }
  if (unit === 'week') {
    const friday = bounds.from + ((FRIDAY - weekdayOf(bounds.from) + 7) % 7)
    return { rule: { unit, every }, form: 'deadline', occurrences: step(friday, bounds.to, every * 7).map((day) => ({ from: day, to: day })) }
  }
  const months = MONTHS[unit] ?? 1
  const { days } = recurrence
  const isRange = days?.from !== undefined && days.from !== days.to
  return {
    rule: months % 12 === 0 ? { unit: 'year', every: every * (months / 12) } : { unit: 'month', every: every * months },
    form: isRange ? 'span' : 'deadline',
    occurrences: monthCells(bounds, months, FIRST_MONTH[unit] ?? 1, every).flatMap((cell) => occurrenceIn(cell, bounds, recurrence)),
  }
}

interface Cell {
  readonly first: { readonly year: number; readonly month: number }
  readonly last: { readonly year: number; readonly month: number }
}

/** Runs of `every` units of `months` that touch the bounds; the first begins with the unit that the bounds begin in. */
function monthCells(bounds: Span, months: number, firstMonth: number, every: number): readonly Cell[] {
  const begin = dateOf(bounds.from)
  const offset = (((begin.month - firstMonth) % months) + months) % months
  const cells: Cell[] = []
  for (let index = 0; ; index++) {
    const first = shiftMonth(begin.year, begin.month, index * every * months - offset)
    if (dayOf({ ...first, day: 1 }) > bounds.to) return cells
    cells.push({ first, last: shiftMonth(first.year, first.month, every * months - 1) })
  }
}

function occurrenceIn({ first, last }: Cell, bounds: Span, { days }: Recurrence): readonly Span[] {
  const isWithin = ({ from, to }: Span): boolean => from >= bounds.from && to <= bounds.to
  if (days === undefined) {
    const end = lastOfMonth(last.year, last.month)
    // What began is also due: the last repetition by the end of the bounds.
    const to = Math.min(end, bounds.to)
    return [{ from: to, to }]
  }
  // A report on what has passed is due after it, even when the plan is over by then.
  const { year, month } = days.afterPeriod === true ? shiftMonth(last.year, last.month, 1) : first
  const to = dayInMonth(year, month, days.to)
  const span = { from: days.from === undefined ? to : dayInMonth(year, month, days.from), to }
  return days.afterPeriod === true || isWithin(span) ? [span] : []
}

function step(from: number, to: number, by: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor((to - from) / by) + 1) }, (_, index) => from + index * by)
}
