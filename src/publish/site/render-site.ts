/** All pages of the site, one after another, so that memory does not hold them at once. */
import { linkBetween } from './addresses.ts'
import { documentPage, type DocumentTextView } from './document-page.ts'
import { eventsByYear, eventsIndexPage, eventsYearPage, plansInProgress, progressPage } from './events-pages.ts'
import { framePage, type PageFrame, type Surroundings } from './frame.ts'
import { helpPages } from './help-pages.ts'
import { frontPage, listPages, sectionPages } from './list-pages.ts'
import { SETTINGS_FILE } from './load-settings.ts'
import { newsPages } from './news-pages.ts'
import { dataPage, type OpenData } from './open-data.ts'
import type { ActRecord, DocumentBody } from './records.ts'
import type { ManifestPage } from './site-manifest.ts'

export interface SitePage {
  readonly template: string
  readonly view: PageFrame
  /** What more the page shows, read only when it is made; `key` changes with it. */
  readonly text?: { readonly key: string; readonly load: () => object }
  /** Source of what the page shows, for findings about it. */
  readonly file?: string
}

/** What pages show besides the acts. */
export interface SiteParts {
  readonly gone: readonly ManifestPage[]
  readonly data: OpenData
  /** Whether the documentation for officials is a part of the site. */
  readonly hasHelp: boolean
  readonly texts: SiteTexts
}

/** The texts of acts. */
export interface SiteTexts {
  /** Changes with any text of the act. */
  readonly keyOf: (act: ActRecord) => string
  readonly bodiesOf: (act: ActRecord) => readonly DocumentBody[]
}

export function* renderSite(around: Surroundings, { gone, data, hasHelp, texts }: SiteParts): Generator<SitePage, void> {
  yield { template: 'front', view: frontPage(around) }
  for (const view of listPages(around)) yield { template: 'act-list', view }
  for (const view of sectionPages(around)) yield { template: 'section', view }
  const years = eventsByYear(around.site)
  if (years.length > 0 || around.news.length > 0) yield { template: 'events-index', view: eventsIndexPage(around, years) }
  for (const year of years) yield { template: 'events-year', view: eventsYearPage(around, year) }
  if (plansInProgress(around.site).length > 0) yield { template: 'progress', view: progressPage(around) }
  for (const view of newsPages(around)) yield { template: 'news', view, file: SETTINGS_FILE }
  if (hasHelp) {
    const help = helpPages(around)
    yield { template: 'help-index', view: help.index }
    for (const view of help.pages) yield { template: 'help', view }
  }
  yield { template: 'data', view: dataPage(around, data) }
  yield { template: 'search', view: searchPage(around) }
  for (const act of around.site.acts) {
    for (const [index, document] of act.record.documents.entries()) {
      const load = (): DocumentTextView => {
        const { html, chart } = texts.bodiesOf(act.record)[index]!
        return { textHtml: html, chartHtml: chart }
      }
      yield { template: 'document', view: documentPage(act, document, around), text: { key: `${texts.keyOf(act.record)} ${index}`, load }, file: document.file }
    }
  }
  for (const { page, title } of gone) yield { template: 'gone', view: gonePage(around, page, title) }
}

const SEARCH_PAGE = 'poisk/index.html'

interface PlainPageView extends PageFrame {
  readonly heading: string
  readonly allActs: string
}

function searchPage(around: Surroundings): PlainPageView {
  const heading = 'Поиск по текстам'
  const frame = framePage(around, { page: SEARCH_PAGE, title: heading, description: 'Поиск по текстам актов и приложений', scripts: ['static/search.js'] })
  return { ...frame, heading, allActs: linkBetween(SEARCH_PAGE, 'akty/index.html') }
}

function gonePage(around: Surroundings, page: string, title: string): PlainPageView & { readonly was: string } {
  const heading = 'Документ снят с публикации'
  return { ...framePage(around, { page, title: heading, description: `${heading}: ${title}`, isUnlisted: true }), heading, was: title, allActs: linkBetween(page, 'akty/index.html') }
}
