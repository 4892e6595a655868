/** What the site holds beside its pages. */
import { atomFeed, robots, sitemaps } from './feeds.ts'
import { listAddresses } from './list-pages.ts'
import type { SiteFile } from './records.ts'
import { newsItems } from './news-items.ts'
import { countWords, passagesFile, searchFiles, type Findable } from './search-index.ts'
import type { Surroundings } from './frame.ts'
import { readPackageText } from '../../workspace/package-files.ts'

export function siteExtras(around: Surroundings): readonly SiteFile[] {
  const documents = findables(around)
  const { baseUrl } = around.site.settings
  const feed = atomFeed(around.site)
  return [
    textStyles(around),
    ...searchFiles(documents),
    ...documents.map(({ passages }, number) => passagesFile(number, passages)),
    robots(baseUrl),
    ...(feed === undefined ? [] : [feed]),
    ...(baseUrl === undefined ? [] : sitemaps(mappedPages(around), baseUrl)),
  ]
}

function findables({ site, news }: Surroundings): readonly Findable[] {
  const documents = site.acts.flatMap(({ record, name, status }) =>
    record.documents.map(({ page, title, heading, words, passages }): Findable => ({ page, title, label: heading === undefined ? name : `${name}, ${heading.toLowerCase()}`, status, words, passages })),
  )
  const items = newsItems(news, 'index.html')
  return [
    ...documents,
    ...news.map(({ page, title, passages }, index): Findable => ({ page, title, label: items[index]!.date, status: { code: 'news', text: items[index]!.kind }, words: countWords(title, '', passages), passages })),
  ]
}

/** Pages worth finding, with the day on which what they show was signed. */
function mappedPages({ site, sections, news }: Surroundings): readonly { readonly page: string; readonly isoDate?: string | undefined }[] {
  const lists = listAddresses(site, sections).map((page) => ({ page }))
  return [...lists, ...news.map(({ page, isoDate }) => ({ page, isoDate })), ...site.acts.flatMap(({ record }) => record.documents.map(({ page }) => ({ page, isoDate: record.isDraft ? undefined : record.isoDate })))]
}

/** The styles of the texts, with the measures that single documents bring along. */
function textStyles({ site, news }: Surroundings): SiteFile {
  const own = new Map<string, string>()
  for (const { record } of site.acts) for (const { styles } of record.documents) for (const [key, declaration] of Object.entries(styles)) own.set(key, declaration)
  for (const { styles } of news) for (const [key, declaration] of Object.entries(styles)) own.set(key, declaration)
  const rules = [...own].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, declaration]) => `.text [data-style="${key}"] { ${declaration} }`)
  const text = `${readPackageText('templates/site/static/text.css')}\n/* Меры отдельных документов. */\n${rules.join('\n')}\n`
  return { path: 'static/text.css', bytes: new TextEncoder().encode(text) }
}
