/** All pages of the site, one after another, so that memory does not hold them at once. */
import type { RenderPage } from '../../template/page-templates.ts'
import { documentPage } from './document-page.ts'
import { EVENTS_PAGE, eventsByYear, eventsIndexPage, eventsYearPage, plansInProgress, PROGRESS_PAGE, progressPage } from './events-pages.ts'
import { DATA_PAGE, dataPage, type OpenData } from './open-data.ts'
import { HELP_PAGE, helpPages } from './help-pages.ts'
import { SETTINGS_FILE } from './load-settings.ts'
import { newsPages } from './news-pages.ts'
import { framePage, type Surroundings } from './frame.ts'
import { frontPage, listPages, sectionPages } from './list-pages.ts'
import type { ManifestPage } from './site-manifest.ts'
import { linkBetween } from './addresses.ts'

export interface RenderedPage {
  readonly page: string
  readonly html: string
  /** Source of what the page shows, for findings about it. */
  readonly file?: string
}

/** What pages show besides the acts. */
export interface SiteParts {
  readonly gone: readonly ManifestPage[]
  readonly data: OpenData
  /** Whether the documentation for officials is a part of the site. */
  readonly hasHelp: boolean
}

export function* renderSite(around: Surroundings, { gone, data, hasHelp }: SiteParts, render: RenderPage): Generator<RenderedPage, void> {
  yield { page: 'index.html', html: render('front', frontPage(around)) }
  for (const view of listPages(around)) yield { page: view.page, html: render('act-list', view) }
  for (const view of sectionPages(around)) yield { page: view.page, html: render('section', view) }
  const years = eventsByYear(around.site)
  if (years.length > 0 || around.news.length > 0) yield { page: EVENTS_PAGE, html: render('events-index', eventsIndexPage(around, years)) }
  for (const year of years) yield { page: year.page, html: render('events-year', eventsYearPage(around, year)) }
  if (plansInProgress(around.site).length > 0) yield { page: PROGRESS_PAGE, html: render('progress', progressPage(around)) }
  for (const view of newsPages(around)) yield { page: view.page, html: render('news', view), file: SETTINGS_FILE }
  if (hasHelp) {
    const help = helpPages(around)
    yield { page: HELP_PAGE, html: render('help-index', help.index) }
    for (const view of help.pages) yield { page: view.page, html: render('help', view) }
  }
  yield { page: DATA_PAGE, html: render('data', dataPage(around, data)) }
  yield { page: SEARCH_PAGE, html: render('search', searchPage(around)) }
  for (const act of around.site.acts) {
    for (const document of act.record.documents) {
      yield { page: document.page, html: render('document', documentPage(act, document, around)), file: document.file }
    }
  }
  for (const { page, title } of gone) yield { page, html: render('gone', gonePage(around, page, title)) }
}

const SEARCH_PAGE = 'poisk/index.html'

function searchPage(around: Surroundings): object {
  const heading = 'Поиск по текстам'
  const frame = framePage(around, { page: SEARCH_PAGE, title: heading, description: 'Поиск по текстам актов и приложений', scripts: ['static/search.js'] })
  return { ...frame, heading, allActs: linkBetween(SEARCH_PAGE, 'akty/index.html') }
}

function gonePage(around: Surroundings, page: string, title: string): object {
  const heading = 'Документ снят с публикации'
  return { ...framePage(around, { page, title: heading, description: `${heading}: ${title}`, isUnlisted: true }), heading, was: title, allActs: linkBetween(page, 'akty/index.html') }
}
