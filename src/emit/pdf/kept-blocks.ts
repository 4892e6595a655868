/** What goes to the next page with what must follow it. Typst moves all of a block, so long ones go their own way. */
import type * as tree from '../../tree/nodes.ts'

/**
 * Text short enough (about eight lines) to be kept whole before a signature, so
 * that not only its last line moves with the signature to the next page.
 */
const WHOLE_LIMIT = 600
/** Text (less than half a page) that may move to the next page to stay with what follows it. */
const MOVED_LIMIT = 1500
const LINE_LENGTH = 75

export function isShort(blocks: readonly tree.Block[]): boolean {
  return lengthOfAll(blocks) <= WHOLE_LIMIT
}

export function mayMove(blocks: readonly tree.Block[]): boolean {
  return lengthOfAll(blocks) <= MOVED_LIMIT
}

function lengthOfAll(blocks: readonly tree.Block[]): number {
  return blocks.reduce((sum, block) => sum + lengthOf(block), 0)
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

/**
 * Whether an item goes with what must follow it. Typst moves all of such an item: a long point with points of its own, or with a
 * table, would leave its page empty.
 */
export function isMoved(item: tree.ListItem | undefined): boolean {
  if (item === undefined || !isKept(item)) return false
  return isShort(item.children) || (item.children.length === 1 && mayMove(item.children))
}

/** Whether the end of an item must stay with what follows the item. */
function isKept(item: tree.ListItem | undefined): boolean {
  const last = item?.children.at(-1)
  return item?.keepNext === true || last?.keepNext === true || (last?.type === 'list' && isKept(last.items.at(-1)))
}
