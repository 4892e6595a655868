/** Announcements and reports of `site.yaml`, their texts drawn as those of documents are. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { drawHtmlText } from '../../emit/html/emit-html.ts'
import type { News } from '../../model/content.ts'
import { placeOf } from '../../model/finding.ts'
import { plainTitle } from '../../model/plain-title.ts'
import { runPasses } from '../../passes/run-passes.ts'
import { createImageLoader } from '../../pipeline/load-images.ts'
import { loadProfile } from '../../pipeline/style-of.ts'
import { renderBlocks } from '../../richtext/render-markdown.ts'
import { formatIsoDate, parseDate } from '../../russian/dates.ts'
import { setType } from '../../russian/typography/set-type.ts'
import type { Place } from '../../source/place.ts'
import { readTree } from '../../tree/from-html.ts'
import { sha256 } from '../../workspace/hash.ts'
import type { Host } from '../../workspace/host.ts'
import { fileName, resolvePath } from '../../workspace/path.ts'
import { addressPart } from './addresses.ts'
import { extractFragment } from './extract-fragment.ts'
import { readPassages } from './read-passages.ts'
import type { Passage, SiteFile } from './records.ts'

const FOLDER = 'meropriyatiya'

export interface NewsRecord {
  readonly page: string
  readonly title: string
  readonly isoDate: string
  readonly type: News['type']
  readonly html: string
  readonly styles: Readonly<Record<string, string>>
  readonly passages: readonly Passage[]
  readonly files: readonly NewsFile[]
  /** Paths on the site of everything that comes with it. */
  readonly ownPaths: readonly string[]
  /** Address of the document or the event that it is about, below the root of the site, as its author wrote it. */
  readonly event: { readonly page: string; readonly anchor: string | undefined; readonly place: Place } | undefined
  readonly place: Place
}

export interface NewsFile {
  readonly path: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

export interface DrawnNews {
  readonly news: readonly NewsRecord[]
  readonly files: readonly SiteFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * News about acts of authorities that are not on the site are not on it either: a site of one authority
 * is made of the sources of all of them.
 */
export function newsOf(authorities: ReadonlySet<string>, { news, files }: Pick<DrawnNews, 'news' | 'files'>): Pick<DrawnNews, 'news' | 'files'> {
  const kept = news.filter(({ event }) => event === undefined || authorities.has(event.page.split('/')[0]!))
  const paths = new Set(kept.flatMap(({ ownPaths }) => ownPaths))
  return { news: kept, files: files.filter(({ path }) => paths.has(path)) }
}

/** @param file where the news are written; paths in them lead from the content root */
export function drawNews(host: Host, file: string, items: readonly News[]): DrawnNews {
  const diagnostics: Diagnostic[] = []
  const files: SiteFile[] = []
  const news = items.flatMap((item): readonly NewsRecord[] => {
    const date = parseDate(item.date)
    const place: Place = placeOf(item) ?? { file }
    if (date === undefined) {
      diagnostics.push(diagnose('order/invalid-date', { text: item.date }, placeOf(item, 'date')))
      return []
    }
    const page = `${FOLDER}/${item.id}.html`
    const title = setType(plainTitle(item.title))
    const text = drawText(host, file, item, title)
    diagnostics.push(...text.diagnostics)
    const fragment = extractFragment(text.html, FOLDER)
    const attached = attachFiles(host, item)
    diagnostics.push(...attached.diagnostics)
    files.push(...fragment.images, ...attached.files)
    const [document = '', anchor] = (item.event ?? '').trim().replace(/^\/|\.html(?=#|$)/g, '').split('#')
    return [
      {
        page,
        title,
        isoDate: formatIsoDate(date),
        type: item.type,
        html: fragment.html,
        styles: fragment.styles,
        passages: text.passages,
        files: attached.records,
        ownPaths: [...fragment.images, ...attached.files].map(({ path }) => path),
        event: item.event === undefined ? undefined : { page: document, anchor, place: placeOf(item, 'event') ?? place },
        place,
      },
    ]
  })
  return { news: news.sort((a, b) => (a.isoDate === b.isoDate ? 0 : a.isoDate < b.isoDate ? 1 : -1)), files, diagnostics }
}

function drawText(host: Host, file: string, item: News, plain: string): { readonly html: string; readonly passages: readonly Passage[]; readonly diagnostics: readonly Diagnostic[] } {
  const { text, title } = item
  if (text === undefined) return { html: '', passages: [], diagnostics: [] }
  const rendered = renderBlocks(text, { place: placeOf(item, 'text') ?? { file } })
  const loader = createImageLoader(host, file)
  const style = loadProfile('gost-2025')
  const read = readTree(`<article><section data-orientation="portrait">${rendered.html}</section></article>`, { title: plain, author: '', subject: title, lang: 'ru' }, { resolveImage: loader.resolve })
  const passed = read.value === undefined ? undefined : runPasses(read.value, { style })
  const found = [...rendered.diagnostics, ...read.diagnostics, ...loader.diagnostics, ...(passed?.diagnostics ?? [])]
  if (passed?.value === undefined || hasErrors(found)) return { html: '', passages: [], diagnostics: found }
  const drawn = drawHtmlText({ document: passed.value, style, images: loader.images }, { headingShift: 1, selfLinks: false })
  return { html: drawn.value ?? '', passages: readPassages(passed.value), diagnostics: [...found, ...drawn.diagnostics] }
}

function attachFiles(host: Host, item: News): { readonly records: readonly NewsFile[]; readonly files: readonly SiteFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const records: NewsFile[] = []
  const files: SiteFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const [index, written] of (item.files ?? []).entries()) {
    const source = resolvePath('', written)
    const result = source === undefined ? undefined : host.read(source)
    if (result?.ok !== true) {
      diagnostics.push(diagnose('publish/missing-attachment', { path: written }, placeOf(item, 'files', index)))
      continue
    }
    const name = fileName(source!)
    const [stem, extension] = [name.replace(/\.[^.]*$/, ''), /\.([^.]+)$/.exec(name)?.[1] ?? '']
    const suffix = extension === '' ? '' : `.${addressPart(extension)}`
    const base = `${FOLDER}/${item.id}-${addressPart(stem) || index + 1}`
    // Files of one name from two folders.
    let path = base + suffix
    for (let count = 2; files.some((file) => file.path === path); count += 1) path = `${base}-${count}${suffix}`
    files.push({ path, bytes: result.bytes })
    records.push({ path, name, bytes: result.bytes.length, sha256: sha256(result.bytes) })
  }
  return { records, files, diagnostics }
}
