/** From the meaning of a period to the days of the calendar. */
import { isReversed, type Period, type PeriodEdge, type PeriodPart } from '../../russian/periods/period.ts'
import { dayOf, intersect, type Span } from './days.ts'
import { repeatParts, repeatUnits } from './repeat.ts'
import type { Series, TimedSpan, Timing } from './timing.ts'

/** What bounds a period that does not bound itself. */
export interface Limits {
  /** The year, school year or month of the event's group; the whole plan when the group is none of them. */
  readonly group: Span | undefined
  /** The whole plan. */
  readonly plan: Span | undefined
}

export function readTiming(period: Period, limits: Limits): Timing {
  const { parts, character, recurrence } = period
  const placed = parts.map((part) => placePart(part, limits))
  const spans = placed.filter((span) => span !== undefined)
  if (parts.length > 0 && spans.length === 0) {
    return { kind: 'untimed', reason: parts.every(isReversed) ? 'reversed' : 'no-year' }
  }
  if (recurrence !== undefined) {
    const series = isYearly(recurrence.unit) && parts.length > 0 && !spans.some(isLong) ? repeatParts(parts, recurrence, limits) : withinSpans(spans, period, limits)
    if (series !== undefined) return series.length === 0 ? { kind: 'untimed', reason: 'no-limits' } : { kind: 'repeated', series, recurrence }
    return standing(spans, limits.group)
  }
  switch (character) {
    case 'continuous':
      return standing(spans, limits.group)
    case 'whole-term':
      return standing(spans, limits.plan)
    case 'as-needed':
    case 'by-schedule':
    case 'on-request':
      return spans.length === 0 ? { kind: 'untimed', reason: character } : standing(spans, undefined)
    case 'intervals':
    case 'recurring':
      return spans.length === 0 ? { kind: 'untimed', reason: 'none' } : { kind: 'once', spans }
  }
}

function standing(spans: readonly Span[], limits: Span | undefined): Timing {
  if (spans.length > 0) return { kind: 'standing', spans: spans.map(({ from, to }) => ({ from, to })) }
  return limits === undefined ? { kind: 'untimed', reason: 'no-limits' } : { kind: 'standing', spans: [limits] }
}

/** The days of one part; `undefined` when a year is missing or it ends before it begins. */
function placePart(part: PeriodPart, { plan }: Limits): TimedSpan | undefined {
  const { start, end, remark } = part
  if (isReversed(part)) return undefined
  const from = start && dayOfEdge(start)
  const to = end && dayOfEdge(end)
  const note = remark === undefined ? {} : { remark }
  if (start === undefined) return to === undefined ? undefined : { from: to, to, form: 'deadline', ...note }
  if (from === undefined) return undefined
  if (end === undefined) return { from, to: Math.max(from, plan?.to ?? from), form: 'open', ...note }
  return to === undefined || to < from ? undefined : { from, to, form: 'span', ...note }
}

/** From the first day that a part names to the last; `undefined` without a year, or when it ends before it begins. */
export function partDays({ start, end }: PeriodPart): Span | undefined {
  const days = [start, end].flatMap((edge) => (edge === undefined ? [] : (dayOfEdge(edge) ?? [])))
  const [from, to = from] = days
  return from === undefined || to === undefined || to < from ? undefined : { from, to }
}

function dayOfEdge({ year, month, day }: PeriodEdge): number | undefined {
  return year === undefined ? undefined : dayOf({ year, month, day })
}

function isYearly(unit: string): boolean {
  return unit === 'year' || unit === 'school-year'
}

/** «Ежегодно, 2021–2024 годы»: what is longer than a year bounds the repetitions, it is not repeated. */
function isLong({ from, to, form }: TimedSpan): boolean {
  return form === 'open' || to - from >= 364
}

/** Repetitions inside the written parts, or inside the group; `undefined` when their days are not known. */
function withinSpans(spans: readonly TimedSpan[], { recurrence }: Period, { group, plan }: Limits): readonly Series[] | undefined {
  if (recurrence === undefined) return undefined
  const around = isYearly(recurrence.unit) ? (group && plan ? { from: group.from, to: plan.to } : plan) : group
  // A deadline ends what began with the group: «ежемесячно, до 1 июня».
  const bounds = spans.map((span) => (span.form === 'deadline' && around !== undefined ? intersect({ from: around.from, to: span.to }, around) ?? span : span))
  const within = bounds.length > 0 ? bounds : around === undefined ? [] : [around]
  const series: Series[] = []
  for (const span of within) {
    const found = repeatUnits(recurrence, span)
    if (found === undefined) return undefined
    if (found.occurrences.length > 0) series.push(found)
  }
  return series
}
