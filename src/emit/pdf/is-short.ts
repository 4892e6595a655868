import type * as tree from '../../tree/nodes.ts'

/**
 * Text short enough (about eight lines) to be kept whole before a signature, so
 * that not only its last line moves with the signature to the next page.
 */
const WHOLE_LIMIT = 600
const LINE_LENGTH = 75

export function isShort(blocks: readonly tree.Block[]): boolean {
  return blocks.reduce((sum, block) => sum + lengthOf(block), 0) <= WHOLE_LIMIT
}

function lengthOf(block: tree.Block): number {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      // Even one word takes a line.
      return Math.max(LINE_LENGTH, lengthOfText(block.children))
    case 'list':
      return block.items.reduce((sum, item) => sum + item.children.reduce((s, child) => s + lengthOf(child), 0), 0)
    default:
      return Infinity
  }
}

function lengthOfText(inlines: readonly tree.Inline[]): number {
  return inlines.reduce(
    (sum, inline) =>
      sum + (inline.type === 'text' ? inline.value.length : inline.type === 'break' ? LINE_LENGTH : inline.type === 'footnote' ? 0 : lengthOfText(inline.children)),
    0,
  )
}
