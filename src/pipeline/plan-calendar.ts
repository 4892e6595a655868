/** The calendar of one plan: its events with what amending acts and the end of its act have made of them. */
import type { Calendar, CalendarEntry } from '../calendar/calendar.ts'
import type { PlanHistory } from '../calendar/event-history.ts'
import { eventKey, uidOf } from '../calendar/event-uid.ts'
import { writeCalendar } from '../calendar/write-calendar.ts'
import { dayOf } from '../model/schedule/days.ts'
import { eventsOf, type ScheduledEvent } from '../model/schedule/schedule.ts'
import { spansOf } from '../model/schedule/timing.ts'
import { formatIsoDate, parseDate } from '../russian/dates.ts'
import type { ActSource } from '../tables/acts/act-record.ts'
import { mentionAct } from '../tables/acts/link-acts.ts'
import { actOf } from './collect-acts.ts'
import type { PlanSchedule } from './dossier-schedules.ts'
import type { OpenDossier } from './open-project.ts'
import { planHistories, revisionsOfAmendments, revisionsOfSources, type FindRevisions } from './plan-histories.ts'

/** Page of an event, for its calendar entry. */
export type UrlOf = (dossier: string, plan: string, event: ScheduledEvent) => string | undefined

/** An act without a date has a fixed one: there is no clock. */
const DRAFT_DATE = '2000-01-01'

export function stampOf({ date }: ActSource): string {
  return date === undefined ? DRAFT_DATE : formatIsoDate(date)
}

/** As its own act and the acts that amend it have it; a plan without days has none. Whether its act was ended, other acts say: see `endCalendar`. */
export function planCalendar(dossier: OpenDossier, plan: PlanSchedule, urlOf?: UrlOf): Calendar | undefined {
  const act = actOf(dossier)
  if (act === undefined) return undefined
  const stamp = stampOf(act)
  const entries = planEntries(plan, act, stamp, historiesOf(dossier, [plan], stamp, undefined).get(plan.id), urlOf)
  return entries.length === 0 ? undefined : { name: plan.schedule.title, description: descriptionOf(act), entries, reminders: [] }
}

/** @param isoDate of the act that ended the one of the plan */
export function endCalendar(calendar: Calendar, isoDate: string): Calendar {
  return { ...calendar, entries: calendar.entries.map((entry) => cancelFrom(entry, isoDate)) }
}

/** What was to take place when its plan was in force no longer is cancelled; what was over by then stays as it was. */
export function cancelFrom(entry: CalendarEntry, isoDate: string): CalendarEntry {
  const day = dayOf(parseDate(isoDate)!)
  const isOver = spansOf(entry.event.timing).every(({ to }) => to < day)
  return isOver || entry.status === 'cancelled' ? entry : { ...entry, status: 'cancelled', sequence: entry.sequence + 1, stamp: isoDate }
}

export function historiesOf(dossier: OpenDossier, plans: readonly PlanSchedule[], signed: string, findRevisions: FindRevisions | undefined): ReadonlyMap<string, PlanHistory> {
  const revisions = findRevisions === undefined ? revisionsOfAmendments(dossier, signed) : revisionsOfSources(dossier.path, findRevisions)
  const lastAmended = dossier.editions?.steps.at(-1)?.amendment.date
  return planHistories(plans, revisions, (findRevisions === undefined ? lastAmended : revisions.at(-1)?.date) ?? signed)
}

/** Every event of a plan that has days, and those that it had once. */
export function planEntries({ id, schedule }: PlanSchedule, act: ActSource, stamp: string, history: PlanHistory | undefined, urlOf?: UrlOf): readonly CalendarEntry[] {
  const [folder = '', ...dossier] = act.path.split('/')
  const name = { authority: act.authority.id === '' ? folder : act.authority.id, dossier: dossier.join('/'), document: id }
  const status = act.date === undefined || act.number === undefined ? 'tentative' : 'confirmed'
  const common = { act: `${mentionAct(act)} «${act.title}»`, plan: schedule.title }
  const seen = new Map<string, number>()
  const present = eventsOf(schedule).map((event): CalendarEntry => {
    const key = eventKey(event)
    // Events without ids may have one title.
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    const { sequence, date } = history?.events.get(key) ?? { sequence: 0, date: stamp }
    return { ...common, uid: uidOf(count === 1 ? key : `${key}-${count}`, name), event, status, sequence, stamp: sequence === 0 ? stamp : date, url: urlOf?.(act.path, id, event) }
  })
  const gone = (history?.gone ?? []).map(({ key, event, sequence, date }): CalendarEntry => ({ ...common, uid: uidOf(key, name), event, status: 'cancelled', sequence, stamp: date }))
  return [...present, ...gone].filter(({ event }) => event.timing.kind !== 'untimed')
}

export function descriptionOf(act: ActSource): string {
  return `${act.author}, ${mentionAct(act)}`
}

export function encodeCalendar(calendar: Calendar): Uint8Array {
  return new TextEncoder().encode(writeCalendar(calendar))
}
