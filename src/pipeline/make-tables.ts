/** The files of `prikaz tables`: for every dossier one workbook, and each of its tables as CSV and JSON. */
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ActView } from '../model/act.ts'
import { writeCsv } from '../spreadsheet/write-csv.ts'
import { recordsOf } from '../spreadsheet/write-json.ts'
import { writeXlsx } from '../spreadsheet/write-xlsx.ts'
import type { Host } from '../workspace/host.ts'
import { fileName } from '../workspace/path.ts'
import { tablesOf, type DossierTable } from './dossier-tables.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import { openProject, type OpenDossier, type OpenOptions } from './open-project.ts'
import type { MadeFile } from './write-files.ts'

export const tableFormats = ['xlsx', 'csv', 'json'] as const
export type TableFormat = (typeof tableFormats)[number]

export interface MadeFiles {
  readonly files: readonly MadeFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Dossiers with errors are left out: a table of them might say something else than the act. */
export function makeTables(host: Host, formats: readonly TableFormat[], options: OpenOptions = {}): MadeFiles {
  const files: MadeFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const dossier of openProject(host, options)) {
    diagnostics.push(...locateDiagnostics(dossier.diagnostics, dossier.sources))
    if (hasErrors(dossier.diagnostics)) continue
    const selected = new Set(dossier.documents.map(({ file }) => file))
    const tables = tablesOf(dossier).filter(({ file }) => selected.has(file))
    files.push(...filesOf(dossier, tables, formats))
  }
  return { files, diagnostics: locateDiagnostics(diagnostics, new Map()) }
}

function filesOf(dossier: OpenDossier, tables: readonly DossierTable[], formats: readonly TableFormat[]): readonly MadeFile[] {
  if (tables.length === 0) return []
  const { path } = dossier
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  return [
    ...(formats.includes('xlsx') ? [{ path: `${path}/${fileName(path)}.xlsx`, bytes: tablesWorkbook(dossier, tables) }] : []),
    ...(formats.includes('csv') ? tables.map(({ id, sheet }) => ({ path: `${path}/${id}.csv`, bytes: encode(writeCsv(sheet)) })) : []),
    ...(formats.includes('json') ? tables.map(({ id, sheet }) => ({ path: `${path}/${id}.json`, bytes: encode(JSON.stringify(recordsOf(sheet), null, 2) + '\n') })) : []),
  ]
}

/** One workbook with a sheet for each table. */
export function tablesWorkbook(dossier: Pick<OpenDossier, 'documents'>, tables: readonly DossierTable[]): Uint8Array {
  const act = dossier.documents.map(({ view }) => (view as { readonly act?: ActView }).act).find((each) => each !== undefined) // most views have it
  const title = tables.length === 1 ? tables[0]!.sheet.title : 'Таблицы к акту'
  return writeXlsx({ title, author: act?.author ?? '', date: act?.isoDate, sheets: tables.map(({ sheet }) => sheet) })
}
