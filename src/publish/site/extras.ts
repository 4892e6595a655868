/** What the site holds beside its pages. */
import { atomFeed, robots, sitemaps } from './feeds.ts'
import { listAddresses } from './list-pages.ts'
import type { SiteFile } from './records.ts'
import { passagesFile, searchFiles } from './search-index.ts'
import type { Surroundings } from './frame.ts'
import { readPackageText } from '../../workspace/package-files.ts'

export function siteExtras(around: Surroundings): readonly SiteFile[] {
  const documents = around.site.acts.flatMap((act) => act.record.documents.map((document) => ({ act, document })))
  const { baseUrl } = around.site.settings
  const feed = atomFeed(around.site)
  return [
    textStyles(around),
    ...searchFiles(documents),
    ...documents.map(({ document }, number) => passagesFile(number, document.passages)),
    robots(baseUrl),
    ...(feed === undefined ? [] : [feed]),
    ...(baseUrl === undefined ? [] : sitemaps(mappedPages(around), baseUrl)),
  ]
}

/** Pages worth finding, with the day on which what they show was signed. */
function mappedPages({ site, sections }: Surroundings): readonly { readonly page: string; readonly isoDate?: string | undefined }[] {
  const lists = listAddresses(site, sections).map((page) => ({ page }))
  return [...lists, ...site.acts.flatMap(({ record }) => record.documents.map(({ page }) => ({ page, isoDate: record.isDraft ? undefined : record.isoDate })))]
}

/** The styles of the texts, with the measures that single documents bring along. */
function textStyles({ site }: Surroundings): SiteFile {
  const own = new Map<string, string>()
  for (const { record } of site.acts) for (const { styles } of record.documents) for (const [key, declaration] of Object.entries(styles)) own.set(key, declaration)
  const rules = [...own].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, declaration]) => `.text [data-style="${key}"] { ${declaration} }`)
  const text = `${readPackageText('templates/site/static/text.css')}\n/* Меры отдельных документов. */\n${rules.join('\n')}\n`
  return { path: 'static/text.css', bytes: new TextEncoder().encode(text) }
}
