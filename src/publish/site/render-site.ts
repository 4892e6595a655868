/** All pages of the site, one after another, so that memory does not hold them at once. */
import { linkBetween } from './addresses.ts'
import { calendarFile } from './calendars.ts'
import { documentPage, type DocumentPageView, type DocumentTextView } from './document-page.ts'
import { changesPage, editionsPage, editionsPageOf, editionTextPage } from './edition-pages.ts'
import { EVENTS_PAGE, EVENTS_TITLE, eventsByYear, eventsIndexPage, eventsYearPage, plansInProgress, progressPage } from './events-pages.ts'
import { framePage, type LinkView, type PageFrame, type Surroundings } from './frame.ts'
import { helpPages } from './help-pages.ts'
import { frontPage, listPages, sectionPages } from './list-pages.ts'
import { SETTINGS_FILE } from './load-settings.ts'
import { newsPages } from './news-pages.ts'
import { dataPage, type OpenData } from './open-data.ts'
import type { ActRecord, DocumentBody, WordCounts } from './records.ts'
import type { SiteAct } from './site.ts'
import type { ManifestPage } from './site-manifest.ts'

export interface SitePage {
  /** Path on the site. */
  readonly page: string
  readonly template: string
  /** Everything that decides what the page shows, besides the program: equal keys, equal pages. */
  readonly key: string
  /** Called only when the page is made. */
  readonly view: () => object
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

/** What is kept of acts apart from their records. */
export interface SiteTexts {
  /** Changes with anything that is known of the act, its texts included. */
  readonly keyOf: (act: ActRecord) => string
  readonly bodiesOf: (act: ActRecord) => readonly DocumentBody[]
  readonly wordsOf: (act: ActRecord) => readonly WordCounts[]
}

export function* renderSite(around: Surroundings, { gone, data, hasHelp, texts }: SiteParts): Generator<SitePage, void> {
  const { site, news } = around
  const frame = JSON.stringify(framePage(around, { page: 'index.html', title: '', description: '' }))
  yield whole('front', frontPage(around))
  for (const view of listPages(around)) yield whole('act-list', view)
  for (const view of sectionPages(around)) yield whole('section', view)
  const years = eventsByYear(site)
  const isWithEvents = years.length > 0 || news.length > 0
  if (isWithEvents) yield whole('events-index', eventsIndexPage(around, years))
  for (const year of years) {
    const acts = new Set(year.events.map(({ act }) => texts.keyOf(act.record)))
    yield { page: year.page, template: 'events-year', key: JSON.stringify([frame, year.year, [...acts]]), view: () => eventsYearPage(around, year) }
  }
  if (plansInProgress(site).length > 0) yield whole('progress', progressPage(around))
  for (const view of newsPages(around)) yield { ...whole('news', view), file: SETTINGS_FILE }
  if (hasHelp) yield* helpPages(around, frame)
  yield whole('data', dataPage(around, data))
  yield whole('search', searchPage(around))
  for (const act of site.acts) {
    const key = JSON.stringify([frame, texts.keyOf(act.record), act.status, act.endedBy?.words, [...act.changedBy, ...act.changes].map(({ act: other, words }) => [words, other?.documents[0]?.page, other?.source.title, other?.editions.map(({ by, changes }) => [by, changes?.page, changes?.count])])])
    for (const [index, document] of act.record.documents.entries()) {
      const view = (): DocumentPageView & DocumentTextView => {
        const { html, chart } = texts.bodiesOf(act.record)[index]!
        const calendar = calendarFile(act, document, site.settings.baseUrl, texts)
        return { ...documentPage(act, document, calendar === undefined ? document.files : [...document.files, calendar], around), textHtml: html, chartHtml: chart }
      }
      yield { page: document.page, template: 'document', key: `${index} ${key}`, view, file: document.file }
    }
  }
  for (const act of site.acts) yield* renderEditions(act, around, frame, texts)
  for (const each of gone) yield whole('gone', gonePage(around, each, isWithEvents))
}

function* renderEditions(act: SiteAct, around: Surroundings, frame: string, texts: SiteTexts): Generator<SitePage, void> {
  const page = editionsPageOf(act)
  if (page === undefined) return
  const { record } = act
  const htmlOf = (body: number): string => texts.bodiesOf(record)[body]!.html
  const key = JSON.stringify([frame, texts.keyOf(record), act.changedBy.map(({ act: by }) => by && [by.documents[0]?.page, by.source.title])])
  yield whole('editions', editionsPage(act, page, around))
  for (const edition of record.editions) {
    for (const document of edition.documents) {
      yield { page: document.page, template: 'edition', key: `${document.body} ${key}`, view: () => ({ ...editionTextPage(act, edition, document, around), textHtml: htmlOf(document.body) }), file: record.file }
    }
    const { changes } = edition
    if (changes !== undefined) yield { page: changes.page, template: 'changes', key, view: () => changesPage(act, changes, edition, around, htmlOf), file: record.file }
  }
  for (const changes of record.history) yield { page: changes.page, template: 'changes', key, view: () => changesPage(act, changes, undefined, around, htmlOf), file: record.file }
}

/** A page whose view is small enough to be compared as a whole. */
function whole(template: string, view: PageFrame): SitePage {
  return { page: view.page, template, key: JSON.stringify(view), view: () => view }
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

interface GonePageView extends PageFrame {
  readonly heading: string
  readonly isNews: boolean
  readonly was: string
  readonly others: LinkView
}

/** @param isWithEvents whether the site has a page of news and events */
function gonePage(around: Surroundings, { page, title, kind }: ManifestPage, isWithEvents: boolean): GonePageView {
  const isNews = kind === 'news'
  const heading = isNews ? 'Новость снята с публикации' : 'Документ снят с публикации'
  const others = isNews && isWithEvents ? { page: EVENTS_PAGE, text: EVENTS_TITLE } : { page: 'akty/index.html', text: 'Все опубликованные акты' }
  return { ...framePage(around, { page, title: heading, description: `${heading}: ${title}`, isUnlisted: true }), heading, isNews, was: title, others: { href: linkBetween(page, others.page), text: others.text } }
}
