/** The pieces of text of a document tree, in the order they are read, as they are printed. */
import type { Origin } from '../../source/place.ts'
import type * as tree from '../../tree/nodes.ts'
import type { LaidCell, LaidUnit } from './laid-out.ts'

export type TreeUnit = Omit<LaidUnit, 'lines'>

interface Around {
  readonly origin: Origin | undefined
  readonly cell?: LaidCell
}

export function treeUnits(document: tree.DocumentNode): readonly TreeUnit[] {
  const units: TreeUnit[] = []

  const add = (kind: TreeUnit['kind'], text: string, { origin, cell }: Around, requisite?: tree.RequisiteKind): void => {
    if (text.trim() === '') return
    units.push({ kind, text, origin, ...(cell === undefined ? {} : { cell }), ...(requisite === undefined ? {} : { requisite }) })
  }

  const block = (node: tree.Block, parent: Around, label: string | undefined, next: tree.Block | undefined): void => {
    const around: Around = { ...parent, origin: node.origin ?? parent.origin }
    switch (node.type) {
      case 'heading':
        return add('heading', labelled(node.label, node.children), around)
      case 'paragraph': {
        const text = labelled(label ?? node.label, node.children)
        const isLead = node.role === 'lead' || node.role === 'keyword' || (text.trimEnd().endsWith(':') && (next?.type === 'list' || next?.type === 'table'))
        return add(isLead ? 'lead' : 'paragraph', text, around)
      }
      case 'list':
        for (const item of node.items) {
          const own: Around = { ...around, origin: item.origin ?? around.origin }
          const [first] = item.children
          if (item.label !== undefined && first?.type !== 'paragraph') add('paragraph', item.label, own)
          blocks(item.children, own, item.label)
        }
        return
      case 'table':
        if (node.caption !== undefined) add('caption', labelled(node.label, node.caption), around)
        for (const row of [...node.head, ...node.body]) {
          const inRow: Around = { ...around, origin: row.origin ?? around.origin }
          for (const [column, cell] of row.cells.entries()) {
            blocks(cell.children, { origin: cell.origin ?? inRow.origin, cell: around.cell ?? { table: node, row, column } }, undefined)
          }
        }
        return
      case 'requisite':
        for (const part of node.parts) add('requisite', wordsOf(part.children), { ...around, origin: part.origin ?? around.origin }, node.kind)
        return
      case 'figure':
        if (node.caption !== undefined) add('paragraph', labelled(node.label, node.caption), around)
        return
      case 'contents':
        add('contents', wordsOf(node.children), around)
        // Drawn as a part of the contents, whose heading they repeat.
        for (const entry of node.entries) add('contents', wordsOf(entry.children), around)
        return
      case 'page-break':
    }
  }
  /** The number of an item is printed in front of its first paragraph. */
  const blocks = (nodes: readonly tree.Block[], around: Around, label: string | undefined): void => {
    for (const [index, node] of nodes.entries()) block(node, around, index === 0 ? label : undefined, nodes[index + 1])
  }

  for (const section of document.sections) blocks(section.children, { origin: section.origin ?? document.origin }, undefined)
  return units
}

function labelled(label: string | undefined, words: readonly tree.Inline[]): string {
  return label === undefined || label === '' ? wordsOf(words) : `${label} ${wordsOf(words)}`
}

/** As printed: line ends as they were broken by the author, marks of notes at their places. */
function wordsOf(inlines: readonly tree.Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.value
      if (inline.type === 'break') return '\n'
      if (inline.type === 'footnote') return inline.label ?? ''
      return wordsOf(inline.children)
    })
    .join('')
}
