/** Our document tree as Markdown for pandoc: the same words, headings, lists and rows. */
export function toMarkdown(document) {
  return document.sections.flatMap((section) => section.children.flatMap(printBlock)).join('\n\n') + '\n'
}

function printBlock(block) {
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${withLabel(block)}`]
    case 'paragraph':
      return [withLabel(block)]
    case 'list':
      return printList(block)
    case 'table':
      return [printTable(block)]
    case 'requisite':
      return block.parts.map((part) => printInlines(part.children))
    case 'page-break':
      return []
    default:
      throw new Error(`The comparison has no ${block.type}`)
  }
}

/** Real lists where Markdown has them; a number of an order («1.1.») stays in the text, as Markdown cannot count so. */
function printList(list) {
  if (list.kind === 'clauses') {
    return list.items.flatMap((item) =>
      item.children.flatMap((child, index) => printBlock(index === 0 ? { ...child, label: item.label } : child)),
    )
  }
  const marker = list.kind === 'dash' ? '- ' : '1. '
  const items = list.items.map((item) =>
    item.children
      .flatMap(printBlock)
      .map((text, index) => (index === 0 ? marker : ' '.repeat(marker.length)) + text)
      .join('\n\n'),
  )
  return [items.join('\n')]
}

function printTable(table) {
  const columns = table.columns.length
  const head = table.head.at(-1)
  const rule = `|${table.columns.map((column) => '-'.repeat(Math.max(3, Math.round(column.share)))).join('|')}|`
  return [head === undefined ? `|${'   |'.repeat(columns)}` : printRow(head, columns), rule, ...table.body.map((row) => printRow(row, columns))].join('\n')
}

function printRow(row, columns) {
  const cells = row.cells.map((cell) => cell.children.flatMap(printBlock).join(' ').replace(/\n+/g, ' ').replaceAll('|', '\\|'))
  return `|${Array.from({ length: columns }, (_, index) => ` ${cells[index] ?? ''} `).join('|')}|`
}

function withLabel({ label, children }) {
  const text = printInlines(children)
  return label === undefined ? text : `${label.replace(/^(\d+)\.$/, '$1\\.')} ${text}`
}

function printInlines(inlines) {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.value.replace(/[\\`*_[\]<>#|~^$@]/g, '\\$&')
        case 'break':
          return ' '
        case 'strong':
          return `**${printInlines(inline.children)}**`
        case 'emphasis':
          return `*${printInlines(inline.children)}*`
        case 'link':
          return `[${printInlines(inline.children)}](${inline.href})`
        default:
          return printInlines(inline.children)
      }
    })
    .join('')
}
