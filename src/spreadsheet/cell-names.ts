/** Names of cells as spreadsheets write them: A1, B2:C9. */
import type { CellRange } from './sheet.ts'

/** The row of headings stands above the rows. */
const HEAD_ROWS = 1

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** @param row of the sheet, from 0, the head not counted */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + HEAD_ROWS + 1}`
}

export function rangeName({ rows, columns }: CellRange): string {
  const [first, last] = [cellName(rows[0], columns[0]), cellName(rows[1], columns[1])]
  return first === last ? first : `${first}:${last}`
}
