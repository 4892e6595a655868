/** A table as CSV that Russian Excel opens by a double click: UTF-8 with a mark, semicolons, decimal commas, CRLF. */
import { formatNumericDate } from '../russian/dates.ts'
import type { Cell, Sheet } from './sheet.ts'
import { plainNumber } from './plain-number.ts'

const BYTE_ORDER_MARK = '\ufeff'

/** Totals stay out: CSV is for programs, and a total among records would be counted as one. */
export function writeCsv({ columns, rows }: Sheet): string {
  const head = columns.map(({ heading }) => asText(heading))
  const records = rows.filter(({ role }) => role === undefined).map(({ cells }) => columns.map((_, column) => textOf(cells[column])))
  return BYTE_ORDER_MARK + [head, ...records].map((record) => record.map(quote).join(';') + '\r\n').join('')
}

function textOf(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case undefined:
      return ''
    case 'text':
      // A cell of CSV can not lead anywhere: the words of a link («PDF») are of no use in it, its address is.
      return asText(cell.href ?? cell.text)
    case 'date':
      return formatNumericDate(cell.date)
    case 'number':
    case 'sum':
      return plainNumber(cell.value, cell.decimals).replace('.', ',')
    case 'ordinal':
    case 'count':
      return String(cell.value)
  }
}

/** A text that a spreadsheet would take for a formula is led by an apostrophe (CSV injection, OWASP). */
function asText(text: string): string {
  return /^[\s\u00a0]*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text
}

function quote(text: string): string {
  return /["\r\n;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
