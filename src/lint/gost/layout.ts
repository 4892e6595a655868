/** Where the paragraphs of a document stand: in the text, in a table with lines, in one that only sets words side by side. */
import type { Block, Paragraph, Table, WordDocument } from '../../docx-reader/word-document.ts'

/** A cell of the outermost table around a paragraph. */
export interface CellPlace {
  readonly table: Table
  /** Of the tables of the text, from 1. */
  readonly tableNumber: number
  /** From 0. */
  readonly row: number
  readonly cell: number
}

/** A paragraph with letters that is not in a table with lines; of a short one with breaks, each line. */
export interface Line {
  readonly paragraph: Paragraph
  /** As it is in the paragraph. */
  readonly raw: string
  /** With single ordinary spaces, without what is not seen. */
  readonly text: string
  readonly cell: CellPlace | undefined
  /** Whether paragraphs without letters stand before it. */
  readonly afterGap: boolean
}

export interface NumberedTable {
  readonly table: Table
  readonly number: number
  /** Its first paragraph. */
  readonly first: Paragraph | undefined
  readonly last: Paragraph | undefined
  readonly isNested: boolean
}

export interface Layout {
  readonly lines: readonly Line[]
  readonly tables: readonly NumberedTable[]
  cellOf(paragraph: Paragraph): CellPlace | undefined
  /** Whether it stands in a table with lines. */
  isInTable(paragraph: Paragraph): boolean
}

export function layOut(document: WordDocument): Layout {
  const cells = new Map<Paragraph, CellPlace>()
  const tables: NumberedTable[] = []
  let count = 0
  const walk = (blocks: readonly Block[], outer: CellPlace | undefined): void => {
    for (const block of blocks) {
      if (block.type === 'paragraph') {
        if (outer !== undefined) cells.set(block, outer)
        continue
      }
      const number = outer === undefined ? ++count : outer.tableNumber
      const inside = paragraphsIn(block)
      tables.push({ table: block, number, first: inside[0], last: inside.at(-1), isNested: outer !== undefined })
      for (const [row, { cells: own }] of block.rows.entries()) {
        for (const [cell, { blocks: content }] of own.entries()) walk(content, outer ?? { table: block, tableNumber: number, row, cell })
      }
    }
  }
  walk(document.blocks, undefined)
  const isInTable = (paragraph: Paragraph): boolean => cells.get(paragraph)?.table.isRuled === true
  const lines: Line[] = []
  let afterGap = false
  for (const paragraph of document.paragraphs) {
    if (isInTable(paragraph)) {
      afterGap = false
      continue
    }
    for (const raw of visibleLines(paragraph.text)) {
      const text = plainWords(raw)
      if (text !== '') lines.push({ paragraph, raw, text, cell: cells.get(paragraph), afterGap })
      afterGap = text === ''
    }
  }
  return { lines, tables, cellOf: (paragraph) => cells.get(paragraph), isInTable }
}

/** Longer lines are text, in which a break means nothing. */
const LONGEST_LINE = 110

/** Requisites of several lines are often one paragraph with breaks. */
function visibleLines(text: string): readonly string[] {
  const lines = text.split('\n')
  return lines.length > 1 && lines.length < 20 && lines.every((line) => line.length <= LONGEST_LINE) ? lines : [text]
}

export function paragraphsIn(table: Table): readonly Paragraph[] {
  const inside = (blocks: readonly Block[]): readonly Paragraph[] =>
    blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : paragraphsIn(block)))
  return table.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => inside(blocks)))
}

/** Without pictures, soft hyphens and the like; every space and break is one space. */
export function plainWords(text: string): string {
  return text.replace(/[\u00ad\u200b\u2060\ufeff\ufffc]/g, '').replace(/[\s\u00a0\u2007\u202f]+/g, ' ').trim()
}
