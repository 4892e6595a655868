/** Reads a «дорожная карта» or a plan as events in time. Findings about its periods are the table's, see `roadmap-view.ts`. */
import type { PeriodContext } from '../../russian/periods/parse-period.ts'
import { printPeriod, type PeriodStyle } from '../../russian/periods/print-period.ts'
import { setType } from '../../russian/typography/set-type.ts'
import { NBSP } from '../../russian/letters.ts'
import type { Event, EventDocument, Group } from '../content.ts'
import { levelsInWords } from '../events/event-levels.ts'
import { eventPeriod } from '../events/event-period.ts'
import { groupTimes, timeBanner } from '../events/group-times.ts'
import { readGroupTitle } from '../events/group-view.ts'
import { nominativeName, type PeopleRegister } from '../people-register.ts'
import { plainTitle } from '../plain-title.ts'
import { dayOf, lastOfMonth, unite, wholeYears, type Span } from './days.ts'
import { numberEvents, type Banner } from './number-events.ts'
import { partDays, readTiming } from './read-timing.ts'
import type { Schedule, ScheduledEvent, ScheduleGroup } from './schedule.ts'
import type { Timing } from './timing.ts'

export interface ScheduleInput {
  readonly document: EventDocument
  readonly register: PeopleRegister
  /** Names of the issuing bodies, in the genitive: they tell what kind of region it is. */
  readonly authorGenitive: string
  readonly periods?: PeriodStyle | undefined
  /** Of the programme that the plan belongs to. */
  readonly term?: Span | undefined
  /** Texts as the finished document prints them, by JSON pointer: its references have their numbers. */
  readonly printed?: ReadonlyMap<string, string> | undefined
}

export function readSchedule(input: ScheduleInput): Schedule {
  const { document } = input
  const times = groupTimes(document)
  const limits = times.map(limitsOf)
  const plan = unite([...limits, input.term, ...document.groups.flatMap((group, index) => writtenSpans(group, times[index]!))].filter((span) => span !== undefined))
  const numbers = numberEvents(document, document.groups.map((group, index) => bannerOf(group, times[index]!, document)))
  // Every title is compared with those of later years; to set it is dear.
  const names = document.groups.map(({ events }) => events.map(({ title }) => plain(title).toLowerCase()))
  const namesOf = names.map((own) => new Set(own))
  const groups = document.groups.map((group, index): ScheduleGroup => {
    const around = times[index]!
    return {
      id: group.id,
      heading: headingOf(group, around, numbers[index]!.section, document, input.printed?.get(`/groups/${index}/title`)),
      year: around.year,
      events: group.events.map((event, row): ScheduledEvent => {
        const end = repeatedFrom(names[index]![row]!, namesOf, limits, index)
        const own = plan === undefined ? undefined : { from: plan.from, to: end ?? plan.to }
        return readEvent(event, { around, group: limits[index] ?? plan, plan: own, number: numbers[index]!.events[row], pointer: `/groups/${index}/events/${row}` }, input)
      }),
    }
  })
  return { title: input.printed?.get('/title') ?? plain(document.title), groups, plan }
}

interface EventContext {
  readonly around: PeriodContext
  readonly group: Span | undefined
  readonly plan: Span | undefined
  readonly number: string | undefined
  readonly pointer: string
}

function readEvent(event: Event, { around, group, plan, number, pointer }: EventContext, { document, register, authorGenitive, periods = 'as-written', printed }: ScheduleInput): ScheduledEvent {
  const reading = eventPeriod(event, around)
  const period = reading?.ok === true ? reading.period : undefined
  const words = (key: 'title' | 'participants' | 'result' | 'funding' | 'mark'): string | undefined => {
    const written = event[key]
    return written === undefined ? undefined : (printed?.get(`${pointer}/${key}`) ?? plain(written))
  }
  return {
    id: event.id,
    pointer,
    number,
    title: words('title') ?? '',
    periodText: event.period === undefined ? undefined : setType(plainTitle(period === undefined ? event.period : printPeriod(period, periods))),
    period,
    timing: timingOf(event, period, { group, plan }),
    responsible: (event.responsible ?? []).map((id) => ({ id, name: nominativeName(register, id, 'short', undefined, () => undefined) ?? id })),
    participants: words('participants'),
    result: words('result'),
    levels: event.level ?? [],
    levelText: event.level && levelsInWords(event.level, document, authorGenitive),
    funding: words('funding'),
    mark: words('mark'),
  }
}

function timingOf(event: Event, period: ScheduledEvent['period'], limits: { readonly group: Span | undefined; readonly plan: Span | undefined }): Timing {
  if (event.period === undefined) return { kind: 'untimed', reason: 'none' }
  return period === undefined ? { kind: 'untimed', reason: 'not-understood' } : readTiming(period, limits)
}

function plain(markdown: string): string {
  return setType(plainTitle(markdown))
}

/** What the group stands for: a year, a school year with the summer after it, a month. */
function limitsOf({ year, month, isSchoolYear = false }: PeriodContext): Span | undefined {
  if (year === undefined) return undefined
  if (month !== undefined) return { from: dayOf({ year, month, day: 1 }), to: lastOfMonth(year, month) }
  return isSchoolYear ? { from: dayOf({ year, month: 9, day: 1 }), to: lastOfMonth(year + 1, 8) } : wholeYears(year, year)
}

/** The days that the periods of a group name themselves. */
function writtenSpans(group: Group, around: PeriodContext): readonly Span[] {
  return group.events.flatMap((event) => {
    const reading = eventPeriod(event, around)
    if (reading?.ok !== true) return []
    return reading.period.parts.flatMap((part) => partDays(part) ?? [])
  })
}

/** A yearly event that the group of a later year lists again goes on there: the day before that year. */
function repeatedFrom(name: string, namesOf: readonly ReadonlySet<string>[], limits: readonly (Span | undefined)[], index: number): number | undefined {
  const later = namesOf.findIndex((names, other) => {
    const [own, next] = [limits[index], limits[other]]
    return other > index && own !== undefined && next !== undefined && next.from > own.to && names.has(name)
  })
  return later === -1 ? undefined : limits[later]!.from - 1
}

/** Whether a line over the table opens the group, and the number that its author fixed. */
function bannerOf(group: Group, around: PeriodContext, document: EventDocument): Banner {
  if (group.title === undefined) return timeBanner(group, around) === undefined ? 'none' : 'auto'
  return readGroupTitle(group, document).isNumbered && group.number !== undefined ? { fixed: group.number } : 'auto'
}

function headingOf(group: Group, around: PeriodContext, section: string | undefined, document: EventDocument, printed: string | undefined): string | undefined {
  const { title, isNumbered } = readGroupTitle(group, document)
  if (title === undefined) return timeBanner(group, around)
  const words = printed ?? plain(title)
  const word = document.sectionWord.trim()
  return isNumbered && section !== undefined ? `${word === '' ? '' : word + NBSP}${section}. ${words}` : words
}
