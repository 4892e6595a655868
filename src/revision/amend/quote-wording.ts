/**
 * A new wording as it stands in an amending act: « before its first words, its
 * own number included, » and the mark that ends the point behind its last ones;
 * of rows before the first cell and behind the last. Quotation marks inside
 * become „лапки“, headings become lines of the text that quotes them.
 */
import type { HouseStyle } from '../../house-style/house-style.ts'
import type * as tree from '../../tree/nodes.ts'
import { fitQuotedTable } from './fit-quoted-table.ts'
import type { Wording } from './instruction.ts'
import { innerQuotes } from './unit-phrases.ts'

/** Blocks for the place that the template leaves free. */
export function quoteWording({ blocks, rows }: Wording, ending: string, style: Pick<HouseStyle, 'page' | 'font'>): readonly tree.Block[] {
  const quoted: readonly tree.Block[] =
    rows === undefined
      ? blocks.map(quoteBlock)
      : [
          {
            type: 'table',
            columns: rows.shares.map((share) => ({ share })),
            rowNumbering: 'none',
            ...(rows.sizePt === undefined ? {} : { sizePt: rows.sizePt }),
            head: rows.head.map(quoteRow),
            body: rows.body.map(quoteRow),
          },
        ]
  const [only, ...others] = quoted
  // The words under a picture are what can be quoted of it.
  if (only?.type === 'figure' && only.caption !== undefined && others.length === 0) {
    const caption: readonly tree.Inline[] = [...(only.label === undefined ? [{ type: 'text' as const, value: '«' }] : []), ...only.caption, { type: 'text', value: `»${ending}` }]
    return [{ ...only, ...(only.label === undefined ? {} : { label: `«${only.label}` }), caption }]
  }
  return close(open(quoted), `»${ending}`).map((block) => (block.type === 'table' ? fitQuotedTable(block, style) : block))
}

/** The words of a single plain paragraph, which can stand in the sentence itself. */
export function shortWording({ blocks, rows }: Wording): string | undefined {
  const [only, ...others] = blocks
  if (rows !== undefined || only?.type !== 'paragraph' || others.length > 0 || only.label !== undefined) return undefined
  return only.children.every(({ type }) => type === 'text' || type === 'break') ? innerQuotes(only.children.map((node) => (node.type === 'text' ? node.value : ' ')).join('')) : undefined
}

function quoteBlock(block: tree.Block): tree.Block {
  switch (block.type) {
    case 'heading':
      return { type: 'paragraph', role: 'body', ...(block.label === undefined ? {} : { label: block.label }), children: [{ type: 'strong', children: quoteInlines(block.children) }] }
    case 'paragraph':
      return { ...block, role: block.role === 'note' ? 'note' : 'body', children: quoteInlines(block.children) }
    case 'table':
      return { ...block, head: block.head.map(quoteRow), body: block.body.map(quoteRow), ...(block.caption === undefined ? {} : { caption: quoteInlines(block.caption) }) }
    case 'figure':
      return block.caption === undefined ? block : { ...block, caption: quoteInlines(block.caption) }
    case 'contents':
      return { type: 'paragraph', role: 'body', children: quoteInlines(block.children) }
    default:
      return block
  }
}

function quoteRow(row: tree.Row): tree.Row {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, children: cell.children.map(quoteBlock) })) }
}

function quoteInlines(inlines: readonly tree.Inline[]): readonly tree.Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'text') return { ...inline, value: innerQuotes(inline.value) }
    return 'children' in inline ? ({ ...inline, children: quoteInlines(inline.children) } as tree.Inline) : inline // same inline with mapped children
  })
}

const line = (value: string): tree.Paragraph => ({ type: 'paragraph', role: 'body', children: [{ type: 'text', value }] })

/** « before everything, the printed number too. */
function open(blocks: readonly tree.Block[]): readonly tree.Block[] {
  const [first, ...rest] = blocks
  if (first?.type === 'paragraph') {
    const opened: tree.Paragraph = first.label === undefined ? { ...first, children: [{ type: 'text', value: '«' }, ...first.children] } : { ...first, label: `«${first.label}` }
    return [opened, ...rest]
  }
  if (first?.type === 'table' && first.caption === undefined) {
    const [row, ...others] = first.body
    const cells = row?.cells.map((cell, index) => (index === 0 ? { ...cell, children: open(cell.children) } : cell))
    if (row !== undefined && cells !== undefined && cells.length > 0) return [{ ...first, body: [{ ...row, cells }, ...others] }, ...rest]
  }
  return [line('«'), ...blocks]
}

function close(blocks: readonly tree.Block[], mark: string): readonly tree.Block[] {
  const last = blocks.at(-1)
  const rest = blocks.slice(0, -1)
  if (last?.type === 'paragraph') return [...rest, { ...last, children: [...last.children, { type: 'text', value: mark }] }]
  if (last?.type === 'table') {
    const row = last.body.at(-1)
    const cell = row?.cells.at(-1)
    if (row !== undefined && cell !== undefined) {
      const closed = { ...cell, children: close(cell.children, mark) }
      return [...rest, { ...last, body: [...last.body.slice(0, -1), { ...row, cells: [...row.cells.slice(0, -1), closed] }] }]
    }
  }
  return [...blocks, line(mark)]
}
