/** How events of a plan changed from one revision to the next: what calendars need to follow them. */
import { eventsOf, type Schedule, type ScheduledEvent } from '../model/schedule/schedule.ts'
import { eventKey } from './event-uid.ts'

export interface ScheduleRevision {
  /** ISO date of the revision. */
  readonly date: string
  readonly schedule: Schedule
}

export interface EventHistory {
  /** How often it changed since the first revision. */
  readonly sequence: number
  /** Date of the last change. */
  readonly date: string
}

export interface GoneEvent extends EventHistory {
  readonly key: string
  /** As it was last. */
  readonly event: ScheduledEvent
}

export interface PlanHistory {
  /** By `eventKey`; events that never changed have 0. */
  readonly events: ReadonlyMap<string, EventHistory>
  /** Events of earlier revisions that the last one has not, in the order they went. */
  readonly gone: readonly GoneEvent[]
}

interface Known extends EventHistory {
  readonly event: ScheduledEvent
  readonly print: string
  readonly isGone: boolean
}

/** @param revisions in order of time; the last one is the present */
export function historyOf(revisions: readonly ScheduleRevision[]): PlanHistory {
  const known = new Map<string, Known>()
  for (const { date, schedule } of revisions) {
    const present = new Map(eventsOf(schedule).map((event) => [eventKey(event), event]))
    for (const [key, event] of present) {
      const before = known.get(key)
      const print = fingerprint(event)
      if (before === undefined) known.set(key, { sequence: 0, date, event, print, isGone: false })
      else if (before.isGone || before.print !== print) known.set(key, { sequence: before.sequence + 1, date, event, print, isGone: false })
    }
    for (const [key, before] of known) {
      if (!present.has(key) && !before.isGone) known.set(key, { ...before, sequence: before.sequence + 1, date, isGone: true })
    }
  }
  const entries = [...known]
  return {
    events: new Map(entries.flatMap(([key, { sequence, date, isGone }]) => (isGone ? [] : [[key, { sequence, date }]]))),
    gone: entries.flatMap(([key, { event, sequence, date, isGone }]) => (isGone ? [{ key, event, sequence, date }] : [])),
  }
}

/** What a calendar shows of an event; its number and its place in the plan are not part of it. */
function fingerprint({ title, periodText, timing, responsible, participants, result, levelText }: ScheduledEvent): string {
  return JSON.stringify([title, periodText, timing, responsible, participants, result, levelText])
}
