/**
 * Fills the contents with the headings of sections and sub-sections. Runs after
 * the type is set: an entry says what its heading says, to the space.
 */
import { NBSP } from '../russian/letters.ts'
import type * as tree from '../tree/nodes.ts'
import { mapTree, plainText, visitNodes } from '../tree/visit.ts'

export function fillContents(document: tree.DocumentNode): tree.DocumentNode {
  let hasContents = false
  visitNodes(document, (node) => {
    hasContents ||= node.type === 'contents'
  })
  if (!hasContents) return document
  const named = nameHeadings(document)
  const entries: tree.ContentsEntry[] = []
  visitNodes(named, (node) => {
    if (isListed(node)) entries.push(entryOf(node))
  })
  return mapTree(named, (node) => (node.type === 'contents' ? { ...node, entries } : node))
}

function isListed(node: tree.Node): node is tree.Heading {
  return node.type === 'heading' && (node.level === 2 || node.level === 3)
}

/** Gives headings without an id one to link to. An id of an author has no underscore, so these are free. */
function nameHeadings(document: tree.DocumentNode): tree.DocumentNode {
  let last = 0
  return mapTree(document, (node) => {
    if (!isListed(node)) return node
    last += 1
    return node.id === undefined ? { ...node, id: `_heading-${last}` } : node
  })
}

function entryOf(heading: tree.Heading): tree.ContentsEntry {
  const label = heading.label === undefined ? '' : heading.label + NBSP
  return {
    type: 'entry',
    level: heading.level,
    target: heading.id ?? '',
    children: [{ type: 'text', value: label + plainText(heading.children) }],
    ...(heading.origin === undefined ? {} : { origin: heading.origin }),
  }
}
