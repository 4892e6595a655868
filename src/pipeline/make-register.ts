/** The files of `prikaz register`: the register of all acts of a content root. */
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { writeCsv } from '../spreadsheet/write-csv.ts'
import { recordsOf } from '../spreadsheet/write-json.ts'
import { writeXlsx } from '../spreadsheet/write-xlsx.ts'
import { formatIsoDate } from '../russian/dates.ts'
import type { ActRecord, ActSource } from '../tables/acts/act-record.ts'
import { actsPage } from '../tables/acts/acts-html.ts'
import { actsSheet, NO_LINKS, REGISTER_TITLE, type LinksOf } from '../tables/acts/acts-sheet.ts'
import { linkActs } from '../tables/acts/link-acts.ts'
import type { Host } from '../workspace/host.ts'
import { isInside } from '../workspace/path.ts'
import { actOf } from './collect-acts.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import type { MadeFiles } from './make-tables.ts'
import { openProject, type OpenOptions } from './open-project.ts'

export const registerFormats = ['html', 'xlsx', 'csv', 'json'] as const
export type RegisterFormat = (typeof registerFormats)[number]

export interface RegisterOptions extends OpenOptions {
  readonly linksOf?: LinksOf
}

/**
 * Every act is read, whatever is selected: an act of one authority may repeal another's. The selection says which
 * are listed. With errors there are no files: a register without some of the acts would be wrong.
 */
export function makeRegister(host: Host, formats: readonly RegisterFormat[], { selection = '', linksOf = NO_LINKS, onProgress }: RegisterOptions = {}): MadeFiles & { readonly acts: readonly ActRecord[] } {
  const sources: ActSource[] = []
  const diagnostics: Diagnostic[] = []
  for (const dossier of openProject(host, onProgress === undefined ? {} : { onProgress })) {
    diagnostics.push(...locateDiagnostics(dossier.diagnostics, dossier.sources))
    const act = actOf(dossier)
    if (act !== undefined) sources.push(act)
  }
  const all = locateDiagnostics(diagnostics, new Map())
  const acts = linkActs(sources).filter(({ path }) => isInside(path, selection) || isInside(selection, path))
  return { acts, files: hasErrors(all) ? [] : registerFiles(acts, formats, linksOf), diagnostics: all }
}

function registerFiles(acts: readonly ActRecord[], formats: readonly RegisterFormat[], linksOf: LinksOf): MadeFiles['files'] {
  const sheet = actsSheet(acts, linksOf)
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const bytesOf: Readonly<Record<RegisterFormat, () => Uint8Array>> = {
    html: () => encode(actsPage(acts, { linksOf })),
    xlsx: () => writeXlsx({ title: REGISTER_TITLE, author: '', date: lastDate(acts), sheets: [sheet] }),
    csv: () => encode(writeCsv(sheet)),
    json: () => encode(JSON.stringify(recordsOf(sheet), null, 2) + '\n'),
  }
  return formats.map((format) => ({ path: `register.${format}`, bytes: bytesOf[format]() }))
}

/** The register is as new as its latest act. */
function lastDate(acts: readonly ActRecord[]): string | undefined {
  return acts.flatMap(({ date }) => (date === undefined ? [] : [formatIsoDate(date)])).sort().at(-1)
}
