import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseDecimal } from '../../../src/russian/decimal.ts'
import { dateCell, numberCell, ordinalCell, textCell, type Cell, type Sheet } from '../../../src/spreadsheet/sheet.ts'
import { writeCsv } from '../../../src/spreadsheet/write-csv.ts'

const columns = ['first', 'second'].map((key) => ({ key, heading: key, width: 10 }))
const sheetOf = (...rows: (Cell | undefined)[][]): Sheet => ({ name: 'a', title: 'A', columns, rows: rows.map((cells) => ({ cells })) })
const bodyOf = (sheet: Sheet): string => writeCsv(sheet).replace('\ufefffirst;second\r\n', '')

it('is read by Russian Excel: a mark, semicolons, decimal commas, dates with points, CRLF', () => {
  const sheet = sheetOf([dateCell({ year: 2020, month: 9, day: 17 }), numberCell(parseDecimal('1234,5'), 2)], [ordinalCell(2024), undefined])
  expect(writeCsv(sheet)).toBe('\ufefffirst;second\r\n17.09.2020;1234,50\r\n2024;\r\n')
})

it('leaves totals out', () => {
  const sheet = sheetOf([textCell('а'), numberCell(parseDecimal('1'))])
  expect(writeCsv({ ...sheet, rows: [...sheet.rows, { role: 'total', cells: [textCell('Всего')] }] })).not.toContain('Всего')
})

it.each(['=1+1', '+7 (495) 000', '-5', '@SUM(A1)', '\t=1', ' =1', '\u00a0=1'])('neutralises %j', (text) => {
  expect(bodyOf(sheetOf([textCell(text), undefined]))).toMatch(/^"?'/)
})

it('leaves numbers and ordinary texts alone', () => {
  expect(bodyOf(sheetOf([numberCell(parseDecimal('−5')), textCell('– нет данных')]))).toBe('-5;– нет данных\r\n')
})

it('holds the addresses of links: words that lead nowhere are of no use', () => {
  expect(bodyOf(sheetOf([textCell('PDF', 'stepnoy/order.pdf'), textCell('Открыть')]))).toBe('stepnoy/order.pdf;Открыть\r\n')
})

it('gives back every text', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 })), { minLength: 1, maxLength: 5 }), (rows) => {
      const csv = bodyOf(sheetOf(...rows.map(([a, b]) => [textCell(a), textCell(b)])))
      const read = parseCsv(csv).map((record) => record.map((text) => (/^'[\s\u00a0]*[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text)))
      expect(read).toEqual(rows)
    }),
  )
})

/** RFC 4180 with semicolons. */
function parseCsv(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++
        field += text[at]
      }
      at++
    } else {
      while (text[at] !== ';' && text[at] !== '\r') field += text[at++]
    }
    record.push(field)
    if (text[at] === ';') at++
    else {
      at += 2
      records.push(record)
      record = []
    }
  }
  return records
}
