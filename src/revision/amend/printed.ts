/**
 * What a reader sees of a document: its lines, with their printed numbers,
 * wording and marked words. Two texts are the same when these are: identities,
 * places in YAML, measures, the kind of a space and where a line ends are no
 * wording. Marks of footnotes and lines of a table of contents are counted by
 * place and are no wording either; the text of a note is.
 */
import type * as tree from '../../tree/nodes.ts'
import { isRequisite } from './text-of.ts'

/** Whether two documents print the same text, requisites aside. */
export function printedEqual(one: tree.DocumentNode, other: tree.DocumentNode): boolean {
  const [first, second] = [printedLines(contentOf(one)), printedLines(contentOf(other))]
  return first.length === second.length && first.every((line, index) => line === second[index])
}

/** Everything but the requisites, the pages joined. */
export function contentOf(document: tree.DocumentNode): readonly tree.Block[] {
  return document.sections.flatMap(({ children }) => children.filter((block) => !isRequisite(block)))
}

/** One string for each printed line, equal for what prints the same. */
export function printedLines(blocks: readonly tree.Block[]): readonly string[] {
  return blocks.flatMap(blockLines)
}

export function printedRow(row: tree.Row): string {
  const known = printedRows.get(row)
  if (known !== undefined) return known
  const result = printRow(row)
  printedRows.set(row, result)
  return result
}

const printedRows = new WeakMap<tree.Row, string>()

function printRow(row: tree.Row): string {
  const cells = row.cells.map((cell) => [`cell ${cell.colspan}×${cell.rowspan}${cell.header ? ' header' : ''}`, ...printedLines(cell.children)].join('\n'))
  return [`row ${row.kind}`, ...cells].join('\n')
}

function blockLines(block: tree.Block): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [`heading ${block.level} ${labelled(block.label, block.children)}`]
    case 'paragraph':
      return [`line ${labelled(block.label, block.children)}`]
    case 'list':
      return block.items.flatMap(itemLines)
    case 'table':
      return [
        `table ${block.columns.length}`,
        ...(block.caption === undefined ? [] : [`caption ${labelled(block.label, block.caption)}`]),
        ...block.head.map(printedRow),
        ...block.body.map(printedRow),
        'end of table',
      ]
    case 'figure':
      return [`figure ${block.image} ${block.alternative}`, ...(block.caption === undefined ? [] : [`caption ${labelled(block.label, block.caption)}`])]
    case 'contents':
      return [`contents ${printedInlines(block.children)}`]
    case 'requisite':
      return [`requisite ${block.kind}`, ...block.parts.map((part) => `${part.name} ${printedInlines(part.children)}`), ...(block.picture === undefined ? [] : [block.picture.image])]
    case 'page-break':
      return []
  }
}

function itemLines(item: tree.ListItem): readonly string[] {
  const [first, ...rest] = item.children
  if (first?.type === 'paragraph' && first.label === undefined) return [`line ${labelled(item.label, first.children)}`, ...printedLines(rest)]
  return [`line ${labelled(item.label, [])}`, ...printedLines(item.children)]
}

function labelled(label: string | undefined, inlines: readonly tree.Inline[]): string {
  return printedInlines(label === undefined || label === '' ? inlines : [{ type: 'text', value: label + ' ' }, ...inlines])
}

/** Words and how they are set; spaces are one plain space, whatever stands around them. */
export function printedInlines(inlines: readonly tree.Inline[]): string {
  const known = printed.get(inlines)
  if (known !== undefined) return known
  const result = printInlines(inlines)
  printed.set(inlines, result)
  return result
}

/** Every line is asked for again by each part that holds it. */
const printed = new WeakMap<readonly tree.Inline[], string>()

function printInlines(inlines: readonly tree.Inline[]): string {
  let result = ''
  let format = ''
  let isSpaced = true
  const add = (text: string, wanted: string): void => {
    // One space, whatever stood there; which words it belongs to is seen by nobody.
    const plain = text.replaceAll('\u2060', '').replace(/[\s\u00a0\u202f]+/g, ' ')
    if (plain.startsWith(' ')) isSpaced = true
    const words = plain.trim()
    if (words === '') return
    if (isSpaced && result !== '') result += ' '
    if (format !== wanted) result += `\u0001${wanted}\u0002`
    format = wanted
    result += words
    isSpaced = plain.endsWith(' ')
  }
  const walk = (nodes: readonly tree.Inline[], marks: readonly string[]): void => {
    for (const node of nodes) {
      switch (node.type) {
        case 'text':
          add(node.value, marks.join('+'))
          break
        case 'break':
          add(' ', '')
          break
        case 'footnote':
          result += `\u0003${printedInlines(node.children)}\u0004`
          isSpaced = false
          break
        case 'link':
          walk(node.children, withMark(marks, `link ${node.href}`))
          break
        case 'strong':
        case 'emphasis':
        case 'spaced':
          walk(node.children, withMark(marks, node.type))
          break
        default:
          walk(node.children, marks)
      }
    }
  }
  walk(inlines, [])
  return result
}

function withMark(marks: readonly string[], mark: string): readonly string[] {
  return marks.includes(mark) ? marks : [...marks, mark].sort()
}
