/** A table of data, free of any file format: what its columns hold, and which of its figures are sums of others. */
import type { CalendarDate } from '../russian/dates.ts'
import type { Decimal } from '../russian/decimal.ts'

export interface Workbook {
  readonly title: string
  /** Who issued what it holds. */
  readonly author: string
  /** ISO date of the act, for the file's properties; a fixed one when there is none. */
  readonly date?: string | undefined
  /** At least one. */
  readonly sheets: readonly Sheet[]
}

export interface Sheet {
  /** On the tab; made unique and short enough when it is written. */
  readonly name: string
  /** Printed at the head of every page. */
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

export interface Column {
  /** Permanent name of the column for programs: `start`. Unique in the sheet. */
  readonly key: string
  readonly heading: string
  /** In characters of the usual type. */
  readonly width: number
  readonly align?: 'start' | 'center' | 'end'
  /** Of use to programs only: in CSV and JSON, not in a workbook. */
  readonly isTechnical?: true
}

export interface Row {
  /** One for each column; missing ones are empty. */
  readonly cells: readonly (Cell | undefined)[]
  /** `total` sums up other rows and is no record of its own. Totals come last. */
  readonly role?: 'total'
}

export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly href?: string | undefined }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'number'; readonly value: Decimal; readonly decimals?: number | undefined }
  /** A year or the number of a row: no amount, so its digits are not grouped. */
  | { readonly kind: 'ordinal'; readonly value: number }
  /** `value` is what the formula gives: shown by programs that do not calculate. */
  | { readonly kind: 'sum'; readonly of: CellRange; readonly where?: SumCondition; readonly value: Decimal; readonly decimals?: number | undefined }
  /** How many of these cells are not empty; the label goes before the number. */
  | { readonly kind: 'count'; readonly label: string; readonly of: CellRange; readonly value: number }

/** Rows and columns of the sheet from 0, the head not counted; both ends included. */
export interface CellRange {
  readonly rows: readonly [first: number, last: number]
  readonly columns: readonly [first: number, last: number]
}

/** Only these rows are summed. They have one text in common, by which a formula finds them in whatever order they are sorted. */
export interface SumCondition {
  readonly rows: readonly number[]
  /** The column of the text. */
  readonly column: number
  /** The row in whose cell of that column the text stands as well. */
  readonly likeRow: number
}

/** The sheet as people see it: without its technical columns. Ranges of sums move with their columns. */
export function withoutTechnical(sheet: Sheet): Sheet {
  const kept = sheet.columns.flatMap(({ isTechnical }, index) => (isTechnical === true ? [] : [index]))
  if (kept.length === sheet.columns.length) return sheet
  const moved = (column: number): number => kept.indexOf(column)
  const moveRange = (range: CellRange): CellRange => ({ ...range, columns: [moved(range.columns[0]), moved(range.columns[1])] })
  const moveCell = (cell: Cell | undefined): Cell | undefined => {
    if (cell?.kind === 'count') return { ...cell, of: moveRange(cell.of) }
    if (cell?.kind !== 'sum') return cell
    return { ...cell, of: moveRange(cell.of), ...(cell.where === undefined ? {} : { where: { ...cell.where, column: moved(cell.where.column) } }) }
  }
  return {
    ...sheet,
    columns: kept.map((index) => sheet.columns[index]!),
    rows: sheet.rows.map((row) => ({ ...row, cells: kept.map((index) => moveCell(row.cells[index])) })),
  }
}

/** A cell of text; nothing for no text. */
export function textCell(text: string | undefined, href?: string): Cell | undefined {
  return text === undefined || text === '' ? undefined : { kind: 'text', text, href }
}

export function dateCell(date: CalendarDate | undefined): Cell | undefined {
  return date === undefined ? undefined : { kind: 'date', date }
}

export function ordinalCell(value: number | undefined): Cell | undefined {
  return value === undefined ? undefined : { kind: 'ordinal', value }
}

export function numberCell(value: Decimal | undefined, decimals?: number): Cell | undefined {
  return value === undefined ? undefined : { kind: 'number', value, decimals }
}
