/** A redline with its marks taken or refused, as lines of text: an independent reading of what Word does. */
import type * as tree from '../../src/tree/nodes.ts'

export type Settlement = 'accepted' | 'rejected'

/** The printed lines of a tree; a row is one line. */
export function settledLines(document: tree.DocumentNode, settlement: Settlement = 'accepted'): readonly string[] {
  const gone = settlement === 'accepted' ? 'deleted' : 'inserted'
  const words = (inlines: readonly tree.Inline[]): string =>
    inlines
      .map((inline) => {
        if (inline.type === 'text') return inline.value
        if (inline.type === 'break') return '\n'
        if (inline.type === 'footnote') return `[${words(inline.children)}]`
        return inline.type === gone ? '' : words(inline.children)
      })
      .join('')
  const isGone = (node: { readonly revision?: string }): boolean => node.revision === gone
  const line = (label: string | undefined, inlines: readonly tree.Inline[]): string => (label ? `${label}\u00a0` : '') + words(inlines)
  const blocks = (list: readonly tree.Block[]): string[] => list.filter((block) => !isGone(block)).flatMap(block)
  const row = ({ cells }: tree.Row): string => cells.map((cell) => blocks(cell.children).join('¶')).join('│')
  const item = ({ label, children }: tree.ListItem): string[] => {
    const [first, ...rest] = children
    return first?.type === 'paragraph' ? [line(label ?? first.label, first.children), ...blocks(rest)] : [label ?? '', ...blocks(children)]
  }
  const block = (node: tree.Block): string[] => {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
        return [line(node.label, node.children)]
      case 'list':
        return node.items.filter((each) => !isGone(each)).flatMap(item)
      case 'table':
        return [line(node.label, node.caption ?? []), ...[...node.head, ...node.body].filter((each) => !isGone(each)).map(row)]
      case 'requisite':
        return node.parts.map((part) => words(part.children))
      case 'figure':
        return [node.image, line(node.label, node.caption ?? [])]
      case 'contents':
        return [words(node.children), ...node.entries.map((entry) => words(entry.children))]
      default:
        return []
    }
  }
  return document.sections.flatMap((section) => blocks(section.children)).filter((text) => text !== '')
}
