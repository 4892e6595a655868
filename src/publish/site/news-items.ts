/** Announcements and reports in lists. */
import { formatDate, parseDate } from '../../russian/dates.ts'
import { linkBetween } from './addresses.ts'
import type { NewsRecord } from './draw-news.ts'

export interface NewsItem {
  readonly href: string
  readonly title: string
  readonly kind: string
  readonly date: string
  readonly isoDate: string
}

export function newsItems(news: readonly NewsRecord[], page: string): readonly NewsItem[] {
  return news.map((item) => ({ href: linkBetween(page, item.page), title: item.title, kind: newsKind(item), date: newsDate(item), isoDate: item.isoDate }))
}

export function newsKind({ type }: NewsRecord): string {
  return type === 'report' ? 'отчёт' : 'анонс'
}

export function newsDate({ isoDate }: NewsRecord): string {
  return formatDate(parseDate(isoDate)!)
}
