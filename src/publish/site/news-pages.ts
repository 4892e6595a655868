/** Pages of announcements and reports. */
import { linkBetween } from './addresses.ts'
import { EVENTS_PAGE, EVENTS_TITLE } from './events-pages.ts'
import { formatBytes } from './file-words.ts'
import { newsDate, newsKind } from './news-items.ts'
import { framePage, type LinkView, type PageFrame, type Surroundings } from './frame.ts'

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
      kind: newsKind(item),
      date: newsDate(item),
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
