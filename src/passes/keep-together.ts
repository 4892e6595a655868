/**
 * Decides what may not be parted by the end of a page: a heading and its text,
 * a line that introduces a list, a year's banner and its first row, the rows of
 * a table, the signature and the last lines of text.
 *
 * Decided once, on estimated line counts, so that Word, PDF and print agree.
 */
import type { HouseStyle } from '../house-style/house-style.ts'
import { textAreaOf, type TextArea } from '../house-style/text-area.ts'
import type * as tree from '../tree/nodes.ts'
import { plainText } from '../tree/visit.ts'

/** Mean advance of Times New Roman over Russian running text, in em. */
const MEAN_ADVANCE_EM = 0.5
/** Height of a single-spaced line of Times New Roman, in em. */
const LINE_EM = 1.149
const MM_PER_PT = 25.4 / 72

export function keepTogether(document: tree.DocumentNode, style: HouseStyle): tree.DocumentNode {
  return {
    ...document,
    sections: document.sections.map((section) => {
      const page = pageOf(section, style)
      return { ...section, children: keepSignature(keepBlocks(section.children, page), page) }
    }),
  }
}

/** Measures of the text area that line counts depend on. */
interface Page extends TextArea {
  readonly style: HouseStyle
}

function pageOf(section: tree.Section, style: HouseStyle): Page {
  return { ...textAreaOf(style, section.orientation), style }
}

function keepBlocks(blocks: readonly tree.Block[], page: Page): tree.Block[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1]
    switch (block.type) {
      case 'heading':
        return next === undefined ? block : { ...block, keepNext: true }
      case 'paragraph':
        if (next === undefined) return block
        return introduces(block, next) ? { ...block, keepNext: true } : block
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, children: keepBlocks(item.children, page) })) }
      case 'table':
        return keepRows(block, page)
      case 'requisite':
        // Everything above the text belongs to it; what closes a document may go its own way, but no mark stands without the signature.
        return next === undefined || (isClosing(block) && !isCopyMark(next)) ? block : { ...block, keepNext: true }
      default:
        return block
    }
  })
}

/** Requisites at the end of a document. */
export function isClosing({ kind }: tree.Requisite): boolean {
  return kind === 'signature' || kind === 'copy-mark' || kind === 'agreement' || kind === 'distribution' || kind === 'prepared-by'
}

function isCopyMark(block: tree.Block): boolean {
  return block.type === 'requisite' && block.kind === 'copy-mark'
}

function introduces(paragraph: tree.Paragraph, next: tree.Block): boolean {
  if (paragraph.role === 'keyword' || paragraph.role === 'lead') return true
  const closing = plainText(paragraph.children).trimEnd()
  // «изложить в следующей редакции:» and the new wording.
  const isQuoted = next.type === 'paragraph' && (next.label ?? plainText(next.children)).startsWith('«')
  return closing.endsWith(':') && (next.type === 'list' || next.type === 'table' || next.type === 'figure' || isQuoted)
}

function keepRows(table: tree.Table, page: Page): tree.Table {
  const body = table.body.map((row) => {
    if (row.kind === 'banner') return { ...row, keepNext: true, breakable: false }
    return { ...row, breakable: rowHeightMm(row, table, page) > page.textHeightMm / 2 }
  })
  return { ...table, head: table.head.map((row) => ({ ...row, breakable: false })), body }
}

/** Least height of a row that is filled in by hand. */
export const WRITING_ROOM_MM = 12

/** Estimated height of a row: its tallest cell. */
export function rowHeightMm(
  row: tree.Row,
  table: tree.Table,
  page: { readonly textWidthMm: number; readonly style: HouseStyle },
): number {
  const sizeMm = (table.sizePt ?? page.style.font.tableSizePt) * MM_PER_PT
  let column = 0
  let tallest = 1
  for (const cell of row.cells) {
    const share = table.columns.slice(column, column + cell.colspan).reduce((sum, { share }) => sum + share, 0)
    column += cell.colspan
    const width = Math.max(5, (page.textWidthMm * share) / 100 - 4)
    if (cell.rowspan === 1) tallest = Math.max(tallest, countLines(cell.children, width, sizeMm))
  }
  const height = tallest * sizeMm * LINE_EM
  return row.forWriting === true ? Math.max(height, WRITING_ROOM_MM) : height
}

function countLines(blocks: readonly tree.Block[], widthMm: number, sizeMm: number): number {
  const perLine = Math.max(1, Math.floor(widthMm / (sizeMm * MEAN_ADVANCE_EM)))
  return blocks.reduce((sum, block) => sum + linesOf(block, perLine), 0)
}

function linesOf(block: tree.Block, perLine: number): number {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plainText(block.children, '\n')
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
    case 'list':
      return block.items.reduce((sum, item) => sum + item.children.reduce((s, child) => s + linesOf(child, perLine), 0), 0)
    case 'table':
      return block.body.length + block.head.length
    case 'requisite':
      return block.parts.length
    case 'contents':
      return block.entries.length + 2
    case 'figure':
      return 10
    case 'page-break':
      return 0
  }
}

/**
 * A signature may not open a page alone: at least `minLinesWithText` lines of
 * the text go with it (gost.md 1.7: the signature moves to the next page only
 * with three lines of text).
 */
function keepSignature(blocks: readonly tree.Block[], page: Page): readonly tree.Block[] {
  const signature = blocks.findIndex((block) => block.type === 'requisite' && block.kind === 'signature')
  if (signature <= 0) return blocks
  const kept = keepLastLines(blocks.slice(0, signature), page.style.signature.minLinesWithText, page).blocks
  return [...kept, ...blocks.slice(signature)]
}

/** Marks the last paragraphs of `blocks`, as many as hold `lines` lines, to stay with what follows. */
function keepLastLines(
  blocks: readonly tree.Block[],
  lines: number,
  page: Page,
): { readonly blocks: readonly tree.Block[]; readonly left: number } {
  const perLine = Math.floor(page.textWidthMm / (page.style.font.sizePt * MM_PER_PT * MEAN_ADVANCE_EM))
  const kept = [...blocks]
  let left = lines
  for (let i = kept.length - 1; i >= 0 && left > 0; i--) {
    const block = kept[i]!
    if (block.type === 'list') {
      const items = [...block.items]
      for (let j = items.length - 1; j >= 0 && left > 0; j--) {
        const item = items[j]!
        const inner = keepLastLines(item.children, left, page)
        items[j] = { ...item, children: inner.blocks }
        left = inner.left
      }
      kept[i] = { ...block, items }
    } else {
      left -= linesOf(block, perLine)
      kept[i] = { ...block, keepNext: true }
    }
  }
  return { blocks: kept, left }
}
