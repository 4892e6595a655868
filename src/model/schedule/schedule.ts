/** A plan as a list of events in time: the one source of its chart, its calendar and its tables of data. */
import type { Period } from '../../russian/periods/period.ts'
import type { Event } from '../content.ts'
import type { Span } from './days.ts'
import type { Timing } from './timing.ts'

export interface Schedule {
  /** One line, plain text. */
  readonly title: string
  readonly groups: readonly ScheduleGroup[]
  /** From the first day of the plan to the last; `undefined` when it names no year. */
  readonly plan: Span | undefined
}

export interface ScheduleGroup {
  readonly id: string | undefined
  /** «2021 год», «Раздел 1. Организация», as the line over its rows has it. */
  readonly heading: string | undefined
  /** The year that its events belong to; of a school year, the first. */
  readonly year: number | undefined
  readonly events: readonly ScheduledEvent[]
}

/** Texts are plain, in one line, without Markdown. */
export interface ScheduledEvent {
  readonly id: string | undefined
  /** JSON pointer of the event in its file. */
  readonly pointer: string
  /** As printed; `undefined` in a plan without a column for it. */
  readonly number: string | undefined
  readonly title: string
  /** The period as printed. */
  readonly periodText: string | undefined
  /** What it means; `undefined` when there is none or it is not understood. */
  readonly period: Period | undefined
  readonly timing: Timing
  readonly responsible: readonly Responsible[]
  readonly participants: string | undefined
  readonly result: string | undefined
  readonly levels: NonNullable<Event['level']>
  /** «Краевой, муниципальный» */
  readonly levelText: string | undefined
  readonly funding: string | undefined
  readonly mark: string | undefined
}

/** A person or a unit of people.yaml. */
export interface Responsible {
  readonly id: string
  /** «РМО», «Касьмина Т.И.» */
  readonly name: string
}

export function eventsOf({ groups }: Schedule): readonly ScheduledEvent[] {
  return groups.flatMap(({ events }) => events)
}
