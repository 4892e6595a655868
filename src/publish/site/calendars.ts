/**
 * The calendars of plans as files of the site. What is in them depends on other acts and on the address of the site, so
 * they are finished here, and only when the file or the page that names it is made.
 */
import { endCalendar, encodeCalendar } from '../../pipeline/plan-calendar.ts'
import { sha256 } from '../../workspace/hash.ts'
import { absoluteAddress } from './addresses.ts'
import type { Placer } from './place-files.ts'
import type { DocumentRecord, FileRecord } from './records.ts'
import type { SiteTexts } from './render-site.ts'
import type { Site, SiteAct } from './site.ts'

export function placeCalendars({ acts, settings: { baseUrl } }: Site, texts: SiteTexts, placer: Placer): void {
  for (const act of acts) {
    for (const { calendar } of act.record.documents) {
      if (calendar === undefined) continue
      placer.put(calendar, JSON.stringify(['calendar', texts.keyOf(act.record), act.endedBy?.isoDate, baseUrl]), () => bytesOf(act, calendar, baseUrl, texts))
    }
  }
}

/** The calendar of a document, as its page offers it. */
export function calendarFile(act: SiteAct, { calendar }: DocumentRecord, baseUrl: string | undefined, texts: SiteTexts): FileRecord | undefined {
  if (calendar === undefined) return undefined
  const bytes = bytesOf(act, calendar, baseUrl, texts)
  return { format: 'ics', path: calendar, sha256: sha256(bytes), bytes: bytes.length }
}

function bytesOf(act: SiteAct, path: string, baseUrl: string | undefined, texts: SiteTexts): Uint8Array {
  const index = act.record.documents.findIndex(({ calendar }) => calendar === path)
  const standing = texts.bodiesOf(act.record)[index]!.calendar! // a document with the path has the calendar
  const calendar = act.endedBy === undefined ? standing : endCalendar(standing, act.endedBy.isoDate)
  const addressed = calendar.entries.map((entry) => ({ ...entry, url: entry.url === undefined || baseUrl === undefined ? undefined : absolute(baseUrl, entry.url) }))
  return encodeCalendar({ ...calendar, entries: addressed })
}

/** @param target a page of the site with the place on it */
function absolute(baseUrl: string, target: string): string {
  const [page = '', anchor] = target.split('#')
  return absoluteAddress(baseUrl, page) + (anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`)
}
