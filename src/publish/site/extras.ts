/** What the site holds beside its pages. */
import type { SiteFile } from './records.ts'
import { passagesFile, searchFiles } from './search-index.ts'
import type { Surroundings } from './frame.ts'
import { readPackageText } from '../../workspace/package-files.ts'

export interface Extras {
  readonly files: readonly SiteFile[]
}

export function siteExtras(around: Surroundings): Extras {
  const documents = around.site.acts.flatMap((act) => act.record.documents.map((document) => ({ act, document })))
  return {
    files: [
      textStyles(around),
      ...searchFiles(documents),
      ...documents.map(({ document }, number) => passagesFile(number, document.passages)),
    ],
  }
}

/** The styles of the texts, with the measures that single documents bring along. */
function textStyles({ site }: Surroundings): SiteFile {
  const own = new Map<string, string>()
  for (const { record } of site.acts) for (const { styles } of record.documents) for (const [key, declaration] of Object.entries(styles)) own.set(key, declaration)
  const rules = [...own].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, declaration]) => `.text [data-style="${key}"] { ${declaration} }`)
  const text = `${readPackageText('templates/site/static/text.css')}\n/* Меры отдельных документов. */\n${rules.join('\n')}\n`
  return { path: 'static/text.css', bytes: new TextEncoder().encode(text) }
}
