/** What programs read: the feed of new acts, the map of the site, the rules for robots. */
import { sha256 } from '../../workspace/hash.ts'
import { absoluteAddress } from './addresses.ts'
import { mediaTypes } from './file-words.ts'
import type { SiteFile } from './records.ts'
import { lastChanged, quotedTitle, type Site, type SiteAct } from './site.ts'

export const FEED = 'feed.xml'
export const SITEMAP = 'sitemap.xml'
/** Readers of feeds show no more at once. */
const LATEST = 50
/** No map of a site may list more (sitemaps.org). */
const PAGES_PER_MAP = 50_000

/**
 * Atom (RFC 4287). Entries are named for ever by their addresses on the site, whatever network address that has.
 * A feed must say when it changed: without one dated act there is none.
 */
export function atomFeed(site: Site): SiteFile | undefined {
  const { settings } = site
  const dated = site.acts.filter(({ record }) => !record.isDraft && record.isoDate !== undefined).slice(0, LATEST)
  if (dated.length === 0) return undefined
  const address = (path: string): string => (settings.baseUrl === undefined ? path.split('/').map(encodeURIComponent).join('/') : absoluteAddress(settings.baseUrl, path))
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru">',
    `<title>${escapeXml(settings.title)}</title>`,
    ...(settings.note === undefined ? [] : [`<subtitle>${escapeXml(settings.note)}</subtitle>`]),
    `<id>${permanentId(`feed ${settings.baseUrl ?? settings.title}`)}</id>`,
    `<updated>${dated.map(lastChanged).sort().at(-1)}T00:00:00Z</updated>`,
    `<author><name>${escapeXml(settings.publisher ?? settings.title)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(address(FEED))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(address('index.html'))}"/>`,
    ...dated.map((act) => entry(act, address)),
    '</feed>',
  ]
  return file(FEED, lines)
}

function entry(source: SiteAct, address: (path: string) => string): string {
  const { record, name, status } = source
  const [act, ...annexes] = record.documents
  const summary = [`${name}. ${record.authority.name}. Состояние: ${status.text}.`, ...annexes.map((annex) => `${annex.heading ?? 'Приложение'}: ${annex.title}.`)].join(' ')
  return [
    '<entry>',
    `<title>${escapeXml(`${name} ${quotedTitle(record)}`)}</title>`,
    `<id>${permanentId(record.address)}</id>`,
    `<published>${record.isoDate}T00:00:00Z</published>`,
    `<updated>${lastChanged(source)}T00:00:00Z</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(address(act!.page))}"/>`,
    ...act!.files.filter(({ format }) => format === 'pdf' || format === 'docx').map(({ format, path, bytes }) => `<link rel="enclosure" type="${mediaTypes[format]}" length="${bytes}" href="${escapeXml(address(path))}"/>`),
    ...[record.authority, ...record.partners].map((authority) => `<author><name>${escapeXml(authority.name)}</name></author>`),
    `<summary>${escapeXml(summary)}</summary>`,
    '</entry>',
  ].join('\n')
}

/** A name of its own in the form of a UUID (RFC 9562, version 8), made of what it names. */
function permanentId(name: string): string {
  const hash = sha256(`prikaz site ${name}`)
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/** Maps of the site; more than one when it is very large. Only where its network address is known. */
export function sitemaps(pages: readonly { readonly page: string; readonly isoDate?: string | undefined }[], baseUrl: string): readonly SiteFile[] {
  const address = (path: string): string => escapeXml(absoluteAddress(baseUrl, path))
  const parts = Array.from({ length: Math.ceil(pages.length / PAGES_PER_MAP) }, (_, index) => pages.slice(index * PAGES_PER_MAP, (index + 1) * PAGES_PER_MAP))
  const maps = parts.map((part, index) =>
    file(parts.length === 1 ? SITEMAP : `sitemap-${index + 1}.xml`, [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...part.map(({ page, isoDate }) => `<url><loc>${address(page)}</loc>${isoDate === undefined ? '' : `<lastmod>${isoDate}</lastmod>`}</url>`),
      '</urlset>',
    ]),
  )
  if (maps.length === 1) return maps
  return [
    file(SITEMAP, [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...maps.map(({ path }) => `<sitemap><loc>${address(path)}</loc></sitemap>`),
      '</sitemapindex>',
    ]),
    ...maps,
  ]
}

export function robots(baseUrl: string | undefined): SiteFile {
  return file('robots.txt', ['User-agent: *', 'Allow: /', ...(baseUrl === undefined ? [] : ['', `Sitemap: ${absoluteAddress(baseUrl, SITEMAP)}`])])
}

function file(path: string, lines: readonly string[]): SiteFile {
  return { path, bytes: new TextEncoder().encode(lines.join('\n') + '\n') }
}

/** Text for XML: signs that it forbids become the sign of replacement. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
