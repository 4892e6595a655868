/** Finds a unit in a printed text by an address, step by step, as a reader does: by what is printed, and only where one unit can be meant. */
import type * as tree from '../../tree/nodes.ts'
import { words } from '../unit-texts.ts'
import { columnNames, headCells, headLine, isPlainRow } from '../columns.ts'
import type { Address, AddressStep } from './instruction.ts'
import { cellText } from '../unit-texts.ts'
import { numberIn, rowName, rowNumber } from './text-of.ts'

/** A unit of the printed text, with the nodes it is made of. */
export type Found =
  | { readonly type: 'document'; readonly body: readonly tree.Block[] }
  | { readonly type: 'section'; readonly heading: tree.Heading; readonly body: readonly tree.Block[] }
  /** Of a document, section or group; a caption; the line that heads a column. */
  | { readonly type: 'title'; readonly node: tree.Heading | tree.Row | tree.Table | tree.Figure | tree.Paragraph }
  | { readonly type: 'preamble'; readonly paragraphs: readonly tree.Paragraph[] }
  | { readonly type: 'figure'; readonly figure: tree.Figure }
  | { readonly type: 'table'; readonly table: tree.Table }
  | { readonly type: 'group'; readonly table: tree.Table; readonly banner: tree.Row; readonly rows: readonly tree.Row[] }
  | { readonly type: 'row'; readonly table: tree.Table; readonly row: tree.Row }
  | { readonly type: 'column'; readonly cell: tree.Cell }
  /** What stands over one column or several. */
  | { readonly type: 'head'; readonly cell: tree.Cell }
  | { readonly type: 'item'; readonly item: tree.ListItem }
  /** `item` when the line is the first of one: its number or dash belongs to it. */
  | { readonly type: 'line'; readonly paragraph: tree.Paragraph; readonly item?: tree.ListItem }

export type Search = { readonly ok: true; readonly unit: Found } | { readonly ok: false; readonly reason: 'missing' | 'ambiguous'; readonly step: AddressStep }

export function findUnit(body: readonly tree.Block[], address: Address): Search {
  let unit: Found = { type: 'document', body }
  for (const step of address) {
    const next: Search = findStep(unit, step)
    if (!next.ok) return next
    unit = next.unit
  }
  return { ok: true, unit }
}

export function findStep(parent: Found, step: AddressStep): Search {
  const found = candidates(parent, step)
  if (found === 'ambiguous' || found.length > 1) return { ok: false, reason: 'ambiguous', step }
  const [unit] = found
  return unit === undefined ? { ok: false, reason: 'missing', step } : { ok: true, unit }
}

function candidates(parent: Found, step: AddressStep): readonly Found[] | 'ambiguous' {
  switch (step.kind) {
    case 'title':
      return titlesOf(parent)
    case 'preamble':
      return preambleOf(parent)
    case 'section':
      return sectionsOf(textOf(parent)).filter(({ heading }) => fits(step, numberIn(heading.label), words(heading.children)))
    case 'table':
      return tablesOf(parent, step)
    case 'figure':
      return labelled(directBlocks(textOf(parent)).filter((block) => block.type === 'figure'), step).map((figure) => ({ type: 'figure', figure }))
    case 'group': {
      const table = onlyTable(parent)
      if (table === undefined) return 'ambiguous'
      return groupsOf(table).filter(({ banner }) => fits(step, numberIn(banner.label), banner.cells.map(cellText).join(' ')))
    }
    case 'row':
    case 'position':
      return rowsOf(parent, step)
    case 'column':
      return parent.type === 'row' ? columnsOf(parent, step) : headsOf(parent, step)
    case 'point':
    case 'item':
      return itemsOf(parent, step.kind).filter((item) => fits(step, numberIn(item.label), undefined)).map((item) => ({ type: 'item', item }))
    case 'paragraph': {
      const line = linesOf(parent).lines[(step.ordinal ?? 0) - 1]
      return line === undefined ? [] : [line]
    }
  }
}

/** What the step says must be printed; it has to say something. */
function fits(step: AddressStep, number: string | undefined, name: string | undefined): boolean {
  if (step.number === undefined && step.name === undefined) return false
  return (step.number === undefined || step.number === number) && (step.name === undefined || step.name === name)
}

function titlesOf(parent: Found): readonly Found[] {
  if (parent.type === 'document') return parent.body.filter((block) => block.type === 'heading' && block.level === 1).map((node) => ({ type: 'title', node: node as tree.Heading })) // filtered
  if (parent.type === 'section') return [{ type: 'title', node: parent.heading }]
  if (parent.type === 'figure') return parent.figure.caption === undefined ? [] : [{ type: 'title', node: parent.figure }]
  if (parent.type === 'table') return parent.table.caption === undefined ? [] : [{ type: 'title', node: parent.table }]
  if (parent.type === 'head') {
    const node = headLine(parent.cell)
    return node === undefined ? [] : [{ type: 'title', node }]
  }
  return parent.type === 'group' ? [{ type: 'title', node: parent.banner }] : []
}

/** The paragraphs between the title of an act and its operative word. */
function preambleOf(parent: Found): readonly Found[] {
  if (parent.type !== 'document') return []
  const keyword = parent.body.findIndex((block) => block.type === 'paragraph' && block.role === 'keyword')
  if (keyword === -1) return []
  const paragraphs = parent.body.slice(0, keyword).filter((block) => block.type === 'paragraph')
  return paragraphs.length === 0 ? [] : [{ type: 'preamble', paragraphs }]
}

/** The blocks that a unit is made of, its heading aside. */
export function textOf(unit: Found): readonly tree.Block[] {
  switch (unit.type) {
    case 'document':
    case 'section':
      return unit.body
    case 'item':
      return unit.item.children
    case 'row':
      return unit.row.cells.flatMap(({ children }) => children)
    case 'column':
      return unit.cell.children
    default:
      return []
  }
}

const isSectionHeading = (block: tree.Block): block is tree.Heading => block.type === 'heading' && block.level > 1

/** What stands before the first heading inside. */
function directBlocks(blocks: readonly tree.Block[]): readonly tree.Block[] {
  const end = blocks.findIndex(isSectionHeading)
  return end === -1 ? blocks : blocks.slice(0, end)
}

export function sectionsOf(blocks: readonly tree.Block[]): readonly Extract<Found, { type: 'section' }>[] {
  const sections: { readonly type: 'section'; readonly heading: tree.Heading; readonly body: tree.Block[] }[] = []
  for (const block of blocks) {
    const open = sections.at(-1)
    if (isSectionHeading(block) && (open === undefined || block.level <= open.heading.level)) sections.push({ type: 'section', heading: block, body: [] })
    else open?.body.push(block)
  }
  return sections
}

function directTables(unit: Found): readonly tree.Table[] {
  return directBlocks(textOf(unit)).filter((block) => block.type === 'table')
}

function tablesOf(parent: Found, step: AddressStep): readonly Found[] {
  return labelled(directTables(parent), step).map((table) => ({ type: 'table', table }))
}

/** By the number of the caption, by ordinal, or all. */
function labelled<B extends tree.Table | tree.Figure>(blocks: readonly B[], { number, ordinal }: AddressStep): readonly B[] {
  if (number !== undefined) return blocks.filter(({ label }) => numberIn(label) === number)
  return ordinal === undefined ? blocks : blocks.slice(ordinal - 1, ordinal)
}

/** The table that rows are looked for in: named before, or the only one of its text. */
export function onlyTable(parent: Found): tree.Table | undefined {
  if (parent.type === 'table' || parent.type === 'group') return parent.table
  const tables = directTables(parent)
  return tables.length === 1 ? tables[0] : undefined
}

export function groupsOf(table: tree.Table): readonly Extract<Found, { type: 'group' }>[] {
  const groups: { readonly type: 'group'; readonly table: tree.Table; readonly banner: tree.Row; readonly rows: tree.Row[] }[] = []
  for (const row of table.body) {
    if (row.kind === 'banner') groups.push({ type: 'group', table, banner: row, rows: [] })
    else groups.at(-1)?.rows.push(row)
  }
  return groups
}

function rowsOf(parent: Found, step: AddressStep): readonly Found[] | 'ambiguous' {
  const table = onlyTable(parent)
  if (table === undefined) return 'ambiguous'
  const rows = parent.type === 'group' ? parent.rows : table.body.filter(({ kind }) => kind !== 'banner')
  return rows.filter((row) => fits(step, rowNumber(row), rowName(row))).map((row) => ({ type: 'row', table, row }))
}

function headsOf(parent: Found, { number }: AddressStep): readonly Found[] | 'ambiguous' {
  const table = onlyTable(parent)
  if (table === undefined) return 'ambiguous'
  return headCells(table).filter(({ columns }) => columns === number).map(({ cell }) => ({ type: 'head', cell }))
}

function columnsOf(parent: Extract<Found, { type: 'row' }>, step: AddressStep): readonly Found[] {
  if (!isPlainRow(parent.row, parent.table)) return []
  if (step.number !== undefined) {
    const cell = parent.row.cells[Number(step.number) - 1]
    return cell === undefined ? [] : [{ type: 'column', cell }]
  }
  return columnNames(parent.table).flatMap((name, index) => (name !== undefined && name === step.name ? [{ type: 'column' as const, cell: parent.row.cells[index]! }] : []))
}

export function itemsOf(parent: Found, kind: 'point' | 'item'): readonly tree.ListItem[] {
  const lists = directBlocks(textOf(parent)).filter((block) => block.type === 'list')
  return lists.filter((list) => (kind === 'point' ? list.kind === 'clauses' : list.kind === 'numbered')).flatMap(({ items }) => items)
}

type FoundLine = Extract<Found, { type: 'line' }>

/** Paragraphs and items behind dashes, counted from the first; the count ends where something else stands in the text. */
export function linesOf(parent: Found): { readonly lines: readonly FoundLine[]; readonly isWhole: boolean } {
  const lines: FoundLine[] = []
  // Titles and the operative word are named, not counted.
  const blocks = (parent.type === 'document' || parent.type === 'section' || parent.type === 'item' ? textOf(parent) : []).filter((block) => block.type !== 'page-break' && !(block.type === 'heading' && block.level === 1))
  const count = (inner: readonly tree.Block[], item?: tree.ListItem): boolean =>
    inner.every((block, index) => {
      if (block.type === 'paragraph' && block.role !== 'keyword') {
        lines.push({ type: 'line', paragraph: block, ...(item !== undefined && index === 0 ? { item } : {}) })
        return true
      }
      return block.type === 'list' && block.kind === 'dash' && block.items.every((each) => count(each.children, each))
    })
  const isWhole = count(blocks, parent.type === 'item' ? parent.item : undefined)
  return { lines, isWhole }
}
