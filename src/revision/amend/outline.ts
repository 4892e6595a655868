/**
 * A finished tree → the parts that instructions speak of, each with the step by
 * which a reader finds it in its parent. A part without a step can not be named
 * without doubt: when it changes, what holds it is set out anew.
 */
import type * as tree from '../../tree/nodes.ts'
import { words } from '../unit-texts.ts'
import type { UnitNode } from '../unit.ts'
import type { Line } from './edit-words.ts'
import type { AddressStep, Wording } from './instruction.ts'
import { contentOf, printedLines, printedRow } from './printed.ts'
import { cellText } from '../unit-texts.ts'
import { numberIn, rowName, rowNumber } from './text-of.ts'
import { wordingOf, wordingOfRows } from './wording.ts'

/** `other`: contents, the operative word; `row` stands for positions too. */
export type PartKind = 'document' | 'title' | 'preamble' | 'section' | 'table' | 'figure' | 'group' | 'row' | 'point' | 'item' | 'line' | 'other'

export interface Part {
  readonly kind: PartKind
  readonly step: AddressStep | undefined
  /** Printed number, by which the part of the other text is found. */
  readonly number: string | undefined
  /** By which it is matched when it has no number. */
  readonly node: UnitNode | undefined
  /** What it prints, all through. */
  readonly print: string
  /** What it prints before its inner parts: the heading of a section with its number. */
  readonly head: string
  /** How many units it holds: rows, points, paragraphs. */
  readonly size: number
  readonly children: readonly Part[]
  /** Every line of words in it, the very arrays of the tree. */
  readonly lines: readonly Line[]
  readonly wording: Wording
  /** The words of its heading: of a section, a group. */
  readonly title?: Line
  readonly table?: tree.Table
  readonly row?: tree.Row
}

export function readOutline(document: tree.DocumentNode, role: 'act' | 'annex'): Part {
  const blocks = contentOf(document)
  const keyword = role === 'act' ? blocks.findIndex((block) => block.type === 'paragraph' && block.role === 'keyword') : -1
  const preamble = blocks.slice(0, Math.max(keyword, 0)).filter((block) => block.type === 'paragraph')
  const children: Part[] = []
  const rest: tree.Block[] = []
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 1) children.push(titlePart(block))
    else if (block.type === 'paragraph' && preamble.includes(block)) {
      if (block === preamble[0]) children.push(preamblePart(preamble))
    } else rest.push(block)
  }
  children.push(...readText(rest, { countsLines: role === 'annex' }))
  return part('document', { blocks, children: onlyOnce(children) })
}

interface TextOptions {
  /** Whether paragraphs can be told by their ordinals here. */
  readonly countsLines: boolean
  /** The item whose text it is: its number is printed with the first line. */
  readonly item?: tree.ListItem
}

/** The parts of a run of blocks: paragraphs, items, tables; headings with what follows them. */
export function readText(blocks: readonly tree.Block[], options: TextOptions): readonly Part[] {
  const parts: Part[] = []
  const shown = blocks.filter(({ type }) => type !== 'page-break' && type !== 'requisite')
  const start = shown.findIndex((block) => block.type === 'heading' && block.level > 1)
  const direct = start === -1 ? shown : shown.slice(0, start)
  const tables = direct.filter((block) => block.type === 'table')
  const figures = direct.filter((block) => block.type === 'figure')
  let ordinal = options.countsLines ? 0 : undefined
  const line = (paragraph: tree.Paragraph, item?: tree.ListItem): void => {
    if (paragraph.role === 'keyword') ordinal = undefined
    else if (ordinal !== undefined) ordinal++
    const step: AddressStep | undefined = ordinal === undefined ? undefined : { kind: 'paragraph', ordinal }
    const printed: tree.Paragraph = item?.label === undefined ? paragraph : { ...paragraph, label: item.label }
    parts.push(part(paragraph.role === 'keyword' ? 'other' : 'line', { blocks: [printed], step, node: item ?? paragraph, size: 1, lines: () => [paragraph.children] }))
  }
  const dashes = (list: tree.List): void => {
    for (const item of list.items) {
      item.children.forEach((child, index) => {
        if (child.type === 'paragraph') line(child, index === 0 ? item : undefined)
        else if (child.type === 'list' && child.kind === 'dash') dashes(child)
        else other(child)
      })
    }
  }
  const other = (block: tree.Block): void => {
    ordinal = undefined
    parts.push(part('other', { blocks: [block], size: 1, node: block }))
  }
  direct.forEach((block, index) => {
    if (block.type === 'paragraph') line(block, index === 0 ? options.item : undefined)
    else if (block.type === 'list' && block.kind === 'dash') dashes(block)
    else if (block.type === 'list') {
      ordinal = undefined
      parts.push(...block.items.map((item) => itemPart(item, block.kind === 'clauses' ? 'point' : 'item')))
    } else if (block.type === 'table') {
      ordinal = undefined
      parts.push(tablePart(block, captionedStep('table', block, tables)))
    } else if (block.type === 'figure') {
      ordinal = undefined
      const title = block.caption
      parts.push(part('figure', { blocks: [block], head: `${block.label ?? ''} ${block.image} ${block.alternative}`, step: captionedStep('figure', block, figures), node: block, size: 1, ...(title === undefined ? {} : { title }) }))
    } else other(block)
  })
  if (start !== -1) parts.push(...readSections(shown.slice(start)))
  return onlyOnce(parts)
}

/** Of a table or picture among those of its text. */
function captionedStep<B extends tree.Table | tree.Figure>(kind: 'table' | 'figure', block: B, all: readonly B[]): AddressStep {
  const number = numberIn(block.label)
  if (number !== undefined && all.filter((each) => numberIn(each.label) === number).length === 1) return { kind, number }
  return all.length === 1 ? { kind } : { kind, ordinal: all.indexOf(block) + 1 }
}

/** Whether rows are told without their table: it is the only one of its text. */
export function isOnlyTable(siblings: readonly Part[]): boolean {
  return siblings.filter(({ kind }) => kind === 'table').length === 1
}

function readSections(blocks: readonly tree.Block[]): readonly Part[] {
  const parts: Part[] = []
  let open: { readonly heading: tree.Heading; readonly body: tree.Block[] } | undefined
  const close = (): void => {
    if (open !== undefined) parts.push(sectionPart(open.heading, open.body))
    open = undefined
  }
  for (const block of blocks) {
    if (block.type === 'heading' && block.level > 1 && (open === undefined || block.level <= open.heading.level)) {
      close()
      open = { heading: block, body: [] }
    } else open?.body.push(block)
  }
  close()
  return parts
}

/** Two parts that would be told by the same words are told by none. */
function onlyOnce(parts: readonly Part[]): readonly Part[] {
  const keys = parts.map(({ step }) => (step === undefined ? undefined : [step.kind, step.number, step.name, step.ordinal].join('\n')))
  const times = new Map<string, number>()
  for (const key of keys) if (key !== undefined) times.set(key, (times.get(key) ?? 0) + 1)
  return parts.map((each, index) => (keys[index] !== undefined && times.get(keys[index]!)! > 1 ? { ...each, step: undefined } : each))
}

interface Fields {
  readonly blocks: readonly tree.Block[]
  readonly head?: string
  readonly step?: AddressStep | undefined
  readonly number?: string | undefined
  readonly node?: UnitNode
  readonly size?: number
  readonly children?: readonly Part[]
  readonly lines?: () => readonly Line[]
  readonly wording?: () => Wording
  readonly print?: () => string
  readonly title?: Line
  readonly table?: tree.Table
  readonly row?: tree.Row
}

function part(kind: PartKind, fields: Fields): Part {
  const { blocks, children = [] } = fields
  // Of most parts nobody asks what they print inside: their parents are equal.
  const print = once(() => fields.print?.() ?? printedLines(blocks).join('\n'))
  const lines = once(() => fields.lines?.() ?? blocks.flatMap(linesOf))
  const wording = once(() => fields.wording?.() ?? wordingOf(blocks))
  return {
    kind,
    step: fields.step,
    number: fields.number,
    node: fields.node,
    head: fields.head ?? '',
    size: fields.size ?? children.reduce((sum, { size }) => sum + size, 0),
    children,
    get print() {
      return print()
    },
    get lines() {
      return lines()
    },
    get wording() {
      return wording()
    },
    ...(fields.title === undefined ? {} : { title: fields.title }),
    ...(fields.table === undefined ? {} : { table: fields.table }),
    ...(fields.row === undefined ? {} : { row: fields.row }),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function titlePart(heading: tree.Heading): Part {
  const wording = (): Wording => titleWording(heading.children)
  return part('title', { blocks: [heading], step: { kind: 'title' }, node: heading, size: 1, wording })
}

/** A heading is quoted without its number, unless that is new. */
export function titleWording(title: Line, label?: string): Wording {
  return wordingOf([{ type: 'paragraph', role: 'body', ...(label === undefined ? {} : { label }), children: title }])
}

function preamblePart(paragraphs: readonly tree.Paragraph[]): Part {
  return part('preamble', { blocks: paragraphs, step: { kind: 'preamble' }, size: 1 })
}

function sectionPart(heading: tree.Heading, body: readonly tree.Block[]): Part {
  const number = numberIn(heading.label)
  const step: AddressStep = { kind: 'section', ...(number === undefined ? {} : { number }), name: words(heading.children) }
  const children = readText(body, { countsLines: true })
  return part('section', {
    blocks: [heading, ...body],
    head: `${heading.level} ${heading.label ?? ''}`,
    step,
    number,
    node: heading,
    size: 1 + children.reduce((sum, { size }) => sum + size, 0),
    children,
    title: heading.children,
  })
}

function itemPart(item: tree.ListItem, kind: 'point' | 'item'): Part {
  const number = numberIn(item.label)
  return part(kind, {
    blocks: [{ type: 'list', kind: 'dash', items: [item] }],
    step: number === undefined ? undefined : { kind, number },
    number,
    node: item,
    children: readText(item.children, { countsLines: true, item }),
  })
}

function tablePart(table: tree.Table, step: AddressStep): Part {
  const children: Part[] = []
  let banner: tree.Row | undefined
  let rows: tree.Row[] = []
  const close = (): void => {
    if (banner !== undefined) children.push(groupPart(banner, rows, table))
    else children.push(...rowParts(rows, table, table.body.filter(({ kind }) => kind !== 'banner')))
    rows = []
  }
  for (const row of table.body) {
    if (row.kind === 'banner') {
      close()
      banner = row
    } else rows.push(row)
  }
  close()
  const caption = table.caption === undefined ? '' : printedLines([{ type: 'paragraph', role: 'body', children: table.caption, ...(table.label === undefined ? {} : { label: table.label }) }]).join('\n')
  return part('table', {
    blocks: [table],
    head: [table.columns.length, table.bannerWord, table.label, table.caption === undefined, table.head.length].join('\n'),
    print: () => [`${table.columns.length} ${caption}`, ...table.head.map(printedRow), ...table.body.map(printedRow)].join('\n'),
    step,
    node: table,
    size: children.reduce((sum, { size }) => sum + size, 0),
    children: onlyOnce(children),
    wording: () => wordingOfRows(table, table.body),
    table,
  })
}

function groupPart(banner: tree.Row, rows: readonly tree.Row[], table: tree.Table): Part {
  const number = numberIn(banner.label)
  const name = banner.cells.map(cellText).join(' ')
  const step: AddressStep = { kind: 'group', ...(number === undefined ? {} : { number }), name, ...(number === undefined || table.bannerWord === undefined ? {} : { word: table.bannerWord }) }
  const all = [banner, ...rows]
  const only = banner.cells.length === 1 ? banner.cells[0]!.children : []
  const title = only.length === 1 && only[0]!.type === 'paragraph' ? only[0]!.children : undefined
  return part('group', {
    blocks: [],
    head: title === undefined ? printedRow(banner) : (banner.label ?? ''),
    print: () => all.map(printedRow).join('\n'),
    step,
    number,
    node: banner,
    size: 1 + rows.length,
    children: rowParts(rows, table, rows),
    lines: () => all.flatMap(rowLines),
    wording: () => wordingOfRows(table, all),
    table,
    ...(title === undefined ? {} : { title }),
  })
}

/** `scope` are the rows among which a reader looks for one of them. */
function rowParts(rows: readonly tree.Row[], table: tree.Table, scope: readonly tree.Row[]): readonly Part[] {
  const [numbers, names] = [counted(scope.map(rowNumber)), counted(scope.map(rowName))]
  return rows.map((row) => {
    const [number, name] = [rowNumber(row), rowName(row)]
    const kind = table.head.length === 0 ? 'position' : 'row'
    const isNamed = number === undefined ? name !== '' && names.get(name) === 1 : numbers.get(number) === 1
    const step: AddressStep | undefined = !isNamed ? undefined : number === undefined ? { kind, name } : { kind: 'row', number }
    return part('row', { blocks: [], print: () => printedRow(row), step, number, node: row, size: 1, lines: () => rowLines(row), wording: () => wordingOfRows(table, [row]), table, row })
  })
}

function counted(values: readonly (string | undefined)[]): ReadonlyMap<string | undefined, number> {
  const times = new Map<string | undefined, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return times
}

export function rowLines(row: tree.Row): readonly Line[] {
  return row.cells.flatMap(({ children }) => children.flatMap(linesOf))
}

export function linesOf(block: tree.Block): readonly Line[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.children]
    case 'list':
      return block.items.flatMap(({ children }) => children.flatMap(linesOf))
    case 'table':
      return [...(block.caption === undefined ? [] : [block.caption]), ...[...block.head, ...block.body].flatMap(rowLines)]
    case 'figure':
      return block.caption === undefined ? [] : [block.caption]
    default:
      return []
  }
}
