/** Pages of announcements and reports. */
import { formatDate, parseDate } from '../../russian/dates.ts'
import { linkBetween } from './addresses.ts'
import type { NewsRecord } from './draw-news.ts'
import { EVENTS_PAGE, EVENTS_TITLE } from './events-pages.ts'
import { formatBytes } from './file-words.ts'
import { framePage, type LinkView, type PageFrame, type Surroundings } from './frame.ts'

export interface NewsItem {
  readonly href: string
  readonly title: string
  readonly kind: string
  readonly date: string
  readonly isoDate: string
}

export interface NewsPageView extends PageFrame {
  readonly heading: string
  readonly kind: string
  readonly date: string
  readonly isoDate: string
  readonly about: LinkView | undefined
  readonly files: readonly { readonly href: string; readonly saveAs: string; readonly text: string }[]
  /** Drawn and escaped by the HTML emitter. */
  readonly textHtml: string
}

export function newsItems(news: readonly NewsRecord[], page: string): readonly NewsItem[] {
  return news.map((item) => ({ href: linkBetween(page, item.page), title: item.title, kind: kindOf(item), date: dateOf(item), isoDate: item.isoDate }))
}

export function newsPages(around: Surroundings): readonly NewsPageView[] {
  const documents = new Map(around.site.acts.flatMap(({ record }) => record.documents.map((document) => [document.page, document] as const)))
  return around.news.map((item) => {
    const { page, title, event } = item
    const link = (target: string): string => linkBetween(page, target)
    const target = event && aboutOf(event.page)
    const document = target === undefined ? undefined : documents.get(target)
    const row = document?.events.find(({ anchor }) => anchor === event?.anchor)
    return {
      ...framePage(around, { page, title, description: item.passages[0]?.text ?? title, path: [{ page: EVENTS_PAGE, text: EVENTS_TITLE }], isArticle: true }),
      heading: title,
      kind: kindOf(item),
      date: dateOf(item),
      isoDate: item.isoDate,
      about: target === undefined ? undefined : { href: link(target) + (event!.anchor === undefined ? '' : `#${encodeURIComponent(event!.anchor)}`), text: row?.title ?? document?.title ?? event!.page },
      files: item.files.map(({ path, name, bytes }) => ({ href: link(path), saveAs: name, text: `${name}, ${formatBytes(bytes)}` })),
      textHtml: item.html,
    }
  })
}

/** `neftekumsk/podderzhka-shkol-2020` names the act, one part more an annex of it. */
export function aboutOf(written: string): string {
  return written.split('/').length > 2 ? `${written}.html` : `${written}/index.html`
}

function kindOf({ type }: NewsRecord): string {
  return type === 'report' ? 'отчёт' : 'анонс'
}

function dateOf({ isoDate }: NewsRecord): string {
  return formatDate(parseDate(isoDate)!)
}
