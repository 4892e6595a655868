/**
 * The sections of the site: what a methodical centre shows to prove that its aim is set and
 * carried out (concept, programmes, announcements and reports of events, roadmaps, plans of work,
 * reports on their execution). A section without documents is left out.
 */
import type { DocumentRecord } from './records.ts'
import type { Site, SiteAct } from './site.ts'

export interface SectionDocument {
  readonly act: SiteAct
  readonly document: DocumentRecord
}

export interface Section {
  /** Name of its page, `razdely/programmy.html`. */
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly documents: readonly SectionDocument[]
}

interface SectionDefinition {
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly kinds: readonly string[]
}

const definitions: readonly SectionDefinition[] = [
  { slug: 'kontseptsii', title: 'Концепции', lead: 'Концепции, утверждённые актами.', kinds: ['concept'] },
  { slug: 'programmy', title: 'Программы', lead: 'Программы с целями, задачами, показателями и финансированием.', kinds: ['program', 'goals'] },
  { slug: 'dorozhnye-karty', title: 'Дорожные карты', lead: 'Планы мероприятий («дорожные карты») по годам и разделам.', kinds: ['roadmap'] },
  { slug: 'plany-raboty', title: 'Планы работы', lead: 'Планы работы на год по месяцам и направлениям.', kinds: ['plan'] },
]

export function listSections(site: Site): readonly Section[] {
  return definitions
    .map(({ kinds, ...rest }): Section => ({
      ...rest,
      documents: site.acts.flatMap((act) => act.record.documents.filter(({ kind }) => kinds.includes(kind)).map((document) => ({ act, document }))),
    }))
    .filter(({ documents }) => documents.length > 0)
}
