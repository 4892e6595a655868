/**
 * Sets the type of every paragraph: non-breaking spaces, dashes and quotation
 * marks. Letters and figures stay as they are. Runs after the references, whose
 * numbers meet their «№» here, and before anything is measured.
 */
import { setTypeOfRuns, UNTOUCHED_RUN } from '../russian/typography/set-type-of-runs.ts'
import type * as tree from '../tree/nodes.ts'
import { mapTree } from '../tree/visit.ts'

export function setTypography(document: tree.DocumentNode): tree.DocumentNode {
  return mapTree(document, (node) => {
    switch (node.type) {
      case 'contents':
      case 'heading':
      case 'paragraph':
      case 'part':
      case 'footnote':
        return { ...node, children: setInlines(node.children) }
      case 'table':
      case 'figure':
        return node.caption === undefined ? node : { ...node, caption: setInlines(node.caption) }
      default:
        return node
    }
  })
}

/** All runs of a paragraph at once: a quotation may open in bold and close outside of it. */
function setInlines(inlines: readonly tree.Inline[]): readonly tree.Inline[] {
  const runs: string[] = []
  collectRuns(inlines, false, runs)
  const set = setTypeOfRuns(runs)
  let next = 0
  const replace = (nodes: readonly tree.Inline[]): readonly tree.Inline[] =>
    nodes.map((node) => {
      if (node.type === 'text') {
        const value = set[next++]!
        return value === node.value || value === UNTOUCHED_RUN ? node : { ...node, value }
      }
      if (node.type === 'footnote') return node // set by itself
      if (node.type === 'break') {
        next++
        return node
      }
      return { ...node, children: replace(node.children) }
    })
  return replace(inlines)
}

/** Blanks to be filled in and printed addresses stay as they are; a line break is a white space of its own. */
function collectRuns(inlines: readonly tree.Inline[], isFixed: boolean, runs: string[]): void {
  for (const inline of inlines) {
    if (inline.type === 'text') runs.push(isFixed ? UNTOUCHED_RUN : inline.value)
    else if (inline.type === 'footnote') continue
    else if (inline.type === 'break') runs.push('\n')
    else collectRuns(inline.children, isFixed || inline.type === 'field' || isPrintedAddress(inline), runs)
  }
}

function isPrintedAddress(inline: tree.Inline): boolean {
  if (inline.type !== 'link') return false
  const [only] = inline.children
  return only?.type === 'text' && inline.href.endsWith(only.value)
}
