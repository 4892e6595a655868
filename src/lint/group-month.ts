/** Whether an interval has to do with the month under whose line it stands. */
import type { PeriodContext } from '../russian/periods/parse-period.ts'
import type { PeriodEdge, PeriodPart } from '../russian/periods/period.ts'
import { unitAfter } from '../russian/periods/unit-span.ts'

/**
 * True when the interval is under way in the month, or is a deadline that comes later. Of an implied year only the
 * months are compared: «декабрь – январь» stands rightly under either of the two.
 */
export function touchesMonth(part: PeriodPart, { year, month }: PeriodContext): boolean {
  if (month === undefined) return true
  const end = part.end === undefined ? undefined : deadlineOf(part, part.end)
  const isKnown = year !== undefined && part.yearImplied === undefined
  const distance = (edge: PeriodEdge): number =>
    isKnown && edge.year !== undefined ? (edge.year - year) * 12 + edge.month - month : nearest(edge.month - month)
  if (part.start === undefined) return end === undefined || distance(end) >= 0
  if (end === undefined) return distance(part.start) <= 0
  if (isKnown) return distance(part.start) <= 0 && distance(end) >= 0
  // Around the year: from the start forward, the month comes no later than the end.
  return (month - part.start.month + 12) % 12 <= (end.month - part.start.month + 12) % 12
}

/** «До сентября» is meant for what is done before September, and stands under September as well. */
function deadlineOf({ deadline }: PeriodPart, end: PeriodEdge): PeriodEdge {
  return end.unit !== 'day' && (deadline === 'until' || deadline === 'by') ? unitAfter(end) : end
}

/** From −5 to 6 months away. */
function nearest(months: number): number {
  const ahead = (months + 12) % 12
  return ahead > 6 ? ahead - 12 : ahead
}
