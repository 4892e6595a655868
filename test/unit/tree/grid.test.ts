import { expect, it } from 'vitest'
import { layOutRows } from '../../../src/tree/grid.ts'
import * as t from '../../../src/tree/build.ts'
import type { Row } from '../../../src/tree/nodes.ts'

const row = (...cells: [string, number?, number?][]): Row =>
  t.row('body', cells.map(([text, colspan = 1, rowspan = 1]) => t.cell(text, { colspan, rowspan })))

/** «column×colspan» of every cell of a row, with a mark of the merge. */
const shape = (rows: readonly Row[], columns: number): string[] =>
  layOutRows(rows, columns).map(({ cells }) =>
    cells.map((slot) => `${slot.column}×${slot.colspan}${slot.merge === 'starts' ? '↓' : slot.merge === 'goesOn' ? '|' : slot.cell === undefined ? '?' : ''}`).join(' '),
  )

it('repeats a cell in the rows it reaches into', () => {
  expect(shape([row(['а', 2, 2], ['б']), row(['в'])], 3)).toEqual(['0×2↓ 2×1', '0×2| 2×1'])
})

it('follows several cells that begin and end in different rows', () => {
  expect(shape([row(['а', 1, 3], ['б', 1, 2], ['в']), row(['г']), row(['д', 2])], 3)).toEqual([
    '0×1↓ 1×1↓ 2×1',
    '0×1| 1×1| 2×1',
    '0×1| 1×2',
  ])
})

it('ends a cell with the last row', () => {
  expect(shape([row(['а', 1, 5], ['б']), row(['в'])], 2)).toEqual(['0×1↓ 1×1', '0×1| 1×1'])
})

it('fills a row that has too few cells and keeps cells beyond the columns', () => {
  expect(shape([row(['а']), row(['б'], ['в'], ['г'])], 2)).toEqual(['0×1 1×1?', '0×1 1×1 2×1'])
})
