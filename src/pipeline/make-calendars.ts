/** The files of `prikaz calendar`: one calendar for each plan, and one for everyone who is responsible for something in the plans of an authority. */
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { CalendarEntry } from '../calendar/calendar.ts'
import { nominativeName } from '../model/people-register.ts'
import { eventsOf } from '../model/schedule/schedule.ts'
import { formatIsoDate } from '../russian/dates.ts'
import { linkActs } from '../tables/acts/link-acts.ts'
import type { ActSource } from '../tables/acts/act-record.ts'
import type { Host } from '../workspace/host.ts'
import { actOf } from './collect-acts.ts'
import { collectEndingActs } from './collect-ending-acts.ts'
import { schedulesOf, type PlanSchedule } from './dossier-schedules.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import type { MadeFiles } from './make-tables.ts'
import { openInForce } from './open-in-force.ts'
import type { OpenDossier, OpenOptions } from './open-project.ts'
import { cancelFrom, descriptionOf, encodeCalendar, historiesOf, planEntries, stampOf, type UrlOf } from './plan-calendar.ts'
import type { FindRevisions } from './plan-histories.ts'
import type { MadeFile } from './write-files.ts'

export interface CalendarOptions extends OpenOptions {
  /** Days before the first and the last day of an event. */
  readonly reminders?: readonly number[]
  /** Only the calendar of this person or unit. */
  readonly responsible?: string
  /** Earlier revisions of the sources. Default: the changes that amending acts have made. */
  readonly findRevisions?: FindRevisions
  /** Page of an event, for its calendar entry. */
  readonly urlOf?: UrlOf
}

export interface MadeCalendars extends MadeFiles {
  /** What the author should know, in sentences. */
  readonly remarks: readonly string[]
  /** Ids of all who are responsible for something, for suggestions. */
  readonly responsible: readonly string[]
}

interface Person {
  readonly id: string
  readonly name: string
  readonly authority: string
  readonly body: string
  readonly entries: CalendarEntry[]
}

interface MadePlan {
  readonly plan: PlanSchedule
  readonly entries: readonly CalendarEntry[]
  readonly dossier: OpenDossier
  readonly act: ActSource
}

export function makeCalendars(host: Host, options: CalendarOptions = {}): MadeCalendars {
  const { reminders = [], responsible } = options
  const files: MadeFile[] = []
  const diagnostics: Diagnostic[] = []
  const people = new Map<string, Person>()
  const counts = { untimed: 0, nameless: 0 }
  const acts: ActSource[] = []
  const made: MadePlan[] = []
  for (const dossier of openInForce(host, options)) {
    diagnostics.push(...locateDiagnostics(dossier.diagnostics, dossier.sources))
    const act = actOf(dossier)
    if (act !== undefined) acts.push(act)
    if (hasErrors(dossier.diagnostics) || act === undefined) continue
    const selected = new Set(dossier.documents.map(({ file }) => file))
    const plans = schedulesOf(dossier).filter(({ file }) => selected.has(file))
    const stamp = stampOf(act)
    const histories = plans.length === 0 ? undefined : historiesOf(dossier, plans, stamp, options.findRevisions)
    for (const plan of plans) {
      const entries = planEntries(plan, act, stamp, histories?.get(plan.id), options.urlOf)
      const events = eventsOf(plan.schedule)
      counts.untimed += events.filter(({ timing }) => timing.kind === 'untimed').length
      counts.nameless += events.filter(({ id }) => id === undefined).length
      made.push({ plan, entries, dossier, act })
    }
  }
  const ends = made.length === 0 ? new Map<string, string>() : datesOfRepeal([...acts, ...collectEndingActs(host, options)])
  for (const { plan, entries: standing, dossier, act } of made) {
    const end = ends.get(act.path)
    const entries = end === undefined ? standing : standing.map((entry) => cancelFrom(entry, end))
    shareAmong(people, entries, dossier, act)
    if (responsible === undefined && entries.length > 0) {
      files.push({ path: `${dossier.path}/${plan.id}.ics`, bytes: encodeCalendar({ name: plan.schedule.title, description: descriptionOf(act), entries, reminders }) })
    }
  }
  for (const { id, name, authority, body, entries } of people.values()) {
    if (responsible !== undefined && id !== responsible) continue
    files.push({ path: `${authority}/responsible-${fileName(id)}.ics`, bytes: encodeCalendar({ name: `${name}: мероприятия`, description: `Мероприятия, за которые отвечает ${name}. ${body}`, entries, reminders }) })
  }
  return { files, diagnostics: locateDiagnostics(diagnostics, new Map()), remarks: remarksOf(counts), responsible: [...new Set([...people.values()].map(({ id }) => id))] }
}

/** ISO dates of the acts that ended others, by the path of what they ended. */
function datesOfRepeal(acts: readonly ActSource[]): ReadonlyMap<string, string> {
  return new Map(linkActs(acts).flatMap(({ path, endedBy }): readonly (readonly [string, string])[] => (endedBy === undefined ? [] : [[path, formatIsoDate(endedBy.date)]])))
}

function shareAmong(people: Map<string, Person>, entries: readonly CalendarEntry[], { content, path }: OpenDossier, act: ActSource): void {
  const authority = path.split('/')[0]!
  for (const entry of entries) {
    for (const { id } of entry.event.responsible) {
      const key = `${authority}/${id}`
      const name = content && nominativeName(content.authority.register, id, 'full', undefined, () => undefined)
      const person = people.get(key) ?? { id, name: name ?? id, authority, body: act.authority.name, entries: [] }
      people.set(key, person)
      person.entries.push(entry)
    }
  }
}

function remarksOf({ untimed, nameless }: { readonly untimed: number; readonly nameless: number }): readonly string[] {
  return [
    ...(untimed === 0 ? [] : [`Не вошли в календари, потому что у них нет дней («по мере необходимости» и подобное): ${untimed}.`]),
    ...(nameless === 0 ? [] : [`Мероприятий без обозначения (id): ${nameless}. Если их переименовать, календари сочтут их новыми.`]),
  ]
}

/** `stepnoy-kultura/orlova` names a person of another authority. */
function fileName(id: string): string {
  return id.replaceAll('/', '-')
}
