/**
 * `site.json`: what the site holds, so that the next publication knows its own
 * files and remembers the addresses of documents that are gone.
 */
import type { SiteAct } from './site.ts'

export const SITE_MANIFEST = 'site.json'

export interface ManifestPage {
  /** Path on the site. */
  readonly page: string
  /** What stood there. */
  readonly title: string
}

export interface SiteManifest {
  readonly version: 1
  readonly generator: string
  /** Pages of documents that are published. */
  readonly documents: readonly ManifestPage[]
  /** Pages of documents that once were. */
  readonly gone: readonly ManifestPage[]
  /** Every other file of the site, sorted. */
  readonly files: readonly string[]
}

/** Documents of the earlier site that this one does not have; they keep a page that says so. */
export function findGone(old: SiteManifest | undefined, acts: readonly SiteAct[]): readonly ManifestPage[] {
  const present = new Set(acts.flatMap(({ record }) => record.documents.map(({ page }) => page.toLowerCase())))
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
      Array.isArray(pages) && pages.every((each: ManifestPage) => typeof each.page === 'string' && typeof each.title === 'string' && isPagePath(each.page))
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
