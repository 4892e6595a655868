/** No two documents of the site have one address, in whatever letters it is written. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../source/place.ts'
import { reservedNames } from './addresses.ts'
import type { NewsRecord } from './draw-news.ts'
import { EVENTS_PAGE, eventsByYear } from './events-pages.ts'
import type { ActRecord } from './records.ts'
import type { Site } from './site.ts'

interface Claims {
  /** @param place of the document; the program's own pages have none */
  readonly claim: (address: string, what: string, place: Place | undefined) => void
  readonly diagnostics: readonly Diagnostic[]
}

/** Two documents that meet in one address meet in many, those of their files: it is told once. */
function createClaims(): Claims {
  const diagnostics: Diagnostic[] = []
  const claimed = new Map<string, { readonly what: string; readonly place: Place | undefined }>()
  const told = new Set<string>()
  const key = (place: Place | undefined): string => `${place?.file ?? ''}#${place?.pointer ?? ''}`
  return {
    diagnostics,
    claim(address, what, place) {
      const first = claimed.get(address.toLowerCase())
      if (first === undefined) {
        claimed.set(address.toLowerCase(), { what, place })
        return
      }
      const pair = `${key(first.place)} ${key(place)}`
      if (told.has(pair)) return
      told.add(pair)
      const related = first.place === undefined ? [] : [{ place: first.place, message: 'первый документ с этим адресом' }]
      diagnostics.push(diagnose('publish/same-address', { address, what: first.what }, place, { related }))
    },
  }
}

export function claimActs(records: readonly ActRecord[]): readonly Diagnostic[] {
  const { claim, diagnostics } = createClaims()
  const reserved: Diagnostic[] = []
  for (const { address, documents, file, source: { title }, authority, editions, history } of records) {
    if (reservedNames.includes(authority.id)) reserved.push(diagnose('publish/same-address', { address: authority.id, what: 'это служебная папка сайта' }, { file }))
    claim(`${address}/`, `«${title}»`, { file })
    const own = [...editions.flatMap((edition) => [...edition.documents.map(({ page }) => page), ...(edition.changes === undefined ? [] : [edition.changes.page])]), ...history.map(({ page }) => page)]
    if (own.length > 0) for (const page of [`${address}/redaktsii.html`, ...own]) claim(page, `редакции акта «${title}»`, { file })
    for (const document of documents) {
      const files = [...document.files, ...document.tables.flatMap((table) => table.files)].map(({ path }) => path)
      for (const path of [document.page, ...files, ...(document.calendar === undefined ? [] : [document.calendar])]) claim(path, `«${document.title}»`, { file: document.file })
    }
  }
  return [...reserved, ...diagnostics]
}

/** News stand beside the pages of the events of a year. */
export function claimNews(site: Site, news: readonly NewsRecord[]): readonly Diagnostic[] {
  const { claim, diagnostics } = createClaims()
  claim(EVENTS_PAGE, 'список мероприятий', undefined)
  for (const { page, authority, year } of eventsByYear(site)) claim(page, `мероприятия за ${year} год, ${authority.name}`, undefined)
  for (const { page, title, files, place } of news) for (const path of [page, ...files.map((file) => file.path)]) claim(path, `новость «${title}»`, place)
  return diagnostics
}
