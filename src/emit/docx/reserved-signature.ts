/** A signature with an empty area for the mark of an electronic one (реквизит 23); a bookmark names the area. */
import { BorderStyle, HeightRule, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { Paragraph } from 'docx'
import type { RequisitePart, ReservedArea } from '../../tree/nodes.ts'
import { reservedColumns, reservedName } from '../reserved-columns.ts'
import type { Drawn } from './blocks.ts'
import { nextId } from './drawing.ts'
import type { Flow } from './drawing.ts'
import { bookmarkEnd, bookmarkStart } from './elements.ts'
import { twipsOfMm, twipsOfPt } from './measures.ts'
import { placeParagraph } from './paragraph.ts'
import { drawPart, empty, groupSigners } from './requisite-layout.ts'
import { intervalPt, styles, tableStyles } from './styles.ts'

const TWIPS_PER_MM = 1440 / 25.4
const dotted = { style: BorderStyle.DOTTED, size: 4, color: '999999' }

/** One table for all signatories, as LibreOffice parts a row of tables whatever their paragraphs ask for. */
export function drawReservedSignature(parts: readonly RequisitePart[], reserved: ReservedArea, flow: Flow): Drawn[] {
  const { font } = flow.drawing.style
  const columns = reservedColumns(parts, reserved, flow.widthTwips / TWIPS_PER_MM, font.sizePt).map(twipsOfMm)
  const kept = { ...flow, keepNext: true }
  const signers = groupSigners(parts)
  const interval = twipsOfPt(intervalPt(flow.drawing.style))
  const above = { style: styles.signaturePost, direct: { spacing: { before: interval } } }
  const rows = signers.flatMap(({ posts, names }, index) => {
    const inner = index < signers.length - 1 ? kept : flow
    const post = posts.map((part) => drawPart(part, styles.signaturePost, inner))
    const area = [placeParagraph(areaMark(index + 1, flow), { style: styles.gap }, inner)]
    const name = names.map((part) => drawPart(part, styles.signatureName, inner))
    const row = areaRow([post, area, name], columns, reserved, inner)
    return index === 0 ? [row] : [gapRow(columns, interval, kept), row]
  })
  return rows.length === 0 ? [] : [placeParagraph([], above, kept), areaTable(rows, columns, flow)]
}

/** `e_signature_1`: Word takes no hyphens in the names of bookmarks. */
function areaMark(number: number, flow: Flow) {
  const id = nextId(flow.drawing)
  return [bookmarkStart(id, reservedName(number).replaceAll('-', '_')), bookmarkEnd(id)]
}

function areaTable(rows: readonly TableRow[], columns: readonly number[], flow: Flow): Table {
  return new Table({
    style: tableStyles.plain,
    width: { size: flow.widthTwips, type: WidthType.DXA },
    columnWidths: [...columns],
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: false, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [...rows],
  })
}

function areaRow(cells: readonly Paragraph[][], columns: readonly number[], reserved: ReservedArea, flow: Flow): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: twipsOfMm(reserved.heightMm), rule: HeightRule.ATLEAST },
    children: cells.map(
      (children, index) =>
        new TableCell({
          children: children.length === 0 ? [empty(styles.signaturePost, flow)] : children,
          width: { size: columns[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.BOTTOM,
          ...(index === 1 ? { borders: { top: dotted, right: dotted, bottom: dotted, left: dotted } } : {}),
        }),
    ),
  })
}

/** Keeps the areas of two signatories apart. */
function gapRow(columns: readonly number[], height: number, flow: Flow): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: height, rule: HeightRule.EXACT },
    children: columns.map((size) => new TableCell({ children: [empty(styles.gap, flow)], width: { size, type: WidthType.DXA } })),
  })
}
