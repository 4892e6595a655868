/** By how much a period moved. */
import { parsePeriod } from '../russian/periods/parse-period.ts'
import type { PeriodEdge } from '../russian/periods/period.ts'
import type { PeriodShift } from './change.ts'

/** `undefined` when one of the phrases is not understood, names no years, or is not one interval. */
export function periodShift(before: string, after: string, contextYear: number | undefined): PeriodShift | undefined {
  const old = boundsOf(before, contextYear)
  const now = boundsOf(after, contextYear)
  if (old === undefined || now === undefined) return undefined
  if (areWholeMonths(old) && areWholeMonths(now)) {
    return { start: monthsBetween(old.start, now.start), end: monthsBetween(old.end, now.end), unit: 'month' }
  }
  const isRefined = areWholeMonths(old) && monthsBetween(old.start, now.start) >= 0 && monthsBetween(now.end, old.end) >= 0
  return { start: daysBetween(old.start, now.start), end: daysBetween(old.end, now.end), unit: 'day', ...(isRefined ? { isRefined } : {}) }
}

interface Bounds {
  readonly start: PeriodEdge & { readonly year: number }
  readonly end: PeriodEdge & { readonly year: number }
}

function boundsOf(phrase: string, year: number | undefined): Bounds | undefined {
  const reading = parsePeriod(phrase, year === undefined ? {} : { year })
  if (!reading.ok || reading.period.character !== 'intervals') return undefined
  const first = reading.period.parts[0]
  const last = reading.period.parts.at(-1)
  if (first === undefined || last?.end === undefined) return undefined
  const start = first.start ?? first.end
  if (start?.year === undefined || last.end.year === undefined) return undefined
  return { start: { ...start, year: start.year }, end: { ...last.end, year: last.end.year } }
}

function areWholeMonths({ start, end }: Bounds): boolean {
  return start.unit !== 'day' && end.unit !== 'day'
}

function monthsBetween(from: Bounds['start'], to: Bounds['start']): number {
  return (to.year - from.year) * 12 + (to.month - from.month)
}

function daysBetween(from: Bounds['start'], to: Bounds['start']): number {
  const dayOf = ({ year, month, day }: Bounds['start']): number => Date.UTC(year, month - 1, day) / 86_400_000
  return dayOf(to) - dayOf(from)
}
