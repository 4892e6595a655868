/**
 * Makes the printed text of an amended act a consolidated one: the acts that
 * amended it under the title, notes at the units they changed, what was
 * excluded in its place. A last step over a finished tree, never part of what is compared or signed.
 */
import type { Block, DocumentNode, List, ListItem, Paragraph, Row, Section, Table } from '../../tree/nodes.ts'
import { readUnits } from '../read-units.ts'
import { followUnits, type EditionStep } from './edition-marks.ts'
import { titleNote, type ActForms } from './edition-words.ts'
import { placeNotes, type Note, type PlacedNotes } from './place-notes.ts'

export interface EditionHistory {
  /** The life of this document, the earliest act first; the last one ends with what is printed now. */
  readonly steps: readonly EditionStep[]
  readonly forms: ActForms
  /** Whose acts they are, in the genitive. */
  readonly issuer: string
  /** Of the act itself: every act that amended any document of it. */
  readonly acts?: {
    /** «от 1 апреля 2021 г. № 20», for the line under the title. */
    readonly references: readonly string[]
    /** «Приказ от … № … «О внесении изменений …»», the list behind the text. */
    readonly list: readonly string[]
    /** What stands before the items of a list. */
    readonly dash: string
  }
}

export function markEdition(document: DocumentNode, { steps, forms, issuer, acts }: EditionHistory): DocumentNode {
  const marked = followUnits(steps)
  const mark = acts === undefined ? marked?.document : { introducedBy: undefined, editedBy: acts.references }
  const placed = marked === undefined ? NOTHING : placeNotes(readUnits(document), marked, forms, steps.map(({ reference }) => reference))
  const isAmended = mark !== undefined && (mark.introducedBy !== undefined || mark.editedBy.length > 0)
  if (!isAmended) return document
  const line: Paragraph = { type: 'paragraph', role: 'edition', keepNext: true, children: [{ type: 'text', value: titleNote(mark, forms, issuer) }] }
  let isTold = false
  const sections = document.sections.map((section): Section => {
    const children = mapBlocks(section.children, placed)
    const title = isTold ? -1 : children.findIndex((block) => block.type === 'heading' && block.level === 1)
    if (title < 0) return { ...section, children }
    isTold = true
    return { ...section, children: [...children.slice(0, title + 1), line, ...children.slice(title + 1)] }
  })
  return { ...document, sections: acts === undefined ? sections : withList(sections, acts.list, acts.dash) }
}

const NOTHING: PlacedNotes = { before: new Map(), after: new Map(), inside: new Map() }

/** Behind the signature, before what closes the last sheet. */
function withList(sections: readonly Section[], acts: readonly string[], dash: string): readonly Section[] {
  const [first, ...others] = sections
  if (first === undefined || acts.length === 0) return sections
  const lead: Paragraph = { type: 'paragraph', role: 'lead', keepNext: true, children: [{ type: 'text', value: 'Список изменяющих документов:' }] }
  const items = acts.map((act, index): ListItem => ({
    type: 'item',
    label: dash,
    children: [{ type: 'paragraph', role: 'body', children: [{ type: 'text', value: act + (index === acts.length - 1 ? '.' : ';') }] }],
  }))
  const list: List = { type: 'list', kind: 'dash', items }
  const end = first.children.findIndex((block) => block.type === 'requisite' && block.kind === 'prepared-by')
  const at = end < 0 ? first.children.length : end
  return [{ ...first, children: [...first.children.slice(0, at), lead, list, ...first.children.slice(at)] }, ...others]
}

function mapBlocks(blocks: readonly Block[], placed: PlacedNotes): readonly Block[] {
  return blocks.flatMap((block) => {
    const before = (placed.before.get(block) ?? []).map(toParagraph)
    const after = (placed.after.get(block) ?? []).map((note): Paragraph => ({ ...toParagraph(note), ...(block.keepNext === true ? { keepNext: true } : {}) }))
    const { node, behind } = mapBlock(block, placed)
    return [...before, node, ...behind, ...after]
  })
}

/** `behind`: notes of its inside that can not stand there. */
function mapBlock(block: Block, placed: PlacedNotes): { readonly node: Block; readonly behind: readonly Block[] } {
  if (block.type === 'list') return mapList(block, placed)
  return { node: block.type === 'table' ? mapTable(block, placed) : block, behind: [] }
}

function mapList(list: List, placed: PlacedNotes): { readonly node: List; readonly behind: readonly Block[] } {
  const behind: Paragraph[] = []
  const items = list.items.flatMap((item) => {
    const own = mapItem(item, placed)
    const after = placed.after.get(item) ?? []
    behind.push(...after.filter(({ as }) => as !== 'item').map(toParagraph))
    return [...(placed.before.get(item) ?? []).flatMap(toItem), own, ...after.flatMap(toItem)]
  })
  return { node: { ...list, items }, behind }
}

function mapItem(item: ListItem, placed: PlacedNotes): ListItem {
  const notes = (placed.inside.get(item) ?? []).map(toParagraph)
  const [first, ...rest] = item.children
  if (first === undefined) return item
  return { ...item, children: [first, ...notes, ...mapBlocks(rest, placed)] }
}

function mapTable(table: Table, placed: PlacedNotes): Table {
  const width = table.columns.length
  const body: Row[] = []
  /** Notes wait until no cell reaches over the edge between two rows. */
  let waiting: Row[] = []
  let spanned = 0
  for (const row of table.body) {
    const before = (placed.before.get(row) ?? []).map((note) => toRow(note, width))
    if (spanned === 0) body.push(...before)
    else waiting.push(...before)
    // A row and the note to it belong together.
    const marked = withNotes(row, table, placed.inside.get(row) ?? [])
    body.push(placed.after.has(row) ? { ...marked, keepNext: true } : marked)
    spanned = Math.max(spanned - 1, 0, ...row.cells.map(({ rowspan }) => rowspan - 1))
    waiting.push(...(placed.after.get(row) ?? []).map((note) => toRow(note, width)))
    if (spanned > 0) continue
    body.push(...waiting)
    waiting = []
  }
  return { ...table, body: [...body, ...waiting] }
}

/** In the widest cell, where a note is the least in the way. */
function withNotes(row: Row, table: Table, notes: readonly Note[]): Row {
  if (notes.length === 0) return row
  let column = 0
  const widths = row.cells.map(({ colspan }) => {
    const shares = table.columns.slice(column, column + colspan)
    column += colspan
    return shares.reduce((sum, { share }) => sum + share, 0)
  })
  const widest = widths.lastIndexOf(Math.max(...widths))
  return { ...row, cells: row.cells.map((cell, index) => (index === widest ? { ...cell, children: [...cell.children, ...notes.map(toParagraph)] } : cell)) }
}

function toParagraph({ text }: Note): Paragraph {
  return { type: 'paragraph', role: 'note', children: [{ type: 'text', value: text }] }
}

function toItem(note: Note): readonly ListItem[] {
  if (note.as !== 'item') return []
  return [{ type: 'item', label: note.label, children: [{ type: 'paragraph', role: 'body', children: [{ type: 'text', value: note.text }] }] }]
}

function toRow(note: Note, width: number): Row {
  return {
    type: 'row',
    kind: 'body',
    cells: [{ type: 'cell', header: false, colspan: width, rowspan: 1, align: 'start', showsNumber: false, children: [toParagraph(note)] }],
  }
}
