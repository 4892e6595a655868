/** Walking and rebuilding trees without knowing every node type. */
import type * as tree from './nodes.ts'

/** The nodes directly inside a node, in the order they are read. */
export function childNodes(node: tree.Node): readonly tree.Node[] {
  switch (node.type) {
    case 'document':
      return node.sections
    case 'list':
      return node.items
    case 'table':
      return [...(node.caption ?? []), ...node.head, ...node.body]
    case 'contents':
      return [...node.children, ...node.entries]
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

/** Calls `visit` for the node and everything inside it, parents first; `ancestors` begins with the outermost. */
export function visitNodes(
  root: tree.Node,
  visit: (node: tree.Node, ancestors: readonly tree.Node[]) => void,
): void {
  const walk = (node: tree.Node, ancestors: readonly tree.Node[]): void => {
    visit(node, ancestors)
    const children = childNodes(node)
    if (children.length === 0) return
    const path = [...ancestors, node]
    for (const child of children) walk(child, path)
  }
  walk(root, [])
}

/**
 * A tree whose every node went through `change`, children first. `change` gives
 * a node of the same type; branches in which nothing changed are shared with the old tree.
 */
export function mapTree<N extends tree.Node>(root: N, change: (node: tree.Node) => tree.Node): N {
  const mapAll = <T extends tree.Node>(nodes: readonly T[]): readonly T[] => {
    let changed = false
    const mapped = nodes.map((node) => {
      const next = mapTree(node, change)
      changed ||= next !== node
      return next
    })
    return changed ? mapped : nodes
  }
  const result = change(mapChildren(root, mapAll))
  if (result.type !== root.type) throw new Error(`mapTree: ${root.type} became ${result.type}`)
  return result as N // the type was compared above
}

function mapChildren(node: tree.Node, mapAll: <T extends tree.Node>(nodes: readonly T[]) => readonly T[]): tree.Node {
  switch (node.type) {
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
    case 'contents': {
      const children = mapAll(node.children)
      const entries = mapAll(node.entries)
      return children === node.children && entries === node.entries ? node : { ...node, children, entries }
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

/** The words of inlines as a reader sees them, without the notes at the foot of the page; a line break is `lineBreak`. Default: a space. */
export function plainText(inlines: readonly tree.Inline[], lineBreak = ' '): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.value
      if (inline.type === 'break') return lineBreak
      if (inline.type === 'footnote') return ''
      return plainText(inline.children, lineBreak)
    })
    .join('')
}
