/**
 * Cells on the grid of a table. Word has no `rowspan`: a cell over several rows
 * is written again in each of them, marked as the continuation.
 */
import type { Cell, Row } from './nodes.ts'

export interface GridCell {
  /** Absent where an earlier cell goes on, and where a row has fewer cells than the table has columns. */
  readonly cell?: Cell
  readonly column: number
  readonly colspan: number
  readonly merge?: 'starts' | 'goesOn'
}

export interface GridRow {
  readonly row: Row
  readonly cells: readonly GridCell[]
}

/** Cells that reach down beyond the last row of their group (head or body) end with it. */
export function layOutRows(rows: readonly Row[], columns: number): GridRow[] {
  /** By first column: how many further rows a cell covers. */
  let covering = new Map<number, { readonly colspan: number; readonly rows: number }>()
  return rows.map((row, index) => {
    const cells: GridCell[] = []
    const next = new Map<number, { readonly colspan: number; readonly rows: number }>()
    const waiting = [...row.cells]
    let column = 0
    while (column < columns || waiting.length > 0) {
      const above = covering.get(column)
      if (above !== undefined) {
        cells.push({ column, colspan: above.colspan, merge: 'goesOn' })
        if (above.rows > 1) next.set(column, { colspan: above.colspan, rows: above.rows - 1 })
        column += above.colspan
        continue
      }
      const cell = waiting.shift()
      const colspan = cell?.colspan ?? 1
      const rowsBelow = Math.min(cell?.rowspan ?? 1, rows.length - index) - 1
      cells.push({ column, colspan, ...(cell === undefined ? {} : { cell }), ...(rowsBelow > 0 ? { merge: 'starts' } : {}) })
      if (rowsBelow > 0) next.set(column, { colspan, rows: rowsBelow })
      column += colspan
    }
    covering = next
    return { row, cells }
  })
}
