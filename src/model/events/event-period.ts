/** When the events of a plan take place: the one reading of their periods for tables, checks, calendars and comparisons. */
import { parsePeriod, type PeriodContext, type PeriodReading } from '../../russian/periods/parse-period.ts'
import type { Event } from '../content.ts'

/**
 * The meaning of the event's period, or why it has none; `undefined` when the author gave none.
 *
 * @param around the year of the event's group, or its year and month, see `groupTimes`.
 */
export function eventPeriod(event: Pick<Event, 'period'>, around: number | PeriodContext | undefined): PeriodReading | undefined {
  if (event.period === undefined) return undefined
  return parsePeriod(event.period, typeof around === 'number' ? { year: around } : around)
}
