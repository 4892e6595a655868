import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { columnName } from '../../../src/spreadsheet/cell-names.ts'
import { parseDecimal, ZERO } from '../../../src/russian/decimal.ts'
import { dateCell, numberCell, ordinalCell, textCell, type Row, type Sheet } from '../../../src/spreadsheet/sheet.ts'
import { writeXlsx } from '../../../src/spreadsheet/write-xlsx.ts'

const money = (text: string) => parseDecimal(text)!

function sheet(rows: readonly Row[], name = 'Лист'): Sheet {
  return { name, title: 'Заголовок & ещё', columns: ['part', 'amount'].map((key) => ({ key, heading: key, width: 20 })), rows }
}

function partsOf(...sheets: Sheet[]): Record<string, string> {
  const files = unzipSync(writeXlsx({ title: 'Книга', author: 'Отдел', date: '2021-03-01', sheets }))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

const firstSheet = (...rows: Row[]): string => partsOf(sheet(rows))['xl/worksheets/sheet1.xml']!

describe('cells', () => {
  it('counts days from 30 December 1899, and keeps earlier days as text', () => {
    const xml = firstSheet({ cells: [dateCell({ year: 2020, month: 9, day: 17 }), dateCell({ year: 1900, month: 1, day: 1 })] })
    expect(xml).toMatch(/<c r="A2" s="\d+"><v>44091<\/v>/)
    expect(xml).toMatch(/<c r="B2" s="\d+" t="s">/)
  })

  it('writes amounts exactly and years without groups', () => {
    const parts = partsOf(sheet([{ cells: [numberCell(money('384149,54'), 2), ordinalCell(2024)] }]))
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<v>384149.54</v>')
    expect(parts['xl/styles.xml']).toContain('formatCode="#,##0.00"')
    expect(parts['xl/styles.xml']).toContain('formatCode="0"')
  })

  it('escapes texts, and drops what XML can not hold', () => {
    const parts = partsOf(sheet([{ cells: [textCell('<b>&"\u0001_x0041_'), textCell('=1+1')] }]))
    expect(parts['xl/sharedStrings.xml']).toContain('&lt;b&gt;&amp;&quot;_x005F_x0041_')
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>')
  })
})

describe('sums', () => {
  const range = { rows: [0, 2], columns: [1, 1] } as const
  const records = (names: readonly string[]): Row[] => names.map((name) => ({ cells: [textCell(name), numberCell(money('1'))] }))
  const total = (rows: readonly number[], name: string): Row => ({
    role: 'total',
    cells: [textCell(name), { kind: 'sum', of: range, where: { rows, column: 0, likeRow: 3 }, value: ZERO }],
  })

  it('are formulas with their values beside them', () => {
    const xml = firstSheet(...records(['а', 'б', 'в']), { role: 'total', cells: [textCell('Всего'), { kind: 'sum', of: range, value: money('3,5') }] })
    expect(xml).toMatch(/<f>SUM\(B2:B4\)<\/f><v>3\.5<\/v>/)
  })

  it('find their rows by the text, in whatever order they are sorted', () => {
    expect(firstSheet(...records(['а', 'б', 'а']), total([0, 2], 'а'))).toContain('<f>SUMIF(A2:A4,A5,B2:B4)</f>')
  })

  it.each([
    ['a pattern', ['а*', 'б', 'в'], [0], 'а*'],
    ['a comparison', ['>5', 'б', 'в'], [0], '>5'],
    ['a name that another row has too', ['а', 'а', 'б'], [0], 'а'],
  ])('name their rows one by one where the text is %s', (_what, names, rows, name) => {
    expect(firstSheet(...records(names), total(rows, name))).toContain('<f>SUM(B2)</f>')
  })
})

describe('the sheet', () => {
  const parts = partsOf(sheet([{ cells: [textCell('а')] }, { role: 'total', cells: [textCell('Всего')] }]))
  const xml = parts['xl/worksheets/sheet1.xml']!

  it('keeps its head in sight and on every printed page', () => {
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(parts['xl/workbook.xml']).toContain('>\'Лист\'!$1:$1<')
  })

  it('filters records and not totals', () => expect(xml).toContain('<autoFilter ref="A1:B2"/>'))

  it('prints on A4 lying across, as wide as the page, with page numbers', () => {
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>')
    expect(xml).toContain('Страница &amp;P из &amp;N')
    expect(xml).toContain('Заголовок &amp;&amp; ещё')
  })

  it('leaves columns for programs out, and moves what is summed', () => {
    const technical: Sheet = {
      ...sheet([{ cells: [textCell('id'), numberCell(money('1'))] }, { role: 'total', cells: [undefined, { kind: 'sum', of: { rows: [0, 0], columns: [1, 1] }, value: money('1') }] }]),
      columns: [
        { key: 'id', heading: 'id', width: 5, isTechnical: true },
        { key: 'amount', heading: 'amount', width: 5 },
      ],
    }
    expect(partsOf(technical)['xl/worksheets/sheet1.xml']).toContain('<f>SUM(A2)</f>')
  })
})

it('names its tabs as spreadsheets allow', () => {
  const long = 'План: [мероприятий]/2021 год по поддержке школ'
  const book = partsOf(sheet([], long), sheet([], long), sheet([], "''"))['xl/workbook.xml']!
  const names = [...book.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)
  expect(names).toEqual(['План мероприятий 2021 год по под', 'План мероприятий 2021 год п (2)', 'Лист'].map((name) => name.slice(0, 31).trim()))
})

it('gives the same bytes again', () => {
  const book = { title: 'Книга', author: '', sheets: [sheet([{ cells: [textCell('а')] }])] }
  expect(writeXlsx(book)).toEqual(writeXlsx(book))
})

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, name) => expect(columnName(index)).toBe(name))
