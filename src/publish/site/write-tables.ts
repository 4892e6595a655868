/** The tables of a document as files: each as CSV and JSON, all together as one workbook. */
import type { DossierTable } from '../../pipeline/dossier-tables.ts'
import type { Sheet } from '../../spreadsheet/sheet.ts'
import { writeCsv } from '../../spreadsheet/write-csv.ts'
import { recordsOf } from '../../spreadsheet/write-json.ts'
import { writeXlsx } from '../../spreadsheet/write-xlsx.ts'
import { sha256 } from '../../workspace/hash.ts'
import { addressPart } from './addresses.ts'
import type { FileRecord, SiteFile, TableRecord } from './records.ts'

export interface WrittenTables {
  readonly tables: readonly TableRecord[]
  readonly workbooks: readonly FileRecord<'xlsx'>[]
  readonly files: readonly SiteFile[]
}

/** @param document `stem` names the workbook */
export function writeTables(tables: readonly DossierTable[], folder: string, document: { readonly title: string; readonly author: string; readonly date: string | undefined; readonly stem: string }): WrittenTables {
  if (tables.length === 0) return { tables: [], workbooks: [], files: [] }
  const files: SiteFile[] = []
  const add = <F extends string>(format: F, path: string, bytes: Uint8Array): FileRecord<F> => {
    files.push({ path, bytes })
    return { format, path, sha256: sha256(bytes), bytes: bytes.length }
  }
  const records = tables.map(({ id, kind, sheet }): TableRecord => {
    const stem = `${folder}/${addressPart(id)}`
    return { kind, title: sheet.title, rows: sheet.rows.filter(({ role }) => role === undefined).length, columns: describeColumns(sheet), files: dataFiles(sheet, stem, add) }
  })
  const { title, author, date, stem } = document
  const workbook = add('xlsx', `${folder}/${stem}.xlsx`, writeXlsx({ title, author, date, sheets: tables.map(({ sheet }) => sheet) }))
  return { tables: records, workbooks: [workbook], files }
}

/** A sheet as CSV and JSON. */
export function dataFiles(sheet: Sheet, stem: string, add: <F extends string>(format: F, path: string, bytes: Uint8Array) => FileRecord<F>): readonly FileRecord<'csv' | 'json'>[] {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  return [add('csv', `${stem}.csv`, encode(writeCsv(sheet))), add('json', `${stem}.json`, encode(JSON.stringify(recordsOf(sheet), null, 1) + '\n'))]
}

/** What stands in each column, as its cells tell. */
export function describeColumns({ columns, rows }: Sheet): TableRecord['columns'] {
  return columns.map(({ key, heading }, index) => {
    const kinds = new Set(rows.filter(({ role }) => role === undefined).flatMap(({ cells }) => cells[index]?.kind ?? []))
    const [kind, ...others] = kinds
    const type = others.length > 0 || kind === undefined || kind === 'text' ? 'string' : kind === 'date' ? 'date' : kind === 'ordinal' || kind === 'count' ? 'integer' : 'number'
    return { key, title: heading.replaceAll('\n', ' '), type }
  })
}
