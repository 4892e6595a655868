/**
 * Announcements and reports: the events of all plans by authority and year, each with what is written of its execution;
 * and how far the plans are carried out, where their column of marks is filled in.
 */
import { addTo } from '../../collections/add-to.ts'
import { count } from '../../diagnostics/summary.ts'
import { dateOf, type Day } from '../../model/schedule/days.ts'
import { nameUnit } from '../../russian/periods/unit-names.ts'
import { capitaliseFirst } from '../../russian/letters.ts'
import { linkBetween } from './addresses.ts'
import { framePage, type LinkView, type PageFrame, type Surroundings } from './frame.ts'
import { newsItems, type NewsItem } from './news-items.ts'
import type { AuthorityRecord, DocumentRecord, EventRecord } from './records.ts'
import type { Site, SiteAct } from './site.ts'

export const EVENTS_PAGE = 'meropriyatiya/index.html'
export const PROGRESS_PAGE = 'razdely/vypolnenie.html'

interface PlannedEvent {
  readonly act: SiteAct
  readonly document: DocumentRecord
  readonly event: EventRecord
}

export interface EventsOfYear {
  readonly page: string
  readonly authority: AuthorityRecord
  readonly year: number
  readonly events: readonly PlannedEvent[]
}

/** Acts that are no longer in force announce nothing; drafts not yet. */
function plannedEvents({ acts }: Site): readonly PlannedEvent[] {
  return acts
    .filter(({ status }) => status.code === 'in-force' || status.code === 'amended')
    .flatMap((act) => act.record.documents.flatMap((document) => document.events.map((event) => ({ act, document, event }))))
}

const yearsOfSites = new WeakMap<Site, readonly EventsOfYear[]>()

/** Several pages ask for it. */
export function eventsByYear(site: Site): readonly EventsOfYear[] {
  const known = yearsOfSites.get(site) ?? groupByYear(site)
  yearsOfSites.set(site, known)
  return known
}

function groupByYear(site: Site): readonly EventsOfYear[] {
  const groups = new Map<string, EventsOfYear & { readonly events: PlannedEvent[] }>()
  for (const planned of plannedEvents(site)) {
    const { authority } = planned.act.record
    for (const year of planned.event.years) {
      const page = `meropriyatiya/${authority.id}-${year}.html`
      const group = groups.get(page) ?? { page, authority, year, events: [] }
      groups.set(page, group)
      group.events.push(planned)
    }
  }
  return [...groups.values()].sort((a, b) => (a.authority.name === b.authority.name ? a.year - b.year : a.authority.name < b.authority.name ? -1 : 1))
}

export interface EventsIndexView extends PageFrame {
  readonly heading: string
  readonly lead: string
  readonly news: readonly NewsItem[]
  readonly groups: readonly { readonly title: string; readonly years: readonly (LinkView & { readonly count: string })[] }[]
}

export function eventsIndexPage(around: Surroundings, years: readonly EventsOfYear[]): EventsIndexView {
  const groups = new Map<string, (LinkView & { readonly count: string })[]>()
  for (const { page, authority, year, events } of years) {
    addTo(groups, authority.name, { href: linkBetween(EVENTS_PAGE, page), text: `${year} год`, count: countEvents(events.length) })
  }
  return {
    ...framePage(around, { page: EVENTS_PAGE, title: EVENTS_TITLE, description: 'Мероприятия дорожных карт и планов работы по годам и месяцам, отметки об исполнении' }),
    heading: EVENTS_TITLE,
    lead: 'Новости о мероприятиях и сами мероприятия действующих дорожных карт и планов по месяцам; где они прошли – с отметкой об исполнении.',
    news: newsItems(around.news, EVENTS_PAGE),
    groups: [...groups].map(([title, own]) => ({ title, years: own })),
  }
}

export const EVENTS_TITLE = 'Анонсы и отчёты о мероприятиях'

export interface EventView {
  readonly href: string
  readonly title: string
  readonly period: string | undefined
  readonly responsible: string
  readonly participants: string | undefined
  readonly mark: string | undefined
  readonly source: LinkView
}

export interface EventsYearView extends PageFrame {
  readonly heading: string
  readonly months: readonly { readonly title: string; readonly events: readonly EventView[] }[]
}

export function eventsYearPage(around: Surroundings, { page, authority, year, events }: EventsOfYear): EventsYearView {
  const months = new Map<number, PlannedEvent[]>()
  for (const planned of events) {
    const month = monthIn(planned.event, year)
    addTo(months, month, planned)
  }
  const heading = `Мероприятия ${year} года`
  return {
    ...framePage(around, {
      page,
      title: `${heading}: ${authority.name}`,
      description: `${heading} по месяцам. ${authority.name}`,
      path: [{ page: EVENTS_PAGE, text: EVENTS_TITLE }],
      crumb: `${year} год`,
    }),
    heading: `${heading}. ${authority.name}`,
    months: [...months].sort(([a], [b]) => a - b).map(([month, own]) => ({ title: monthTitle(month, year), events: own.map((planned) => eventView(planned, page)) })),
  }
}

const GOES_ON = 0
const NO_MONTH = 13

/** The month in which it begins that year; 0 when it has begun before; 13 when its days are not known. */
function monthIn({ spans }: EventRecord, year: number): number {
  const inYear = spans.filter(([from, to]) => yearOf(from) <= year && yearOf(to) >= year)
  if (inYear.length === 0) return NO_MONTH
  const begins = inYear.filter(([from]) => yearOf(from) === year).map(([from]) => dateOf(from).month)
  return begins.length === 0 ? GOES_ON : Math.min(...begins)
}

function yearOf(day: Day): number {
  return dateOf(day).year
}

function monthTitle(month: number, year: number): string {
  if (month === GOES_ON) return 'Продолжаются с прошлых лет'
  if (month === NO_MONTH) return 'Без точного срока'
  return `${capitaliseFirst(nameUnit({ month, day: 1, unit: 'month' }, 'nominative'))} ${year} года`
}

function eventView({ act, document, event }: PlannedEvent, page: string): EventView {
  return {
    href: linkBetween(page, `${document.page}#${encodeURIComponent(event.anchor)}`),
    title: event.title,
    period: event.period,
    responsible: event.responsible.join(', '),
    participants: event.participants,
    mark: event.mark,
    source: { href: linkBetween(page, document.page), text: `${document.title} (${act.name})` },
  }
}

export interface ProgressView extends PageFrame {
  readonly heading: string
  readonly lead: string
  readonly plans: readonly {
    readonly href: string
    readonly title: string
    readonly act: string
    readonly summary: string
    readonly marks: readonly { readonly href: string; readonly title: string; readonly mark: string }[]
  }[]
}

export const PROGRESS_TITLE = 'Отчёты о выполнении'

/** Plans in which at least one event is marked. */
export function plansInProgress({ acts }: Site): readonly { readonly act: SiteAct; readonly document: DocumentRecord }[] {
  return acts.flatMap((act) => act.record.documents.filter(({ events }) => events.some(({ mark }) => mark !== undefined)).map((document) => ({ act, document })))
}

export function progressPage(around: Surroundings): ProgressView {
  const link = (target: string): string => linkBetween(PROGRESS_PAGE, target)
  return {
    ...framePage(around, { page: PROGRESS_PAGE, title: PROGRESS_TITLE, description: 'Отчёты о выполнении дорожных карт и планов работы по отметкам об исполнении' }),
    heading: PROGRESS_TITLE,
    lead: 'Что сделано по дорожным картам и планам работы – по отметкам об исполнении в них самих.',
    plans: plansInProgress(around.site).map(({ act, document }) => {
      const marked = document.events.flatMap((event) => (event.mark === undefined ? [] : [{ ...event, mark: event.mark }]))
      return {
        href: link(document.page),
        title: document.title,
        act: act.name,
        summary: `Отмечено ${marked.length} из ${countEvents(document.events.length, 'мероприятия', 'мероприятий')}`,
        marks: marked.map(({ anchor, title, mark }) => ({ href: link(`${document.page}#${encodeURIComponent(anchor)}`), title, mark })),
      }
    }),
  }
}

function countEvents(number: number, one = 'мероприятие', few = 'мероприятия'): string {
  return one === 'мероприятие' ? count(number, one, few, 'мероприятий') : count(number, one, few, few)
}
