/** What a finished document prints for the values of its source, as plain text: references have their words and numbers. */
import type * as tree from './nodes.ts'
import { plainText, visitNodes } from './visit.ts'

/** Texts of headings and of the cells of tables, by JSON pointer; a value that is printed twice keeps its first text. */
export function printedTexts(document: tree.DocumentNode): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  visitNodes(document, (node) => {
    if ((node.type !== 'cell' && node.type !== 'heading') || node.origin === undefined || texts.has(node.origin.pointer)) return
    texts.set(node.origin.pointer, oneLine(node.type === 'heading' ? plainText(node.children) : wordsOf(node.children)))
  })
  return texts
}

function wordsOf(blocks: readonly tree.Block[]): string {
  return blocks.map((block) => (block.type === 'paragraph' ? plainText(block.children) : '')).join(' ')
}

/** No-break spaces stay: they are typography that the text has by now. */
function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim()
}
