/**
 * What a phrase about time means («Сентябрь 2020 года – май 2021 года», «Ежемесячно, до 5 числа»),
 * as plain data. The phrase itself is always kept, so that nothing an author wrote is lost.
 */
import { compareDates, type CalendarDate } from '../dates.ts'

/** What stands around a phrase and completes it. */
export interface PeriodContext {
  /** Year of the group or document around the phrase; it gives the years that the phrase does not name. */
  readonly year?: number
  /** The year is the first of a school year: months before September belong to the next calendar year. */
  readonly isSchoolYear?: boolean
  /** Month of the group, 1–12, for «до 15 числа» and «в течение месяца». */
  readonly month?: number
}

/**
 * The unit a day was written in: «март 2021 года» starts on 1 March and ends on 31 March, both in months.
 * `school-year` runs from 1 September to 31 May, `school-half-year` from 1 September or 1 January.
 */
export type PeriodUnit = 'day' | 'month' | 'quarter' | 'half-year' | 'season' | 'year' | 'school-half-year' | 'school-year'

/**
 * The first or last day of a part. The year is absent when neither the phrase nor its surroundings
 * name one; February then ends on the 29th.
 */
export interface PeriodEdge {
  readonly year?: number
  /** Counts from 1. */
  readonly month: number
  /** Counts from 1. */
  readonly day: number
  readonly unit: PeriodUnit
}

/**
 * How an end without a beginning was written. The named day counts as the last one: an action may be
 * done until the end of the last day of its term (ГК РФ, ст. 194).
 *
 * - `until` «до 15 марта»; before the first day of a longer unit: «до сентября» ends on 31 August
 * - `by` «к 1 сентября», «к сентябрю», counted like `until`
 * - `no-later` «не позднее 15 марта»; «не позднее сентября» ends on 30 September
 * - `by-end` «до конца сентября»
 */
export type Deadline = 'until' | 'by' | 'no-later' | 'by-end'

/** One interval of whole days, both ends included. At least one end is present. */
export interface PeriodPart {
  /** Absent for a deadline. */
  readonly start?: PeriodEdge
  /** Absent for «с 1 сентября 2021 года». May lie before the start, see {@link isReversed}. */
  readonly end?: PeriodEdge
  readonly deadline?: Deadline
  /** «в течение …»: spread over the interval, not once in it. */
  readonly throughout?: true
  /** The year is not in the phrase: it is the context year, or follows from it. */
  readonly yearImplied?: true
  /** Words in brackets behind this part of a list: «февраль (входной); июнь (итоговый)». */
  readonly remark?: string
}

export type RecurrenceUnit = 'day' | 'week' | 'month' | 'quarter' | 'school-quarter' | 'half-year' | 'year' | 'school-year'

/** «ежегодно» is once per 1 year; «2 раза в год» is `times: 2`; «раз в 3 года» is `every: 3`. */
export interface Recurrence {
  readonly times: number
  readonly every: number
  readonly unit: RecurrenceUnit
  /** «не реже», «не менее». */
  readonly atLeast?: true
  readonly days?: MonthDays
}

/** Days of the month in which a recurring event falls: «до 5 числа» has no `from`, «25 числа» has both equal. */
export interface MonthDays {
  readonly from?: number
  readonly to: number
  /** «месяца, следующего за отчетным». */
  readonly afterPeriod?: true
}

/**
 * - `intervals` the parts say it all
 * - `recurring` «ежегодно», «2 раза в год», perhaps within parts
 * - `continuous` «постоянно»
 * - `whole-term` «весь период реализации»
 * - `as-needed` «по мере необходимости»
 * - `by-schedule` «по отдельному графику», `on-request` «по запросам школ»: the words are in `basis`
 */
export type PeriodCharacter = 'intervals' | 'recurring' | 'continuous' | 'whole-term' | 'as-needed' | 'by-schedule' | 'on-request'

export interface Period {
  /** The phrase, character for character. */
  readonly written: string
  /** In the order they were written. */
  readonly parts: readonly PeriodPart[]
  readonly character: PeriodCharacter
  readonly recurrence?: Recurrence
  /** The schedule or request that the period depends on, in the author's words: «по графику института». */
  readonly basis?: string
  /** Words in brackets that are not themselves a period, without the brackets. */
  readonly remark?: string
}

/** Whether the part ends before it starts («Январь 2023 года – декабрь 2021 года»), which is kept as written. */
export function isReversed(part: PeriodPart): boolean {
  const { start, end } = part
  if (start === undefined || end === undefined) return false
  if (start.year !== undefined && end.year !== undefined) return compareDates(start as CalendarDate, end as CalendarDate) > 0 // both years are known
  // Without years a range over the New Year is in order; within one month it is not.
  return start.month === end.month && start.day > end.day
}
