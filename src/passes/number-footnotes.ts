/** Gives footnotes their marks: 1, 2, 3 … through the document, in the order they are read. */
import type * as tree from '../tree/nodes.ts'
import { mapTree } from '../tree/visit.ts'

export function numberFootnotes(document: tree.DocumentNode): tree.DocumentNode {
  let last = 0
  return mapTree(document, (node) => (node.type === 'footnote' ? { ...node, label: String(++last) } : node))
}
