/**
 * The sections of the site: what a methodical centre shows to prove that its aim is set and
 * carried out (concept, programmes, announcements and reports of events, roadmaps, plans of work,
 * reports on their execution). A section without documents is left out.
 */
import { count } from '../../diagnostics/summary.ts'
import { EVENTS_PAGE, EVENTS_TITLE, eventsByYear, plansInProgress, PROGRESS_PAGE, PROGRESS_TITLE } from './events-pages.ts'
import type { NewsRecord } from './draw-news.ts'
import type { DocumentRecord } from './records.ts'
import type { Site, SiteAct } from './site.ts'

export interface SectionDocument {
  readonly act: SiteAct
  readonly document: DocumentRecord
}

export interface Section {
  readonly page: string
  readonly title: string
  /** What the front page says of it: «3 документа». */
  readonly count: string
  readonly lead: string
  readonly documents: readonly SectionDocument[]
}

interface SectionDefinition {
  readonly page: string
  readonly title: string
  readonly lead: string
  readonly kinds: readonly string[]
}

const definitions: readonly SectionDefinition[] = [
  { page: 'razdely/kontseptsii.html', title: 'Концепции', lead: 'Концепции, утверждённые актами.', kinds: ['concept'] },
  { page: 'razdely/programmy.html', title: 'Программы', lead: 'Программы с целями, задачами, показателями и финансированием.', kinds: ['program', 'goals'] },
  { page: 'razdely/dorozhnye-karty.html', title: 'Дорожные карты', lead: 'Планы мероприятий («дорожные карты») по годам и разделам.', kinds: ['roadmap'] },
  { page: 'razdely/plany-raboty.html', title: 'Планы работы', lead: 'Планы работы на год по месяцам и направлениям.', kinds: ['plan'] },
]

/** In the order of the method: what is set, what is told, what is planned, what is done. Sections of lists have no documents of their own. */
export function listSections(site: Site, news: readonly NewsRecord[]): readonly Section[] {
  const ofDocuments = (definition: SectionDefinition): Section => {
    const documents = site.acts.flatMap((act) => act.record.documents.filter(({ kind }) => definition.kinds.includes(kind)).map((document) => ({ act, document })))
    const { page, title, lead } = definition
    return { page, title, lead, documents, count: count(documents.length, 'документ', 'документа', 'документов') }
  }
  const [concepts, programmes, roadmaps, plans] = definitions.map(ofDocuments)
  const events = new Set(eventsByYear(site).flatMap((year) => year.events.map(({ event }) => event))).size
  const progress = plansInProgress(site)
  const sections: readonly Section[] = [
    concepts!,
    programmes!,
    { page: EVENTS_PAGE, title: EVENTS_TITLE, lead: '', documents: [], count: [count(news.length, 'новость', 'новости', 'новостей'), count(events, 'мероприятие', 'мероприятия', 'мероприятий')].filter((part) => part !== '').join(', ') },
    roadmaps!,
    plans!,
    { page: PROGRESS_PAGE, title: PROGRESS_TITLE, lead: '', documents: [], count: count(progress.length, 'план', 'плана', 'планов') },
  ]
  // Nothing to count is nothing to show.
  return sections.filter((section) => section.count !== '')
}
