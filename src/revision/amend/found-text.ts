/** What a unit that was found is made of, what it prints, and how people are shown it. */
import type * as tree from '../../tree/nodes.ts'
import { words } from '../unit-texts.ts'
import type { Line } from './edit-words.ts'
import type { Found } from './find-unit.ts'
import type { Wording } from './instruction.ts'
import { printedLines, printedRow } from './printed.ts'
import { readableRow, readableText } from './text-of.ts'
import type { Target } from './tree-edits.ts'

/** The nodes that a unit is made of, in their order. */
export function targetsOf(unit: Found): readonly Target[] {
  switch (unit.type) {
    case 'document':
      return unit.body
    case 'section':
      return [unit.heading, ...unit.body]
    case 'title':
      return [unit.node]
    case 'preamble':
      return unit.paragraphs
    case 'table':
      return [unit.table]
    case 'figure':
      return [unit.figure]
    case 'group':
      return [unit.banner, ...unit.rows]
    case 'row':
      return [unit.row]
    case 'column':
    case 'head':
      return [unit.cell]
    case 'item':
      return [unit.item]
    case 'line':
      return [unit.paragraph]
  }
}

export interface WordLine {
  readonly target: Target
  readonly words: Line
}

/** Everything in a unit that words are looked for in. */
export function wordLines(unit: Found): readonly WordLine[] {
  if (unit.type === 'title' && (unit.node.type === 'table' || unit.node.type === 'figure')) return captionLine(unit.node)
  if (unit.type === 'line') return [{ target: unit.paragraph, words: unit.paragraph.children }]
  return targetsOf(unit).flatMap(linesIn)
}

function linesIn(node: Target): readonly WordLine[] {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return [{ target: node, words: node.children }]
    case 'list':
      return node.items.flatMap(linesIn)
    case 'item':
    case 'cell':
      return node.children.flatMap(linesIn)
    case 'row':
      return node.cells.flatMap(linesIn)
    case 'table':
      return [...captionLine(node), ...[...node.head, ...node.body].flatMap(linesIn)]
    case 'figure':
      return captionLine(node)
    default:
      return []
  }
}

function titleWords(node: Extract<Found, { type: 'title' }>['node']): readonly tree.Inline[] {
  switch (node.type) {
    case 'row':
      return node.cells.flatMap(({ children }) => children.flatMap((child) => (child.type === 'paragraph' ? child.children : [])))
    case 'table':
    case 'figure':
      return node.caption ?? []
    default:
      return node.children
  }
}

function captionLine(node: tree.Table | tree.Figure): readonly WordLine[] {
  return node.caption === undefined ? [] : [{ target: node, words: node.caption }]
}

export function isQuoted(unit: Found, wording: Wording): boolean {
  return printedUnit(unit).join('\n') === printedWording(wording).join('\n')
}

export function printedWording({ blocks, rows }: Wording): readonly string[] {
  return rows === undefined ? printedLines(blocks) : rows.body.map(printedRow)
}

export function printedUnit(unit: Found): readonly string[] {
  switch (unit.type) {
    case 'title':
      return printedLines([{ type: 'paragraph', role: 'body', children: titleWords(unit.node) }])
    case 'table':
      return unit.table.body.map(printedRow)
    case 'group':
      return [unit.banner, ...unit.rows].map(printedRow)
    case 'row':
      return [printedRow(unit.row)]
    case 'column':
    case 'head':
      return printedLines(unit.cell.children)
    case 'item':
      return printedLines([{ type: 'list', kind: 'dash', items: [unit.item] }])
    case 'line':
      return printedLines([unit.item?.label === undefined ? unit.paragraph : { ...unit.paragraph, label: unit.item.label }])
    default:
      return printedLines(targetsOf(unit) as readonly tree.Block[]) // of blocks only
  }
}

export function readableUnit(unit: Found): string {
  switch (unit.type) {
    case 'group':
      return [unit.banner, ...unit.rows].map(readableRow).join('\n')
    case 'row':
      return readableRow(unit.row)
    case 'title':
      return unit.node.type === 'row' ? readableRow(unit.node) : words(titleWords(unit.node))
    case 'column':
    case 'head':
      return readableText(unit.cell.children)
    case 'item':
      return readableText([{ type: 'list', kind: 'dash', items: [unit.item] }])
    default:
      return readableText(targetsOf(unit) as readonly tree.Block[]) // of blocks only
  }
}

export function readableWording({ blocks, rows }: Wording): string {
  return rows === undefined ? readableText(blocks) : rows.body.map(readableRow).join('\n')
}
