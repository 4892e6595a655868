/**
 * A quoted table stands on the upright sheet of the amending act, though its annex may lie on its side, and the quotation marks widen its first
 * and last cells. Its columns get room for whole words: of the shares they have, then with smaller type.
 */
import type { HouseStyle } from '../../house-style/house-style.ts'
import { textAreaOf } from '../../house-style/text-area.ts'
import { widestWordEm } from '../../house-style/text-width.ts'
import { columnShares } from '../../model/column-shares.ts'
import { layOutRows } from '../../tree/grid.ts'
import type * as tree from '../../tree/nodes.ts'
import { plainText } from '../../tree/visit.ts'

/** Tables are set no smaller than this. */
const LEAST_SIZE_PT = 9
const MM_PER_PT = 25.4 / 72
/** Padding of a cell on both sides, its rules, and what the estimate of a word may be wrong by. */
const CELL_ROOM_MM = 4.3
/** A word that needs more than this part of the width (an address) is divided rather than given a column of its own. */
const WIDEST_LEAST = 40

export function fitQuotedTable(table: tree.Table, style: Pick<HouseStyle, 'page' | 'font'>): tree.Table {
  const widthMm = textAreaOf(style, 'portrait').textWidthMm
  const ems = widestWords(table)
  const usual = table.sizePt ?? style.font.tableSizePt
  const leastAt = (sizePt: number): readonly number[] =>
    ems.map((em) => ((em === 0 ? 0 : em * sizePt * MM_PER_PT + CELL_ROOM_MM) * 100) / widthMm).map((share) => (share > WIDEST_LEAST ? 0 : share))
  if (leastAt(usual).every((least, index) => least <= table.columns[index]!.share)) return table
  let sizePt = usual
  const fits = (): boolean => leastAt(sizePt).reduce((sum, least) => sum + Math.max(1, Math.ceil(least)), 0) <= 100
  while (!fits() && sizePt - 1 >= LEAST_SIZE_PT) sizePt--
  const least = leastAt(sizePt)
  const shares = columnShares(table.columns.map(({ share }, index) => ({ share: undefined, weight: share, least: least[index]! })))
  return { ...table, columns: shares.map((share) => ({ share })), ...(sizePt === usual ? {} : { sizePt }) }
}

/** Of each column, in em; cells over several columns have the room of all of them. */
function widestWords({ head, body, columns }: tree.Table): readonly number[] {
  const widest = columns.map(() => 0)
  for (const rows of [head, body]) {
    for (const { cell, column, colspan } of layOutRows(rows, columns.length).flatMap(({ cells }) => cells)) {
      if (cell === undefined || colspan > 1 || column >= widest.length) continue
      widest[column] = Math.max(widest[column]!, widestWordEm(textOf(cell), rows === head || cell.header ? 'bold' : 'regular'))
    }
  }
  return widest
}

/** Of a quoted cell: its blocks are paragraphs. A no-break space joins, as it will in print. */
function textOf({ children }: tree.Cell): string {
  return children.map((block) => (block.type === 'paragraph' ? `${block.label ?? ''} ${plainText(block.children)}` : '')).join(' ')
}
