/** What a calendar file holds. */
import type { ScheduledEvent } from '../model/schedule/schedule.ts'

export interface Calendar {
  /** Shown by the program that subscribes to it. */
  readonly name: string
  readonly description: string
  readonly entries: readonly CalendarEntry[]
  /** How many days before the first and the last day a reminder comes. */
  readonly reminders: readonly number[]
}

export interface CalendarEntry {
  /** Permanent name of the event in the world, see `uidOf`. */
  readonly uid: string
  readonly event: ScheduledEvent
  /** ISO date of the act, or of the change that this state comes from: there is no clock. */
  readonly stamp: string
  /** How often the event was changed since the act was signed. */
  readonly sequence: number
  /** `tentative` while the act is a draft; `cancelled` when a later revision excluded the event. */
  readonly status: 'confirmed' | 'tentative' | 'cancelled'
  /** «приказ от 17 сентября 2020 г. № 212/1»; the plan. */
  readonly act: string
  readonly plan: string
  /** Page of the event on the authority's site. */
  readonly url?: string | undefined
}
