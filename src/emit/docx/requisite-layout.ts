/** What the layouts of requisites share: a part as a paragraph, parts side by side. */
import { Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { IParagraphOptions, Paragraph } from 'docx'
import type { RequisitePart } from '../../tree/nodes.ts'
import type { Flow } from './drawing.ts'
import { divideByShares } from './measures.ts'
import { drawParagraph, placeParagraph } from './paragraph.ts'
import { tableStyles } from './styles.ts'

export function drawPart(part: RequisitePart, style: string, flow: Flow, direct?: IParagraphOptions): Paragraph {
  return drawParagraph({ style, children: part.children, ...(direct === undefined ? {} : { direct }) }, flow)
}

export interface Signer {
  readonly posts: RequisitePart[]
  readonly names: RequisitePart[]
}

/** Several signatures stand one under another: a post after a name begins the next one. */
export function groupSigners(parts: readonly RequisitePart[]): Signer[] {
  const signers: Signer[] = []
  for (const part of parts) {
    const current = signers.at(-1)
    const isName = part.name === 'name'
    if (current === undefined || (!isName && current.names.length > 0)) {
      signers.push({ posts: isName ? [] : [part], names: isName ? [part] : [] })
    } else if (isName) current.names.push(part)
    else current.posts.push(part)
  }
  return signers
}

export const empty = (style: string, flow: Flow): Paragraph => placeParagraph([], { style }, flow)

/** A table without borders: only to set parts side by side. */
export function layoutTable(rows: readonly (readonly Paragraph[])[][], shares: readonly number[], flow: Flow, align: 'top' | 'bottom' = 'bottom'): Table {
  const widths = divideByShares(flow.widthTwips, shares)
  return new Table({
    style: tableStyles.plain,
    width: { size: flow.widthTwips, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: false, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                children,
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                verticalAlign: align === 'top' ? VerticalAlignTable.TOP : VerticalAlignTable.BOTTOM,
              }),
          ),
        }),
    ),
  })
}
