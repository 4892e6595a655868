import type { Block, Paragraph } from '../../../docx-reader/word-document.ts'
import { plainWords } from '../layout.ts'
import type { GostRule } from '../rule.ts'
import { citeGeneral } from '../standard.ts'

/** One between two requisites is a common way to set them apart. */
const ALLOWED = 1
/** Lower ones are not seen: programs put them where the format demands a paragraph. */
const LOW_TWIPS = 60

/** Intervals are set, not made of empty paragraphs. */
export const emptyParagraphs: GostRule = {
  codes: ['gost/empty-paragraphs'],
  check({ document, style }, report) {
    const citation = citeGeneral(style, 'type')
    let row: Paragraph[] = []
    const end = (next: Block | undefined): void => {
      const [first] = row
      // Those at the end of the text and of a page disturb nobody.
      if (first !== undefined && row.length > ALLOWED && next !== undefined) report('gost/empty-paragraphs', { count: row.length, citation }, first, { key: row.length > 4 ? 'page' : 'interval' })
      row = []
    }
    for (const block of document.blocks) {
      if (block.type === 'paragraph' && isEmpty(block)) row.push(block)
      else end(block.type === 'paragraph' && (block.hasPageBreak || block.look.breakBefore) ? undefined : block)
    }
  },
}

function isEmpty({ text, pictures, fields, hasPageBreak, look, inTextBox, plainRun }: Paragraph): boolean {
  if (inTextBox || pictures > 0 || fields.length > 0 || hasPageBreak || plainWords(text) !== '') return false
  return !(look.line.rule === 'exact' && look.line.value <= LOW_TWIPS) && plainRun.size > 2 && look.frame === undefined
}
