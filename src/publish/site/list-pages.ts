/** The front page and every list of acts or documents. */
import { count as countWord } from '../../diagnostics/summary.ts'
import { linkBetween } from './addresses.ts'
import { actChoices, actListPages, facets, groupActs, type ActGroup, type Choice, type Facet } from './act-items.ts'
import { framePage, type LinkView, type PageFrame, type Surroundings } from './frame.ts'
import type { Section } from './sections.ts'
import type { Site } from './site.ts'

/** A longer list is a page of its own. */
const ON_FRONT_PAGE = 60

export interface ListPageView extends PageFrame {
  readonly heading: string
  readonly lead: string | undefined
  readonly choices: readonly Choice[]
  readonly groups: readonly ActGroup[]
  /** Whether the list is what the page is for: then its groups are headings of the second level. */
  readonly isTop: boolean
}

export interface FrontPageView extends ListPageView {
  readonly sections: readonly { readonly href: string; readonly title: string; readonly count: string }[]
  readonly actsHeading: string
  readonly more: LinkView | undefined
  readonly facets: readonly Facet[]
}

export function frontPage(around: Surroundings): FrontPageView {
  const { site, sections } = around
  const page = 'index.html'
  const shown = site.acts.slice(0, ON_FRONT_PAGE)
  const isWhole = shown.length === site.acts.length
  const { title, note } = site.settings
  return {
    ...framePage(around, { page, title, description: note ?? `${title}: акты с приложениями, тексты, файлы, открытые данные` }),
    heading: title,
    lead: note,
    sections: sections.map((section) => ({ href: linkBetween(page, section.page), title: section.title, count: section.count })),
    actsHeading: isWhole ? 'Акты' : 'Новые акты',
    choices: actChoices(shown, site),
    groups: groupActs(shown, page),
    isTop: false,
    more: isWhole ? undefined : { href: linkBetween(page, 'akty/index.html'), text: `Все акты: ${site.acts.length}` },
    facets: facets(actListPages(site), page),
  }
}

/** Every list of acts: all of them, by authority, year, kind and status. */
export function listPages(around: Surroundings): readonly ListPageView[] {
  const { site } = around
  const all = { page: 'akty/index.html', heading: 'Все акты', acts: site.acts }
  return [all, ...actListPages(site)].map(({ page, heading, acts }) => ({
    ...framePage(around, {
      page,
      title: heading,
      description: `${heading}: ${countWord(acts.length, 'акт', 'акта', 'актов')} с приложениями`,
      path: page === all.page || !page.startsWith('akty/') ? [] : [{ page: all.page, text: all.heading }],
    }),
    heading,
    lead: undefined,
    choices: actChoices(acts, site),
    groups: groupActs(acts, page),
    isTop: true,
  }))
}

export interface SectionPageView extends PageFrame {
  readonly heading: string
  readonly lead: string
  readonly documents: readonly { readonly href: string; readonly title: string; readonly status: { readonly code: string; readonly text: string }; readonly act: LinkView; readonly authority: string }[]
}

export function sectionPages(around: Surroundings): readonly SectionPageView[] {
  return around.sections.filter(({ documents }) => documents.length > 0).map((section) => {
    const { page } = section
    return {
      ...framePage(around, { page, title: section.title, description: section.lead }),
      heading: section.title,
      lead: section.lead,
      documents: section.documents.map(({ act, document }) => ({
        href: linkBetween(page, document.page),
        title: document.title,
        status: act.status,
        act: { href: linkBetween(page, act.record.documents[0]!.page), text: act.name },
        authority: act.record.authority.name,
      })),
    }
  })
}

/** The paths of all pages of lists, for the map of the site. */
export function listAddresses(site: Site, sections: readonly Section[]): readonly string[] {
  return ['index.html', 'akty/index.html', ...actListPages(site).map(({ page }) => page), ...sections.map(({ page }) => page)]
}
