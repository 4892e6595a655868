/**
 * Gives every unit its printed number: headings, points, list items, table rows.
 *
 * Numbers are literal text from here on; no emitter counts anything. A number
 * fixed by the author («7.1») does not shift the ones counted after it: the
 * count goes on from its own place in the sequence.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import { NBSP } from '../russian/letters.ts'
import type { Place } from '../source/place.ts'
import { childPointer } from '../source/pointer.ts'
import type * as tree from '../tree/nodes.ts'
import { Sequence } from '../tree/sequence.ts'
import { numberFootnotes } from './number-footnotes.ts'

interface Pass {
  readonly style: HouseStyle
  readonly diagnostics: Diagnostic[]
  /** Of captions, counted through the document. */
  readonly tables: CheckedSequence
  readonly figures: CheckedSequence
}

/** Where a list stands: what its numbers continue, and how deep it is among lists of its kind. */
interface ListContext {
  readonly prefix: string
  readonly depth: number
}

export function numberUnits(document: tree.DocumentNode, style: HouseStyle): Staged<tree.DocumentNode> {
  const pass: Pass = { style, diagnostics: [], tables: new CheckedSequence(''), figures: new CheckedSequence('') }
  const headings: HeadingNumbers = { sections: new CheckedSequence(''), subsections: new CheckedSequence(''), series: new Map() }
  const sections = document.sections.map((section) => ({
    ...section,
    children: section.children.map((block) =>
      block.type === 'heading' ? numberHeading(block, headings, pass) : numberBlock(block, topLevel, pass),
    ),
  }))
  return { value: numberFootnotes({ ...document, sections }), diagnostics: pass.diagnostics }
}

const topLevel: ListContext = { prefix: '', depth: 0 }

/** A sequence that takes down numbers given twice. */
class CheckedSequence {
  readonly #sequence: Sequence
  readonly #used = new Map<string, Place | undefined>()

  constructor(prefix: string) {
    this.#sequence = new Sequence(prefix)
  }

  next(numbering: tree.Numbering | undefined, place: Place | undefined, pass: Pass): string {
    const number = this.#sequence.next(numbering)
    if (this.#used.has(number)) {
      const first = this.#used.get(number)
      pass.diagnostics.push(
        diagnose('structure/duplicate-number', { label: number }, place, {
          related: first === undefined ? [] : [{ place: first, message: 'впервые здесь' }],
        }),
      )
    }
    this.#used.set(number, place)
    return number
  }
}

/** The key that fixes the number, or the unit itself. */
function placeOf(node: tree.Node): Place | undefined {
  return node.origin && { file: node.origin.file, pointer: childPointer(node.origin.pointer, 'number') }
}

/** What has been counted of the headings. */
interface HeadingNumbers {
  readonly sections: CheckedSequence
  /** Of the section that is being counted. */
  subsections: CheckedSequence
  /** Headings counted through the document, by the words before their number. */
  readonly series: Map<string, CheckedSequence>
}

function numberHeading(heading: tree.Heading, numbers: HeadingNumbers, pass: Pass): tree.Heading {
  if (heading.numbering === undefined) return heading
  if (heading.series !== undefined) {
    const sequence = numbers.series.get(heading.series) ?? new CheckedSequence('')
    numbers.series.set(heading.series, sequence)
    return { ...heading, label: `${heading.series}${NBSP}${sequence.next(heading.numbering, placeOf(heading), pass)}.` }
  }
  if (heading.level <= 2) {
    const number = numbers.sections.next(heading.numbering, placeOf(heading), pass)
    numbers.subsections = new CheckedSequence(number + '.')
    return { ...heading, label: number + '.' }
  }
  return { ...heading, label: numbers.subsections.next(heading.numbering, placeOf(heading), pass) + '.' }
}

function numberBlock(block: tree.Block, context: ListContext, pass: Pass): tree.Block {
  switch (block.type) {
    case 'list':
      return numberList(block, context, pass)
    case 'table':
      return numberTable({ ...block, ...captionLabel('Таблица', block, pass.tables, pass) }, pass)
    case 'figure':
      return { ...block, ...captionLabel('Рисунок', block, pass.figures, pass) }
    default:
      return block
  }
}

/** «Рисунок 1 –»: the number of a captioned picture or table. */
function captionLabel(
  word: string,
  node: tree.Table | tree.Figure,
  sequence: CheckedSequence,
  pass: Pass,
): { readonly label?: string } {
  if (node.numbering === undefined || node.caption === undefined) return {}
  return { label: `${word}${NBSP}${sequence.next(node.numbering, placeOf(node), pass)}${NBSP}–` }
}

function numberList(list: tree.List, context: ListContext, pass: Pass): tree.List {
  const sequence = new CheckedSequence(list.kind === 'clauses' ? context.prefix : '')
  const items = list.items.map((item) => {
    if (list.kind === 'dash') {
      return { ...item, label: pass.style.list.dash, children: numberChildren(item.children, topLevel, pass) }
    }
    const number = sequence.next(item.numbering, placeOf(item), pass)
    const depth = Math.max(list.delimiter === undefined ? 0 : list.delimiter === ')' ? 1 : 2, context.depth)
    const inner: ListContext = list.kind === 'clauses' ? { prefix: number + '.', depth: 0 } : { prefix: '', depth: depth + 1 }
    const label = list.kind === 'clauses' ? number + '.' : numberedLabel(number, depth)
    return { ...item, label, children: numberChildren(item.children, inner, pass) }
  })
  return { ...list, items }
}

/** Levels of a numbered list: «1.», inside it «1)», deeper «а)». */
function numberedLabel(number: string, depth: number): string {
  if (depth === 0) return number + '.'
  if (depth === 1) return number + ')'
  const letters = 'абвгдежзиклмнопрстуфхцчшщэюя'
  return (letters[Number(number) - 1] ?? number) + ')'
}

function numberChildren(blocks: readonly tree.Block[], context: ListContext, pass: Pass): readonly tree.Block[] {
  return blocks.map((block) => numberBlock(block, context, pass))
}

function numberTable(table: tree.Table, pass: Pass): tree.Table {
  const banners = new CheckedSequence('')
  let rows = new CheckedSequence('')
  const body = table.body.map((row) => {
    if (row.kind === 'banner') {
      const number = banners.next(row.numbering, placeOf(row), pass)
      if (table.rowNumbering === 'per-group') rows = new CheckedSequence('')
      if (table.rowNumbering === 'sections') rows = new CheckedSequence(number + '.')
      return numberBanner(row, number, table.bannerWord, pass)
    }
    if (table.rowNumbering === 'none') {
      return { ...row, cells: row.cells.map((cell) => numberCell(cell, undefined, pass)) }
    }
    const number = rows.next(row.numbering, placeOf(row), pass)
    const label = table.rowNumbering === 'sections' ? number + '.' : number
    return { ...row, label, cells: row.cells.map((cell) => numberCell(cell, { number, label }, pass)) }
  })
  return { ...table, body }
}

/** «Раздел 1. Организация»: the number of a banner is printed, and can be referred to, only where its cell shows it. */
function numberBanner(row: tree.Row, number: string, word: string | undefined, pass: Pass): tree.Row {
  const isShown = row.cells.some((cell) => cell.showsNumber)
  const lead = word === undefined ? '' : word + NBSP
  const cells = row.cells.map((cell) => numberCell(cell, isShown ? { number, label: number + '.', lead } : undefined, pass))
  return { ...row, ...(isShown ? { label: number + '.' } : {}), cells }
}

/**
 * A cell that shows the number prints it alone («1»), or before its own text
 * («1. Участие в олимпиадах»). Points inside a row's cells continue its number: 1.1, 1.2.
 */
function numberCell(
  cell: tree.Cell,
  row: { readonly number: string; readonly label: string; readonly lead?: string } | undefined,
  pass: Pass,
): tree.Cell {
  const context: ListContext = row === undefined ? topLevel : { prefix: row.number + '.', depth: 0 }
  const children = numberChildren(cell.children, context, pass)
  if (!cell.showsNumber || row === undefined) return { ...cell, children }
  const [first, ...rest] = children
  if (first === undefined) {
    const origin = cell.origin === undefined ? {} : { origin: cell.origin }
    return {
      ...cell,
      children: [{ type: 'paragraph', role: 'body', children: [{ type: 'text', value: `${row.lead ?? ''}${row.label}` }], ...origin }],
    }
  }
  if (first.type !== 'paragraph') return { ...cell, children }
  return { ...cell, children: [{ ...first, label: `${row.lead ?? ''}${row.number}.` }, ...rest] }
}
