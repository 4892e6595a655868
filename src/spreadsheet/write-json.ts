/** A table as records for programs: keys of the columns, ISO dates, numbers. Totals stay out. */
import { formatIsoDate } from '../russian/dates.ts'
import { toNumber } from '../russian/decimal.ts'
import type { Cell, Sheet } from './sheet.ts'

export interface SheetRecords {
  readonly title: string
  /** What each key of the records means. */
  readonly columns: readonly { readonly key: string; readonly title: string }[]
  readonly records: readonly Readonly<Record<string, string | number | null>>[]
}

/** A column with links gets a second key for them: `title`, `titleUrl`. */
export function recordsOf({ title, columns, rows }: Sheet): SheetRecords {
  const linked = new Set(columns.flatMap(({ key }, at) => (rows.some(({ cells }) => isLink(cells[at])) ? [key] : [])))
  const keys = columns.flatMap(({ key, heading }) => [{ key, title: heading }, ...(linked.has(key) ? [{ key: `${key}Url`, title: `${heading}: адрес` }] : [])])
  const records = rows
    .filter(({ role }) => role === undefined)
    .map(({ cells }) =>
      Object.fromEntries(
        columns.flatMap(({ key }, at): [string, string | number | null][] => {
          const cell = cells[at]
          return [[key, valueOf(cell)], ...(linked.has(key) ? [[`${key}Url`, isLink(cell) ? cell.href : null] as [string, string | null]] : [])]
        }),
      ),
    )
  return { title, columns: keys, records }
}

function isLink(cell: Cell | undefined): cell is Cell & { readonly kind: 'text'; readonly href: string } {
  return cell?.kind === 'text' && cell.href !== undefined
}

function valueOf(cell: Cell | undefined): string | number | null {
  switch (cell?.kind) {
    case undefined:
      return null
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
