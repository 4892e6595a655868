/** Tables of semantic HTML: columns whose shares add up to 100, rows that fill them exactly. */
import type { Markup } from './markup.ts'
import { attributeOf, numberingOf, unitOf, type MarkupReader } from './markup-reader.ts'
import type * as tree from './nodes.ts'
import { originOf, readInlines } from './read-inlines.ts'
import { ruleOf } from './vocabulary.ts'

type ReadBlocks = (element: Markup, reader: MarkupReader) => readonly tree.Block[]

interface PlacedRow {
  readonly element: Markup
  readonly row: tree.Row
}

const numberings: readonly tree.RowNumbering[] = ['none', 'through', 'per-group', 'sections']

export function readTable(element: Markup, reader: MarkupReader, readBlocks: ReadBlocks): tree.Table {
  const parts = readParts(element, reader)
  const columns = parts.colgroup === undefined ? [] : reader.elementsOf(parts.colgroup, ruleOf('colgroup', undefined)!)
  const head = readRows(parts.thead, 'head', reader, readBlocks)
  const body = readRows(parts.tbody, 'body', reader, readBlocks)
  const count = columns.length > 0 ? columns.length : widthOf([...head, ...body])
  checkShape(head, count, reader)
  checkShape(body, count, reader)
  if (head.length + body.length === 0) reader.reportEmpty(element)

  const id = attributeOf(element, 'id')
  const bannerWord = attributeOf(element, 'data-banner-word')?.trim() ?? ''
  const sizePt = Number(attributeOf(element, 'data-size'))
  const caption = parts.caption === undefined ? [] : readInlines(parts.caption.children, parts.caption)
  return {
    type: 'table',
    ...(id === undefined ? {} : { id }),
    columns: shareWidth(columns.map((column) => Number(column.attributes['data-share'])), count),
    rowNumbering: numberings.find((name) => name === attributeOf(element, 'data-row-numbering')) ?? 'none',
    ...(bannerWord === '' ? {} : { bannerWord }),
    ...(sizePt > 0 ? { sizePt } : {}),
    head: head.map(({ row }) => spreadBanner(row, count)),
    body: body.map(({ row }) => spreadBanner(row, count)),
    ...(caption.length === 0 ? {} : { ...numberingOf(parts.caption!), caption }),
    ...originOf(element),
  }
}

type Parts = Partial<Record<'caption' | 'colgroup' | 'thead' | 'tbody', Markup>>

/** The parts of a table, each at most once and in their order. */
function readParts(element: Markup, reader: MarkupReader): Parts {
  const order = ['caption', 'colgroup', 'thead', 'tbody'] as const
  const parts: Parts = {}
  let reached = -1
  for (const child of reader.elementsOf(element, ruleOf('table', undefined)!)) {
    const index = order.findIndex((name) => name === child.name)
    if (index <= reached) reader.report('template/wrong-nesting', { element: child.name, parent: 'table', allowed: order }, child)
    else parts[order[index]!] = child
    reached = Math.max(reached, index)
  }
  return parts
}

function readRows(group: Markup | undefined, kind: 'head' | 'body', reader: MarkupReader, readBlocks: ReadBlocks): readonly PlacedRow[] {
  if (group === undefined) return []
  return reader.elementsOf(group, ruleOf(group.name, undefined)!).map((element) => {
    const isBanner = attributeOf(element, 'data-kind') === 'banner'
    if (isBanner && kind === 'head') {
      reader.report('template/wrong-nesting', { element: 'tr data-kind="banner"', parent: 'thead', allowed: ['tr'] }, element)
    }
    const id = attributeOf(element, 'id')
    const number = attributeOf(element, 'data-number')
    const rowKind: tree.RowKind = isBanner ? 'banner' : kind
    const row: tree.Row = {
      type: 'row',
      kind: rowKind,
      ...(id === undefined ? {} : { id }),
      ...(number === undefined ? {} : { numbering: { fixed: number } }),
      ...unitOf(element),
      ...(attributeOf(element, 'data-room') === 'writing' ? { forWriting: true } : {}),
      cells: reader.elementsOf(element, ruleOf('tr', undefined)!).map((cell) => readCell(cell, rowKind, reader, readBlocks)),
      ...originOf(element),
    }
    return { element, row }
  })
}

const alignments: readonly tree.CellAlign[] = ['start', 'center', 'end']

/** Heads and banners are centred unless the template says otherwise. */
function readCell(element: Markup, rowKind: tree.RowKind, reader: MarkupReader, readBlocks: ReadBlocks): tree.Cell {
  const usual = rowKind === 'body' ? 'start' : 'center'
  return {
    type: 'cell',
    header: element.name === 'th',
    colspan: spanOf(element, 'colspan'),
    rowspan: spanOf(element, 'rowspan'),
    align: alignments.find((name) => name === attributeOf(element, 'data-align')) ?? usual,
    showsNumber: attributeOf(element, 'data-shows') === 'number',
    children: readBlocks(element, reader),
    ...originOf(element),
  }
}

function spanOf(element: Markup, name: 'colspan' | 'rowspan'): number {
  const value = Number(attributeOf(element, name) ?? 1)
  return Number.isInteger(value) && value > 0 ? value : 1
}

function spreadBanner(row: tree.Row, columns: number): tree.Row {
  return row.kind === 'banner' ? { ...row, cells: row.cells.map((cell) => ({ ...cell, colspan: columns })) } : row
}

/** Columns of a table without a colgroup: those of its first row that is not a banner. */
function widthOf(rows: readonly PlacedRow[]): number {
  const first = rows.find(({ row }) => row.kind !== 'banner')
  return first === undefined ? 1 : first.row.cells.reduce((sum, cell) => sum + cell.colspan, 0)
}

/** Every row fills every column once, counting the cells that reach down from rows above. */
function checkShape(rows: readonly PlacedRow[], columns: number, reader: MarkupReader): void {
  let reaching: { readonly colspan: number; readonly rows: number }[] = []
  for (const { element, row } of rows) {
    if (row.cells.length === 0) reader.reportEmpty(element)
    const fromAbove = reaching.reduce((sum, cell) => sum + cell.colspan, 0)
    const isBanner = row.kind === 'banner'
    const own = isBanner ? (row.cells.length === 1 ? columns : 0) : row.cells.reduce((sum, cell) => sum + cell.colspan, 0)
    if (own + fromAbove !== columns) {
      reader.report('template/table-shape', { cells: isBanner ? row.cells.length : own + fromAbove, columns: isBanner ? 1 : columns }, element)
    }
    const next = [
      ...reaching.map(({ colspan, rows: left }) => ({ colspan, rows: left - 1 })),
      ...row.cells.map((cell) => ({ colspan: cell.colspan, rows: cell.rowspan - 1 })),
    ]
    reaching = next.filter((cell) => cell.rows > 0)
  }
  const last = rows.at(-1)
  if (last !== undefined && reaching.length > 0) reader.report('template/rowspan-too-long', {}, last.element)
}

/** Shares that add up to 100; equal ones when none are given. */
function shareWidth(given: readonly number[], count: number): readonly tree.Column[] {
  const valid = given.length === count && given.every((share) => share > 0)
  const shares = valid ? given : Array.from({ length: count }, () => 1)
  const sum = shares.reduce((total, share) => total + share, 0)
  let left = 100
  return shares.map((share, index) => {
    const normalised = index === count - 1 ? Number(left.toFixed(4)) : Number(((share * 100) / sum).toFixed(4))
    left -= normalised
    return { share: normalised }
  })
}
