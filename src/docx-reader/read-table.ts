/** Tables: rows, cells, the looks that the style of the table gives to what stands in them. */
import type { Surroundings } from './looks.ts'
import { overlayParagraph, overlayRun, readParagraphProperties } from './properties.ts'
import type { BlockReader } from './story.ts'
import { readBorders, type Style } from './styles.ts'
import { isOn, switchOf, twipsOf } from './values.ts'
import type { Block, Cell, Row, Table } from './word-document.ts'
import { childOf, childrenOf, valueOf, type XmlElement } from './xml.ts'

export function readTable(element: XmlElement, reader: BlockReader): Table {
  const properties = childOf(element, 'w:tblPr')
  const style = reader.looks.styles.table(valueOf(properties, 'w:tblStyle'))
  const rows = unwrap(element, 'w:tr').filter((row) => {
    const isDeleted = childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined
    if (isDeleted) reader.marks.deletions += 1
    return !isDeleted
  })
  const asked = readLook(properties)
  const section = reader.section()
  const read = rows.map((row, index) => readRow(row, { isFirst: index === 0, isLast: index === rows.length - 1 }, style, asked, reader))
  const cells = rows.flatMap((row) => unwrap(row, 'w:tc'))
  // A frame around one cell, such as that of a stamp, does not make a table of what stands beside it.
  const cellBorders = cells.filter((cell) => readBorders(childOf(childOf(cell, 'w:tcPr'), 'w:tcBorders')) === true).length > cells.length / 2
  const width = childOf(properties, 'w:tblW')?.attributes
  return {
    type: 'table',
    rows: read,
    section,
    grid: childrenOf(childOf(element, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) => twipsOf(attributes['w:w']) ?? 0),
    width: width?.['w:type'] === 'dxa' || width?.['w:type'] === undefined ? positive(twipsOf(width?.['w:w'])) : undefined,
    indent: twipsOf(childOf(properties, 'w:tblInd')?.attributes['w:w']) ?? 0,
    alignment: readParagraphProperties(properties).alignment ?? 'left',
    isRuled: cellBorders || (readBorders(childOf(properties, 'w:tblBorders')) ?? style.table.isRuled ?? false),
    isFloating: childOf(properties, 'w:tblpPr') !== undefined,
    isFixed: childOf(properties, 'w:tblLayout')?.attributes['w:type'] === 'fixed',
  }
}

const positive = (value: number | undefined): number | undefined => (value === undefined || value <= 0 ? undefined : value)

type Part = 'firstRow' | 'lastRow' | 'firstCol' | 'lastCol'

/** Which parts of the style are wanted. */
function readLook(properties: XmlElement | undefined): Readonly<Record<Part, boolean>> {
  const look = childOf(properties, 'w:tblLook')?.attributes ?? {}
  const bits = Number.parseInt(look['w:val'] ?? '0', 16) || 0
  const wants = (name: string, bit: number): boolean => {
    const own = look[`w:${name}`]
    return own === undefined ? (bits & bit) !== 0 : isOn(own)
  }
  return { firstRow: wants('firstRow', 0x20), lastRow: wants('lastRow', 0x40), firstCol: wants('firstColumn', 0x80), lastCol: wants('lastColumn', 0x100) }
}

function readRow(row: XmlElement, at: { readonly isFirst: boolean; readonly isLast: boolean }, style: Style, asked: Readonly<Record<Part, boolean>>, reader: BlockReader): Row {
  const properties = childOf(row, 'w:trPr')
  const cells = unwrap(row, 'w:tc')
  return {
    cells: cells.map((cell, index) => {
      const parts: Part[] = []
      if (index === 0 && asked.firstCol) parts.push('firstCol')
      if (index === cells.length - 1 && asked.lastCol) parts.push('lastCol')
      if (at.isFirst && asked.firstRow) parts.push('firstRow')
      if (at.isLast && asked.lastRow) parts.push('lastRow')
      return readCell(cell, surround(style, parts), reader)
    }),
    isHead: switchOf(properties, 'w:tblHeader') ?? false,
    cantSplit: switchOf(properties, 'w:cantSplit') ?? false,
  }
}

function surround(style: Style, parts: readonly Part[]): Surroundings {
  const looks = parts.map((part) => style.table.parts.get(part)).filter((part) => part !== undefined)
  return {
    paragraph: looks.map(({ paragraph }) => paragraph).reduce(overlayParagraph, style.paragraph),
    run: looks.map(({ run }) => run).reduce(overlayRun, style.run),
  }
}

function readCell(cell: XmlElement, around: Surroundings, reader: BlockReader): Cell {
  const properties = childOf(cell, 'w:tcPr')
  const merge = childOf(properties, 'w:vMerge')
  const blocks: Block[] = []
  reader.blocks(cell.children, blocks, around)
  const width = childOf(properties, 'w:tcW')?.attributes
  return {
    blocks,
    width: width?.['w:type'] === 'dxa' ? positive(twipsOf(width['w:w'])) : undefined,
    span: Math.max(1, Number(valueOf(properties, 'w:gridSpan') ?? 1) || 1),
    isMerged: merge !== undefined && merge.attributes['w:val'] !== 'restart',
  }
}

/** Rows and cells may stand in content controls and marks of changes. */
function unwrap(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child]
    if (child.name === 'w:sdt') return unwrap(childOf(child, 'w:sdtContent') ?? child, name)
    return child.name === 'w:customXml' || child.name === 'w:ins' || child.name === 'w:moveTo' ? unwrap(child, name) : []
  })
}
