/**
 * Checks that ids are unique and fills every reference that has no words of its
 * own with the printed number of its target.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import { findNearest } from '../source/nearest.ts'
import type * as tree from '../tree/nodes.ts'

interface Unit {
  readonly node: tree.Node
  readonly label: string | undefined
}

/**
 * Targets with a prefix, `annex:program`, name a unit of another document of
 * the dossier; `outside` knows them.
 */
export function resolveReferences(
  document: tree.DocumentNode,
  outside: ReadonlySet<string> = new Set(),
): Staged<tree.DocumentNode> {
  const diagnostics: Diagnostic[] = []
  const units = collectUnits(document, diagnostics)

  const resolve = (reference: tree.Reference): tree.Reference => {
    const unit = units.get(reference.target)
    if (unit === undefined) {
      if (outside.has(reference.target) && reference.children.length > 0) return reference
      const nearest = findNearest(reference.target, [...units.keys(), ...outside])
      diagnostics.push(diagnose('structure/unresolved-reference', { target: reference.target, nearest }, reference.origin))
      return reference
    }
    if (reference.children.length > 0) return reference
    if (unit.label === undefined) {
      diagnostics.push(diagnose('structure/reference-without-number', { target: reference.target }, reference.origin))
      return reference
    }
    return { ...reference, children: [{ type: 'text', value: unit.label.replace(/[.)]$/, '') }] }
  }

  const value = mapReferences(document, resolve)
  return { value, diagnostics }
}

function collectUnits(document: tree.DocumentNode, diagnostics: Diagnostic[]): Map<string, Unit> {
  const units = new Map<string, Unit>()
  const visit = (node: tree.Node): void => {
    if ('id' in node && node.id !== undefined) {
      const first = units.get(node.id)
      if (first === undefined) {
        units.set(node.id, { node, label: 'label' in node ? node.label : undefined })
      } else {
        diagnostics.push(
          diagnose('structure/duplicate-id', { id: node.id }, node.origin, {
            related: first.node.origin === undefined ? [] : [{ place: first.node.origin, message: 'впервые здесь' }],
          }),
        )
      }
    }
    for (const child of childNodes(node)) visit(child)
  }
  visit(document)
  return units
}

function childNodes(node: tree.Node): readonly tree.Node[] {
  switch (node.type) {
    case 'document':
      return node.sections
    case 'list':
      return node.items
    case 'table':
      return [...(node.caption ?? []), ...node.head, ...node.body]
    case 'row':
      return node.cells
    case 'requisite':
      return node.parts
    case 'figure':
      return node.caption ?? []
    case 'text':
    case 'break':
    case 'page-break':
      return []
    default:
      return node.children
  }
}

/** Rebuilds only the branches that hold a reference. */
function mapReferences<N extends tree.Node>(node: N, resolve: (reference: tree.Reference) => tree.Reference): N {
  const mapAll = <T extends tree.Node>(nodes: readonly T[]): readonly T[] => {
    let changed = false
    const mapped = nodes.map((child) => {
      const next = mapReferences(child, resolve)
      changed ||= next !== child
      return next
    })
    return changed ? mapped : nodes
  }
  const rebuilt: tree.Node = rebuild(node, mapAll, resolve)
  return rebuilt as N // every branch of rebuild keeps the node's type
}

function rebuild(
  node: tree.Node,
  mapAll: <T extends tree.Node>(nodes: readonly T[]) => readonly T[],
  resolve: (reference: tree.Reference) => tree.Reference,
): tree.Node {
  switch (node.type) {
    case 'reference':
      return resolve(node)
    case 'document': {
      const sections = mapAll(node.sections)
      return sections === node.sections ? node : { ...node, sections }
    }
    case 'list': {
      const items = mapAll(node.items)
      return items === node.items ? node : { ...node, items }
    }
    case 'table': {
      const head = mapAll(node.head)
      const body = mapAll(node.body)
      const caption = node.caption === undefined ? undefined : mapAll(node.caption)
      if (head === node.head && body === node.body && caption === node.caption) return node
      return { ...node, head, body, ...(caption === undefined ? {} : { caption }) }
    }
    case 'row': {
      const cells = mapAll(node.cells)
      return cells === node.cells ? node : { ...node, cells }
    }
    case 'requisite': {
      const parts = mapAll(node.parts)
      return parts === node.parts ? node : { ...node, parts }
    }
    case 'figure': {
      if (node.caption === undefined) return node
      const caption = mapAll(node.caption)
      return caption === node.caption ? node : { ...node, caption }
    }
    case 'text':
    case 'break':
    case 'page-break':
      return node
    default: {
      const children = mapAll<tree.Node>(node.children)
      return children === node.children ? node : ({ ...node, children } as tree.Node) // same node with mapped children
    }
  }
}
