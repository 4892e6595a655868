import type * as tree from '../../tree/nodes.ts'
import { plainText } from '../../tree/visit.ts'
import { toDataUri } from './data-uri.ts'
import { type Drawing, reportLoss, within } from './drawing.ts'
import { classes, element, escapeText, voidElement } from './escape.ts'
import { fragment } from './inlines.ts'
import { drawHeadingLink, drawLabel, drawUnitLabel } from './label.ts'
import { drawRequisite } from './requisite.ts'
import { drawTable } from './table.ts'

const handlers: tree.Handlers<tree.Block['type'], Drawing, string> = {
  contents: (node, drawing) => {
    const title = element('p', { class: 'title' }, drawing.inlines(node.children, drawing))
    const entries = node.entries.map((entry) => {
      const link = element('a', { href: fragment(entry.target) }, drawing.inlines(entry.children, drawing))
      return element('li', { class: `level-${entry.level}` }, element('p', {}, link)) + '\n'
    })
    const list = entries.length === 0 ? '' : element('ol', { role: 'list' }, '\n' + entries.join(''))
    return element('nav', { id: node.id, class: 'contents', 'aria-label': plainText(node.children) }, title + list)
  },
  heading: (node, drawing) =>
    element(
      `h${node.level + drawing.headingShift}`,
      { id: node.id },
      drawUnitLabel(node.label, node.id, drawing) + drawing.inlines(node.children, drawing) + drawHeadingLink(node.label, node.id, plainText(node.children), drawing),
    ),
  paragraph: (node, drawing) =>
    element(
      'p',
      { id: node.id, class: classes(node.role !== 'body' && node.role, node.keepNext && 'keep') },
      drawUnitLabel(node.label, node.id ?? drawing.numbered, drawing) + drawing.inlines(node.children, drawing),
    ),
  list: (node, drawing) => {
    const name = node.kind === 'dash' ? 'ul' : 'ol'
    // Safari forgets that a list without markers is a list unless its role is said.
    const attributes = { id: node.id, class: classes(node.kind, node.isFlush === true && 'flush', node.keepNext && 'keep'), role: 'list' }
    return element(name, attributes, '\n' + node.items.map((item) => drawItem(item, within(drawing, item))).join(''))
  },
  table: drawTable,
  requisite: drawRequisite,
  figure: drawFigure,
  'page-break': () => voidElement('hr', { class: 'page-break' }),
}

/** One element per block, each on its own line. */
export function drawBlocks(nodes: readonly tree.Block[], drawing: Drawing): string {
  return nodes.map((node) => drawBlock(node, within(drawing, node)) + '\n').join('')
}

function drawBlock(node: tree.Block, drawing: Drawing): string {
  const handler = handlers[node.type] as (node: tree.Block, drawing: Drawing) => string // a node's type is the key of its own handler
  return handler(node, drawing)
}

function drawItem(item: tree.ListItem, drawing: Drawing): string {
  const attributes = { id: item.id, class: classes(item.keepNext && 'keep') }
  return element('li', attributes, drawing.blocks(withLabel(item), { ...drawing, numbered: item.id }).trimEnd()) + '\n'
}

/** The printed number opens the item's first paragraph, as it does on paper, or stands in a line of its own. */
function withLabel({ label, children }: tree.ListItem): readonly tree.Block[] {
  if (label === undefined) return children
  const [first, ...rest] = children
  if (first?.type === 'paragraph' && first.label === undefined) return [{ ...first, label }, ...rest]
  return [{ type: 'paragraph', role: 'body', label, children: [], keepNext: true }, ...children]
}

function drawFigure(node: tree.Figure, drawing: Drawing): string {
  const bytes = drawing.images.get(node.image)
  if (bytes === undefined) reportLoss(drawing, `рисунок «${node.image}», потому что его файла нет`)
  const picture =
    bytes === undefined
      ? element('p', {}, escapeText(node.alternative))
      : voidElement('img', {
          src: toDataUri(bytes, node.format),
          width: node.widthPx,
          height: node.heightPx,
          alt: node.alternative,
        })
  const caption = node.caption === undefined ? '' : element('figcaption', {}, drawLabel(node.label) + drawing.inlines(node.caption, drawing))
  return element('figure', { id: node.id, class: classes(node.keepNext && 'keep') }, picture + caption)
}
