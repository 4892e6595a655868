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
  /** `value` is what the formula gives: shown by programs that do not calculate. */
  | { readonly kind: 'sum'; readonly of: CellRange; readonly where?: SumCondition; readonly value: Decimal; readonly decimals?: number | undefined }
  /** How many of these cells are not empty. */
  | { readonly kind: 'count'; readonly of: CellRange; readonly value: number }

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

/** A cell of text; nothing for no text. */
export function textCell(text: string | undefined, href?: string): Cell | undefined {
  return text === undefined || text === '' ? undefined : { kind: 'text', text, href }
}

export function dateCell(date: CalendarDate | undefined): Cell | undefined {
  return date === undefined ? undefined : { kind: 'date', date }
}

export function numberCell(value: Decimal | undefined, decimals?: number): Cell | undefined {
  return value === undefined ? undefined : { kind: 'number', value, decimals }
}
