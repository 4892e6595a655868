/** Tables: full width of the text, fixed columns, a repeated head, rows that are not torn. */
import { HeightRule, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, VerticalMergeType, WidthType } from 'docx'
import type { ITableCellOptions } from 'docx'
import type { Cell, Row, Table as TableNode } from '../../tree/nodes.ts'
import { WRITING_ROOM_MM } from '../../passes/keep-together.ts'
import { plainText } from '../../tree/visit.ts'
import type { Drawn, DrawBlocks } from './blocks.ts'
import { anchor, inside, revisionMark } from './drawing.ts'
import type { Flow } from './drawing.ts'
import { element } from './elements.ts'
import { divideByShares, twipsOfMm } from './measures.ts'
import { drawParagraph, placeParagraph } from './paragraph.ts'
import { layOutRows } from '../../tree/grid.ts'
import type { GridCell } from '../../tree/grid.ts'
import { styles, tableStyles } from './styles.ts'

export function drawTable(table: TableNode, flow: Flow, drawBlocks: DrawBlocks): Drawn[] {
  const caption = table.caption ?? []
  const drawnCaption =
    caption.length === 0 ? [] : [drawParagraph({ style: table.label === undefined ? styles.caption : styles.tableCaption, label: table.label, children: caption, keepNext: true }, flow)]
  const widths = divideByShares(
    flow.widthTwips,
    table.columns.map((column) => column.share),
  )
  const rows = [...layOutRows(table.head, widths.length), ...layOutRows(table.body, widths.length)]
  const last = rows.at(-1)?.row
  // Word calls a file with a table without rows damaged.
  if (last === undefined) return drawnCaption
  const drawnRows = rows.map(({ row, cells }) => {
    const keepNext = flow.keepNext || row.keepNext === true || (row === last && table.keepNext === true)
    return drawRow(row, cells, widths, inside({ ...flow, keepNext }, row), drawBlocks, table.sizePt)
  })
  return [...drawnCaption, new DescribedTable(table, drawnRows, widths)]
}

/** A table with its name for screen readers, which the library's options do not offer. */
class DescribedTable extends Table {
  constructor(table: TableNode, rows: TableRow[], widths: readonly number[]) {
    const width = widths.reduce((sum, width) => sum + width, 0)
    super({
      rows,
      style: tableStyles.ruled,
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: {
        firstRow: table.head.length > 0,
        lastRow: false,
        firstColumn: hasRowHeaders(table),
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    })
    const caption = plainText(table.caption ?? [])
    // `w:tblPr` is the first child of the table; its caption comes after the look, which is the last one written.
    if (caption !== '') this.root[0].addChildElement(element('w:tblCaption', { 'w:val': caption }))
  }
}

function hasRowHeaders(table: TableNode): boolean {
  const rows = table.body.filter((row) => row.kind === 'body')
  return rows.length > 0 && rows.every((row) => row.cells[0]?.header === true)
}

function drawRow(
  row: Row,
  cells: readonly GridCell[],
  widths: readonly number[],
  flow: Flow,
  drawBlocks: DrawBlocks,
  sizePt: number | undefined,
): TableRow {
  anchor(flow.drawing, row.id)
  return new TableRow({
    ...(row.breakable === true ? {} : { cantSplit: true }),
    ...(row.kind === 'head' ? { tableHeader: true } : {}),
    ...(row.forWriting === true ? { height: { value: twipsOfMm(WRITING_ROOM_MM), rule: HeightRule.ATLEAST } } : {}),
    ...revisionMark(flow),
    children: cells.map((cell) => {
      const width = widths.slice(cell.column, cell.column + cell.colspan).reduce((sum, width) => sum + width, 0)
      return drawCell(cell, row, width, flow, drawBlocks, sizePt)
    }),
  })
}

/** Room between a cell's edge and a nested table or a picture. */
const CELL_PADDING_TWIPS = twipsOfMm(3.8)

function drawCell(slot: GridCell, row: Row, width: number, flow: Flow, drawBlocks: DrawBlocks, sizePt: number | undefined): TableCell {
  const style = cellStyle(slot.cell, row)
  const inner: Flow = { ...flow, widthTwips: width - CELL_PADDING_TWIPS, tableBelow: false, cell: { style, indentTwips: 0, ...(sizePt === undefined ? {} : { sizePt }) } }
  const { pending } = flow.drawing
  const outerGap = pending.gap
  pending.gap = false
  const drawn = slot.cell === undefined ? [] : drawBlocks(slot.cell.children, inner)
  pending.gap = false
  // Word refuses a cell that does not end with a paragraph.
  const closed = endsWithParagraph(drawn) ? drawn : [...drawn, closing(drawn, style, inner)]
  pending.gap = outerGap
  const options: ITableCellOptions = {
    children: closed,
    width: { size: width, type: WidthType.DXA },
    ...(slot.colspan > 1 ? { columnSpan: slot.colspan } : {}),
    ...(slot.merge === undefined ? {} : { verticalMerge: MERGE[slot.merge] }),
    ...(row.kind === 'body' ? {} : { verticalAlign: VerticalAlignTable.CENTER }),
  }
  return new TableCell(options)
}

const MERGE = { starts: VerticalMergeType.RESTART, goesOn: VerticalMergeType.CONTINUE } as const

function endsWithParagraph(drawn: readonly Drawn[]): boolean {
  const last = drawn.at(-1)
  return last !== undefined && !(last instanceof Table)
}

function closing(drawn: readonly Drawn[], style: string, flow: Flow): Drawn {
  return placeParagraph([], { style: drawn.length === 0 ? style : styles.gap }, flow)
}

function cellStyle(cell: Cell | undefined, row: Row): string {
  if (row.kind === 'banner') return styles.cellBanner
  if (row.kind === 'head' && cell?.header === true) return styles.cellHead
  return styles.cell[cell?.align ?? 'start']
}
