/** What the site holds beside its pages and the files of its acts. */
import { readPackageText } from '../../workspace/package-files.ts'
import type { ActCache } from './act-cache.ts'
import { atomFeed, robots, sitemaps } from './feeds.ts'
import type { Surroundings } from './frame.ts'
import { listAddresses } from './list-pages.ts'
import { newsItems } from './news-items.ts'
import type { Placer } from './place-files.ts'
import type { Passage, SiteFile, WordCounts } from './records.ts'
import type { SiteTexts } from './render-site.ts'
import { countWords, passagesFile, searchFiles, type Findable } from './search-index.ts'
import { lastChanged } from './site.ts'
import { indexWords } from './word-index.ts'

export function smallFiles(around: Surroundings): readonly SiteFile[] {
  const { baseUrl } = around.site.settings
  const feed = atomFeed(around.site)
  return [textStyles(around), robots(baseUrl), ...(feed === undefined ? [] : [feed]), ...(baseUrl === undefined ? [] : sitemaps(mappedPages(around), baseUrl))]
}

/** The index of the search: brought up to date when any text has changed; the texts that it shows only where they have. */
export function placeSearch(around: Surroundings, texts: SiteTexts, placer: Placer, cache: ActCache): void {
  const entries = findables(around, texts)
  const key = JSON.stringify(entries.map(({ page, title, label, status, key: own }) => [page, title, label, status, own]))
  placer.putGroup('search', key, () => {
    const { postings, kept } = indexWords(entries.map(({ page, key: own, words }) => ({ key: `${page} ${own}`, words })), cache.readWordIndex())
    cache.writeWordIndex(kept)
    return searchFiles(entries, postings)
  })
  for (const [number, { key: own, passages }] of entries.entries()) {
    placer.put(`poisk/data/text-${number}.js`, `passages ${number} ${own}`, () => passagesFile(number, passages()).bytes)
  }
}

interface LazyFindable extends Findable {
  /** Changes with its text. */
  readonly key: string
  readonly words: () => WordCounts
  readonly passages: () => readonly Passage[]
}

function findables({ site, news }: Surroundings, texts: SiteTexts): readonly LazyFindable[] {
  const documents = site.acts.flatMap(({ record, name, status }) =>
    record.documents.map(({ page, title, heading }, index): LazyFindable => ({
      page,
      title,
      label: heading === undefined ? name : `${name}, ${heading.toLowerCase()}`,
      status,
      key: `${texts.keyOf(record)} ${index}`,
      words: () => texts.wordsOf(record)[index]!,
      passages: () => texts.bodiesOf(record)[index]!.passages,
    })),
  )
  const items = newsItems(news, 'index.html')
  return [
    ...documents,
    ...news.map(({ page, title, passages }, index): LazyFindable => ({
      page,
      title,
      label: items[index]!.date,
      status: { code: 'news', text: items[index]!.kind },
      key: JSON.stringify([title, passages]),
      words: () => countWords(title, '', passages),
      passages: () => passages,
    })),
  ]
}

/** Pages worth finding, with the day since which they show it. */
function mappedPages({ site, sections, news }: Surroundings): readonly { readonly page: string; readonly isoDate?: string | undefined }[] {
  const lists = listAddresses(site, sections).map((page) => ({ page }))
  return [...lists, ...news.map(({ page, isoDate }) => ({ page, isoDate })), ...site.acts.flatMap((act) => act.record.documents.map(({ page }) => ({ page, isoDate: act.record.isDraft ? undefined : lastChanged(act) })))]
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
