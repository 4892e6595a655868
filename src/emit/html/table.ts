import type * as tree from '../../tree/nodes.ts'
import { type Drawing, within } from './drawing.ts'
import { drawLabel } from './label.ts'
import { classes, element, voidElement } from './escape.ts'
import { fragment } from './inlines.ts'

/** From this many columns on, a table may need to be moved sideways on a phone and must be reachable by keyboard. */
const WIDE_COLUMNS = 4

export function drawTable(node: tree.Table, drawing: Drawing): string {
  const content = [
    node.caption === undefined ? '' : element('caption', { class: node.label !== undefined && 'numbered' }, drawLabel(node.label) + drawing.inlines(node.caption, drawing)),
    element('colgroup', {}, node.columns.map(drawColumn).join('')),
    node.head.length === 0 ? '' : drawRows('thead', node.head, drawing),
    ...groupByBanner(node.body).map((rows) => drawRows('tbody', rows, drawing)),
  ]
  const table = element('table', { id: node.id, style: node.sizePt !== undefined && `font-size:${node.sizePt}pt` }, '\n' + content.filter((part) => part !== '').join('\n') + '\n')
  const scroll = node.columns.length >= WIDE_COLUMNS ? { role: 'region', 'aria-label': nameTable(node), tabindex: 0 } : {}
  return element('div', { class: classes('table', node.keepNext && 'keep'), ...scroll }, table)
}

function nameTable(node: tree.Table): string {
  return node.caption === undefined ? 'Таблица' : `Таблица: ${plainText(node.caption)}`
}

function plainText(inlines: readonly tree.Inline[]): string {
  return inlines
    .map((node) => (node.type === 'text' ? node.value : node.type === 'footnote' ? '' : node.type === 'break' ? ' ' : plainText(node.children)))
    .join('')
}

function drawColumn(column: tree.Column): string {
  return voidElement('col', { style: `width:${column.share}%` })
}

/** A banner opens a row group of its own: that is how HTML says which rows it names. */
function groupByBanner(rows: readonly tree.Row[]): readonly (readonly tree.Row[])[] {
  const groups: tree.Row[][] = []
  for (const row of rows) {
    const current = groups.at(-1)
    if (current === undefined || row.kind === 'banner') groups.push([row])
    else current.push(row)
  }
  return groups
}

function drawRows(name: 'thead' | 'tbody', rows: readonly tree.Row[], drawing: Drawing): string {
  return element(name, {}, '\n' + rows.map((row) => drawRow(row, within(drawing, row))).join(''))
}

function drawRow(row: tree.Row, drawing: Drawing): string {
  const attributes = {
    id: row.id,
    class: classes(row.kind === 'banner' && 'banner', row.keepNext && 'keep', row.breakable && 'breakable', row.forWriting && 'for-writing'),
  }
  const inside = { ...drawing, numbered: row.id }
  return element('tr', attributes, row.cells.map((cell) => drawCell(cell, row, within(inside, cell))).join('')) + '\n'
}

function drawCell(cell: tree.Cell, row: tree.Row, drawing: Drawing): string {
  const isHeader = cell.header || row.kind !== 'body'
  const attributes = {
    scope: isHeader && SCOPES[row.kind],
    colspan: cell.colspan > 1 && cell.colspan,
    rowspan: cell.rowspan > 1 && cell.rowspan,
    class: classes(cell.align !== 'start' && cell.align, cell.showsNumber && 'shows-number'),
  }
  const content = drawCellContent(cell, drawing)
  // Without words of its own the cell is the number of its row.
  const isNumber = drawing.selfLinks && cell.showsNumber && row.id !== undefined && content !== '' && !content.includes('<')
  return element(isHeader ? 'th' : 'td', attributes, isNumber ? element('a', { class: 'label', href: fragment(row.id) }, content) : content)
}

const SCOPES: Readonly<Record<tree.RowKind, string>> = { head: 'col', banner: 'rowgroup', body: 'row' }

/** A cell of one plain paragraph needs no paragraph element. */
function drawCellContent(cell: tree.Cell, drawing: Drawing): string {
  const [only, ...others] = cell.children
  const isPlain =
    others.length === 0 &&
    only?.type === 'paragraph' &&
    only.role === 'body' &&
    only.id === undefined &&
    only.label === undefined
  if (isPlain) return drawing.inlines(only.children, within(drawing, only))
  return drawing.blocks(cell.children, drawing).trimEnd()
}
