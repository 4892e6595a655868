/** One `xl/worksheets/sheet….xml`: cells, frozen head, filter, and how it is printed. */
import type { CalendarDate } from '../russian/dates.ts'
import { cellName, columnName, rangeName } from './cell-names.ts'
import { headHeight, rowHeight } from './row-heights.ts'
import type { Cell, Column, Row, Sheet } from './sheet.ts'
import { plainNumber } from './plain-number.ts'
import type { StyleBook } from './xlsx-styles.ts'
import { escapeXml, XML_DECLARATION, xmlElement } from '../archive/xml.ts'

export interface SheetContext {
  readonly styles: StyleBook
  /** The number of a text in the list that all sheets share. */
  readonly textIndex: (text: string) => number
  readonly isFirst: boolean
}

export interface WrittenSheet {
  readonly xml: string
  /** Targets of the links, in the order of their ids `rId1` … */
  readonly links: readonly string[]
  /** «$A$1:$F$20»: what the filter covers. */
  readonly filter: string | undefined
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A cell holds no more characters. */
const LONGEST_TEXT = 32_767

export function writeSheet(sheet: Sheet, context: SheetContext): WrittenSheet {
  const { columns, rows } = sheet
  const last = columns.length - 1
  const links: { readonly cell: string; readonly href: string }[] = []
  const body = rows.map((row, index) => writeRow(row, index, sheet, context, links))
  const records = rows.length - trailingTotals(rows)
  const filter = records === 0 ? undefined : `A1:${cellName(records - 1, last)}`
  const targets = [...new Set(links.map(({ href }) => href))]
  const parts = [
    xmlElement('sheetPr', {}, xmlElement('pageSetUpPr', { fitToPage: 1 })),
    xmlElement('dimension', { ref: `A1:${cellName(rows.length - 1, last)}` }),
    xmlElement('sheetViews', {}, xmlElement('sheetView', { workbookViewId: 0, tabSelected: context.isFirst ? 1 : undefined }, [
      xmlElement('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }),
      xmlElement('selection', { pane: 'bottomLeft', activeCell: 'A2', sqref: 'A2' }),
    ])),
    xmlElement('sheetFormatPr', { defaultRowHeight: 15 }),
    xmlElement('cols', {}, columns.map(({ width }, index) => xmlElement('col', { min: index + 1, max: index + 1, width, customWidth: 1 }))),
    xmlElement('sheetData', {}, [writeHead(columns, context), ...body]),
    filter === undefined ? '' : xmlElement('autoFilter', { ref: filter }),
    links.length === 0 ? '' : xmlElement('hyperlinks', {}, links.map(({ cell, href }) => xmlElement('hyperlink', { ref: cell, 'r:id': `rId${targets.indexOf(href) + 1}` }))),
    xmlElement('pageMargins', { left: 0.6, right: 0.4, top: 0.8, bottom: 0.7, header: 0.3, footer: 0.3 }),
    // A4 lying across, as many pages down as it takes.
    xmlElement('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
    xmlElement('headerFooter', {}, [xmlElement('oddHeader', {}, escapeXml(headerText(sheet.title))), xmlElement('oddFooter', {}, escapeXml('&C&"Times New Roman,Regular"&10Страница &P из &N'))]),
  ]
  return {
    xml: XML_DECLARATION + xmlElement('worksheet', { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS }, parts),
    links: targets,
    filter: filter === undefined ? undefined : `$A$1:$${columnName(last)}$${records + 1}`,
  }
}

/** Totals at the foot are no records: sorting and filtering leave them in their place. */
function trailingTotals(rows: readonly Row[]): number {
  const firstFromEnd = rows.toReversed().findIndex(({ role }) => role !== 'total')
  return firstFromEnd === -1 ? rows.length : firstFromEnd
}

/** At most 255 characters are kept of a header; `&` begins a code in it, and a figure behind the size would belong to it. */
function headerText(title: string): string {
  const words = title.replace(/\s+/g, ' ').trim()
  const short = words.length > 180 ? `${words.slice(0, 180).replace(/\s+\S*$/, '')}…` : words
  return `&C&12&"Times New Roman,Bold"${short.replaceAll('&', '&&')}`.slice(0, 255)
}

function writeHead(columns: readonly Column[], { styles, textIndex }: SheetContext): string {
  const style = styles.indexOf({ font: 'bold', isShaded: true, align: 'center', vertical: 'center', format: undefined })
  return xmlElement('row', { r: 1, ht: headHeight(columns) }, columns.map(({ heading }, column) => xmlElement('c', { r: `${columnName(column)}1`, s: style, t: 's' }, xmlElement('v', {}, String(textIndex(heading))))))
}

function writeRow(row: Row, index: number, { columns, rows }: Sheet, context: SheetContext, links: { readonly cell: string; readonly href: string }[]): string {
  const isStrong = row.role !== undefined
  const cells = columns.map((column, at) => {
    const cell = row.cells[at]
    const name = cellName(index, at)
    const hasLink = cell?.kind === 'text' && cell.href !== undefined
    if (hasLink) links.push({ cell: name, href: cell.href! })
    const style = context.styles.indexOf({
      font: isStrong ? 'bold' : hasLink ? 'link' : 'regular',
      isShaded: false,
      align: column.align ?? (cell?.kind === 'number' || cell?.kind === 'sum' ? 'end' : 'start'),
      vertical: 'top',
      format: formatOf(cell),
    })
    return writeCell(cell, { r: name, s: style }, rows, context)
  })
  return xmlElement('row', { r: index + 2, ht: rowHeight(row, columns) }, cells)
}

function formatOf(cell: Cell | undefined): string | undefined {
  switch (cell?.kind) {
    case 'date':
      return isDateOfSheets(cell.date) ? 'dd.mm.yyyy' : undefined
    case 'number':
    case 'sum': {
      const decimals = cell.decimals ?? cell.value.scale
      return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
    }
    case 'ordinal':
      return '0'
    case 'count':
      return `"${cell.label.replaceAll('"', '')}: "0`
    default:
      return undefined
  }
}

function writeCell(cell: Cell | undefined, attributes: { readonly r: string; readonly s: number }, rows: readonly Row[], { textIndex }: SheetContext): string {
  const asText = (text: string): string => xmlElement('c', { ...attributes, t: 's' }, xmlElement('v', {}, String(textIndex(text.slice(0, LONGEST_TEXT)))))
  switch (cell?.kind) {
    case undefined:
      return xmlElement('c', attributes)
    case 'text':
      return asText(cell.text)
    case 'date':
      return isDateOfSheets(cell.date) ? xmlElement('c', attributes, xmlElement('v', {}, String(serialOf(cell.date)))) : asText(`${cell.date.day}.${cell.date.month}.${cell.date.year}`)
    case 'number':
      return xmlElement('c', attributes, xmlElement('v', {}, plainNumber(cell.value)))
    case 'ordinal':
      return xmlElement('c', attributes, xmlElement('v', {}, String(cell.value)))
    case 'sum':
      return xmlElement('c', attributes, [xmlElement('f', {}, sumFormula(cell, rows)), xmlElement('v', {}, plainNumber(cell.value))])
    case 'count':
      return xmlElement('c', attributes, [xmlElement('f', {}, `COUNTA(${rangeName(cell.of)})`), xmlElement('v', {}, String(cell.value))])
  }
}

/** `SUMIF` where it finds the same rows; a text that it would take for a pattern, or that other rows have too, is not trusted to it. */
function sumFormula({ of, where }: Cell & { readonly kind: 'sum' }, rows: readonly Row[]): string {
  if (where === undefined) return `SUM(${rangeName(of)})`
  const textAt = (row: number): string => {
    const cell = rows[row]?.cells[where.column]
    return cell?.kind === 'text' ? cell.text.toLowerCase() : ''
  }
  const wanted = textAt(where.likeRow)
  const found = rows.flatMap((_, row) => (row >= of.rows[0] && row <= of.rows[1] && textAt(row) === wanted ? [row] : []))
  const isPlain = wanted !== '' && wanted.length <= 255 && !/[*?~]|^[<>=]/.test(wanted)
  if (isPlain && found.join() === where.rows.join()) {
    return `SUMIF(${rangeName({ rows: of.rows, columns: [where.column, where.column] })},${cellName(where.likeRow, where.column)},${rangeName(of)})`
  }
  return `SUM(${where.rows.map((row) => rangeName({ rows: [row, row], columns: of.columns })).join(',')})`
}

/** Days are counted from 30 December 1899; before March 1900 spreadsheets disagree on them. */
function serialOf({ year, month, day }: CalendarDate): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000
}

function isDateOfSheets({ year }: CalendarDate): boolean {
  return year > 1900 && year < 10_000
}
