/**
 * `site.json`: what the site holds, so that the next publication knows its own
 * files and remembers the addresses of documents that are gone.
 */
import type { NewsRecord } from './draw-news.ts'
import type { SiteAct } from './site.ts'

export const SITE_MANIFEST = 'site.json'

export interface ManifestPage {
  /** Path on the site. */
  readonly page: string
  /** What stood there. */
  readonly title: string
  /** Default: a document. */
  readonly kind?: 'news'
}

export interface SiteManifest {
  readonly version: 1
  readonly generator: string
  /** Pages of documents and news that are published. */
  readonly documents: readonly ManifestPage[]
  /** Pages of those that once were. */
  readonly gone: readonly ManifestPage[]
  /** Every other file of the site, sorted. */
  readonly files: readonly string[]
}

/** What the next publication has to know of this one. */
export function listPublished(acts: readonly SiteAct[], news: readonly NewsRecord[]): readonly ManifestPage[] {
  const documents = acts.flatMap(({ record }) => record.documents.map(({ page, title }): ManifestPage => ({ page, title })))
  return [...documents, ...news.map(({ page, title }): ManifestPage => ({ page, title, kind: 'news' }))].sort((a, b) => (a.page < b.page ? -1 : 1))
}

/**
 * Documents and news of the earlier site that this one does not have; they keep a page that says so.
 *
 * @param taken addresses at which something stands now
 */
export function findGone(old: SiteManifest | undefined, taken: readonly string[]): readonly ManifestPage[] {
  const present = new Set(taken.map((page) => page.toLowerCase()))
  const gone = new Map<string, ManifestPage>()
  for (const each of [...(old?.gone ?? []), ...(old?.documents ?? [])]) if (!present.has(each.page.toLowerCase())) gone.set(each.page, each)
  return [...gone.values()].sort((a, b) => (a.page < b.page ? -1 : 1))
}

/** Reads an earlier manifest; anything that is not one counts as absent. */
export function parseSiteManifest(text: string | undefined): SiteManifest | undefined {
  if (text === undefined) return undefined
  try {
    const value = JSON.parse(text) as SiteManifest // checked below, field by field that is used
    const arePages = (pages: unknown): boolean =>
      Array.isArray(pages) && pages.every((each: ManifestPage) => typeof each.page === 'string' && typeof each.title === 'string' && (each.kind ?? 'news') === 'news' && isPagePath(each.page))
    const isOwn = value.version === 1 && arePages(value.documents) && arePages(value.gone) && Array.isArray(value.files) && value.files.every((file) => typeof file === 'string')
    return isOwn ? value : undefined
  } catch {
    return undefined
  }
}

/** A manifest is a file anyone can edit: no page of ours lies elsewhere. */
function isPagePath(path: string): boolean {
  return /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*\.html$/.test(path)
}
