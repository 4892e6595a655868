/**
 * Printed units → a text that can be quoted in another document: numbers become
 * words, references become what they print, identities and places stay behind,
 * so that no pass counts, resolves or links anything in it.
 */
import type * as tree from '../../tree/nodes.ts'
import type { Wording } from './instruction.ts'

/** Blocks as a quotation of them. */
export function wordingOf(blocks: readonly tree.Block[]): Wording {
  return { blocks: blocks.flatMap(freezeBlock) }
}

/** Rows of a table as a quotation: with its columns and its head. */
export function wordingOfRows(table: tree.Table, rows: readonly tree.Row[]): Wording {
  return {
    blocks: [],
    rows: {
      shares: table.columns.map(({ share }) => share),
      ...(table.sizePt === undefined ? {} : { sizePt: table.sizePt }),
      head: table.head.map(freezeRow),
      body: rows.map(freezeRow),
    },
  }
}

function freezeBlock(block: tree.Block): readonly tree.Block[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', level: block.level, ...labelOf(block), children: freezeInlines(block.children) }]
    case 'paragraph':
      return [{ type: 'paragraph', role: block.role, ...labelOf(block), children: freezeInlines(block.children) }]
    case 'list':
      return block.items.flatMap(freezeItem)
    case 'table':
      return [
        {
          type: 'table',
          columns: block.columns,
          rowNumbering: 'none',
          ...(block.sizePt === undefined ? {} : { sizePt: block.sizePt }),
          head: block.head.map(freezeRow),
          body: block.body.map(freezeRow),
          ...labelOf(block),
          ...(block.caption === undefined ? {} : { caption: freezeInlines(block.caption) }),
        },
      ]
    case 'figure': {
      const { id: _id, origin: _origin, numbering: _numbering, keepNext: _keepNext, ...rest } = block
      return [{ ...rest, ...(block.caption === undefined ? {} : { caption: freezeInlines(block.caption) }) }]
    }
    case 'contents':
      return [{ type: 'contents', children: freezeInlines(block.children), entries: [] }]
    case 'requisite':
    case 'page-break':
      return []
  }
}

/** The printed number goes before the item's first words. */
function freezeItem(item: tree.ListItem): readonly tree.Block[] {
  const [first, ...rest] = item.children
  const label = labelOf(item)
  if (first?.type === 'paragraph' && first.label === undefined) {
    return [{ type: 'paragraph', role: first.role, ...label, children: freezeInlines(first.children) }, ...rest.flatMap(freezeBlock)]
  }
  return [{ type: 'paragraph', role: 'body', ...label, children: [] }, ...item.children.flatMap(freezeBlock)]
}

export function freezeRow(row: tree.Row): tree.Row {
  return {
    type: 'row',
    kind: row.kind,
    cells: row.cells.map((cell) => ({
      type: 'cell',
      header: cell.header,
      colspan: cell.colspan,
      rowspan: cell.rowspan,
      align: cell.align,
      showsNumber: false,
      children: cell.children.flatMap(freezeBlock),
    })),
  }
}

/** References and blanks become what they print; neighbouring words become one text. */
export function freezeInlines(inlines: readonly tree.Inline[]): readonly tree.Inline[] {
  const result: tree.Inline[] = []
  const push = (node: tree.Inline): void => {
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text') result[result.length - 1] = { type: 'text', value: last.value + node.value }
    else result.push(node)
  }
  for (const node of inlines) {
    switch (node.type) {
      case 'text':
        push({ type: 'text', value: node.value })
        break
      case 'break':
        push({ type: 'break' })
        break
      case 'reference':
      case 'field':
      case 'inserted':
        freezeInlines(node.children).forEach(push)
        break
      case 'deleted':
        break
      case 'link':
        push({ type: 'link', href: node.href, children: freezeInlines(node.children) })
        break
      default:
        push({ type: node.type, children: freezeInlines(node.children) })
    }
  }
  return result
}

function labelOf({ label }: { readonly label?: string }): { readonly label?: string } {
  return label === undefined ? {} : { label }
}
