/** The columns of a table as its head names them. */
import type * as tree from '../tree/nodes.ts'
import { layOutRows } from '../tree/grid.ts'
import { cellText } from './unit-texts.ts'

/** For each column the lowest heading that stands over it alone; `undefined` where there is none. A row of the columns' numbers names nothing. */
export function columnNames(table: tree.Table): readonly (string | undefined)[] {
  const names: (string | undefined)[] = table.columns.map(() => undefined)
  for (const { cell, columns } of headCells(table)) {
    const [text, column] = [cellText(cell), Number(columns) - 1]
    if (text !== '' && column < names.length) names[column] = text
  }
  return names
}

/** A cell of the head with the columns it stands over, «3» or «3–5»; of a row of the columns' numbers none. */
export interface HeadCell {
  readonly cell: tree.Cell
  readonly columns: string
}

export function headCells(table: tree.Table): readonly HeadCell[] {
  return layOutRows(table.head, table.columns.length).flatMap(({ row, cells }) => {
    const isCount = row.cells.every((cell) => /^\d+$/.test(cellText(cell)))
    return cells.flatMap(({ cell, column, colspan }): readonly HeadCell[] =>
      cell === undefined || isCount ? [] : [{ cell, columns: colspan === 1 ? String(column + 1) : `${column + 1}–${column + colspan}` }],
    )
  })
}

/** The words of a heading of columns, where it is a single line. */
export function headLine(cell: tree.Cell): tree.Paragraph | undefined {
  const [only, ...others] = cell.children
  return only?.type === 'paragraph' && only.label === undefined && others.length === 0 ? only : undefined
}

/** Whether every cell of the row stands in its own column. */
export function isPlainRow(row: tree.Row, table: tree.Table): boolean {
  return row.cells.length === table.columns.length && row.cells.every(({ colspan, rowspan }) => colspan === 1 && rowspan === 1)
}
