/** The columns of a table as its head names them. */
import type * as tree from '../../tree/nodes.ts'
import { cellText } from './text-of.ts'

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
  const cells: HeadCell[] = []
  const taken: boolean[][] = []
  table.head.forEach((row, line) => {
    let column = 0
    const isCount = row.cells.every((cell) => /^\d+$/.test(cellText(cell)))
    for (const cell of row.cells) {
      while (taken[line]?.[column] === true) column++
      for (let down = 0; down < cell.rowspan; down++) {
        for (let right = 0; right < cell.colspan; right++) (taken[line + down] ??= [])[column + right] = true
      }
      if (!isCount) cells.push({ cell, columns: cell.colspan === 1 ? String(column + 1) : `${column + 1}–${column + cell.colspan}` })
      column += cell.colspan
    }
  })
  return cells
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
