/**
 * Gives every unit that a reader may cite an id: headings, points, rows of
 * events and the lines that open their groups. An id of the author's stays;
 * another is made of the printed number (`punkt-1.2`, `2021-god-7`): it holds as
 * long as the number does, which for a signed act is for ever.
 */
import { mapTree, visitNodes, plainText } from '../../tree/visit.ts'
import type * as tree from '../../tree/nodes.ts'
import { addressPart } from './addresses.ts'

export function anchorUnits(document: tree.DocumentNode): tree.DocumentNode {
  const taken = new Set<string>()
  visitNodes(document, (node) => {
    if ('id' in node && node.id !== undefined) taken.add(node.id)
  })
  /** Ids that contents have counted for headings without one; an address may not depend on a count. */
  const renamed = new Map<string, string>()
  const claim = (wanted: string): string => {
    const base = wanted === '' ? 'mesto' : wanted
    let id = base
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`
    taken.add(id)
    return id
  }
  visitNodes(document, (node) => {
    if (node.type === 'heading' && node.id?.startsWith('_') === true) renamed.set(node.id, claim(headingAnchor(node)))
  })
  return mapTree(document, (node) => {
    switch (node.type) {
      case 'heading':
        if (node.id !== undefined) return { ...node, id: renamed.get(node.id) ?? node.id }
        return node.level === 1 ? node : { ...node, id: claim(headingAnchor(node)) }
      case 'entry':
        return { ...node, target: renamed.get(node.target) ?? node.target }
      case 'list':
        return node.kind === 'clauses' ? { ...node, items: node.items.map((item) => withId(item, () => claim(`punkt-${numberOf(item.label)}`))) } : node
      case 'table':
        return anchorRows(node, claim)
      default:
        return node
    }
  })
}

function headingAnchor({ label, children }: tree.Heading): string {
  return label === undefined ? addressPart(plainText(children)).slice(0, 60).replace(/[-.]+$/, '') : `razdel-${numberOf(label)}`
}

function anchorRows(table: tree.Table, claim: (wanted: string) => string): tree.Table {
  if (table.head.length === 0 || table.body.every(({ kind, label }) => kind === 'body' && label === undefined)) return table
  let group = ''
  const body = table.body.map((row) => {
    if (row.kind === 'banner') {
      group = row.id ?? addressPart(row.cells.flatMap(({ children }) => children.flatMap((child) => (child.type === 'paragraph' ? [plainText(child.children)] : []))).join(' ')).slice(0, 40)
      return withId(row, () => claim(group))
    }
    const number = numberOf(row.label)
    return withId(row, () => claim(table.rowNumbering === 'per-group' && group !== '' ? `${group}-${number}` : `stroka-${number}`))
  })
  return { ...table, body }
}

function withId<N extends { readonly id?: string }>(node: N, make: () => string): N {
  return node.id === undefined ? { ...node, id: make() } : node
}

/** «1.2.» → `1.2`; letters of points are written in Latin ones. */
function numberOf(label: string | undefined): string {
  return addressPart(label ?? '')
}
