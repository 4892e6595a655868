/** When an event takes place, in days: what charts draw and calendars keep. */
import type { Recurrence } from '../../russian/periods/period.ts'
import type { Span } from './days.ts'

/**
 * - `span` from the first day to the last
 * - `deadline` only the last day is known; `from` and `to` are both that day
 * - `open` from the first day on; `to` is the end of the plan
 */
export type SpanForm = 'span' | 'deadline' | 'open'

export interface TimedSpan extends Span {
  readonly form: SpanForm
  /** «входной»: what the author wrote about this span alone. */
  readonly remark?: string
}

/** How the days of a series follow one another; `every` counts units. */
export interface SeriesRule {
  readonly unit: 'day' | 'week' | 'month' | 'year'
  readonly every: number
}

/** One run of repetitions without gaps: «ежемесячно» within one half of a year. */
export interface Series {
  readonly rule: SeriesRule
  readonly form: 'span' | 'deadline'
  /** At least one, in order of time. */
  readonly occurrences: readonly Span[]
}

/**
 * Why an event has no place in time.
 *
 * - `none` no period is written · `not-understood`
 * - `no-year` neither the period nor the plan around it names a year
 * - `no-limits` it goes on, and nothing says from when to when
 * - `as-needed`, `by-schedule`, `on-request`: depends on something else
 * - `reversed` ends before it begins
 */
export type UntimedReason = 'none' | 'not-understood' | 'no-year' | 'no-limits' | 'as-needed' | 'by-schedule' | 'on-request' | 'reversed'

export type Timing =
  | { readonly kind: 'once'; readonly spans: readonly TimedSpan[] }
  | { readonly kind: 'repeated'; readonly series: readonly Series[]; readonly recurrence: Recurrence }
  /** Goes on all the time: «постоянно», «весь период реализации», «не реже раза в учебную четверть». */
  | { readonly kind: 'standing'; readonly spans: readonly Span[] }
  | { readonly kind: 'untimed'; readonly reason: UntimedReason }

/** Every run of days of a timing, in order. */
export function spansOf(timing: Timing): readonly Span[] {
  switch (timing.kind) {
    case 'once':
    case 'standing':
      return timing.spans
    case 'repeated':
      return timing.series.flatMap(({ occurrences }) => occurrences)
    case 'untimed':
      return []
  }
}
