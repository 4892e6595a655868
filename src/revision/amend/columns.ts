/** The columns of a table as its head names them. */
import type * as tree from '../../tree/nodes.ts'
import { cellText } from './text-of.ts'

/** For each column the lowest heading that stands over it alone; `undefined` where there is none. A row of the columns' numbers names nothing. */
export function columnNames(table: tree.Table): readonly (string | undefined)[] {
  const names: (string | undefined)[] = table.columns.map(() => undefined)
  const taken: boolean[][] = []
  table.head.forEach((row, line) => {
    let column = 0
    const isCount = row.cells.every((cell) => /^\d+$/.test(cellText(cell)))
    for (const cell of row.cells) {
      while (taken[line]?.[column] === true) column++
      for (let down = 0; down < cell.rowspan; down++) {
        for (let right = 0; right < cell.colspan; right++) (taken[line + down] ??= [])[column + right] = true
      }
      const text = cellText(cell)
      if (cell.colspan === 1 && !isCount && text !== '' && column < names.length) names[column] = text
      column += cell.colspan
    }
  })
  return names
}

/** Whether every cell of the row stands in its own column. */
export function isPlainRow(row: tree.Row, table: tree.Table): boolean {
  return row.cells.length === table.columns.length && row.cells.every(({ colspan, rowspan }) => colspan === 1 && rowspan === 1)
}
