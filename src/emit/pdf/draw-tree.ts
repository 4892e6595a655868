/**
 * The document tree as the JSON that `templates/pdf/main.typ` draws.
 *
 * Almost the tree itself. What differs: characters without a glyph are replaced
 * (and reported), pictures are named by a virtual path, and what must stay
 * together across the end of a list is gathered into parts of its own.
 */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../../house-style/house-style.ts'
import { textAreaOf } from '../../house-style/text-area.ts'
import { rowHeightMm, WRITING_ROOM_MM } from '../../passes/keep-together.ts'
import type * as tree from '../../tree/nodes.ts'
import type { EmitInput } from '../emitter.ts'
import { reservedColumns, reservedName } from '../reserved-columns.ts'
import { raggedWidthEm } from '../ragged-width.ts'
import { layOutRows } from '../../tree/grid.ts'
import { drawInlines } from './draw-inlines.ts'
import { type Drawing, ink, type JsonObject, type Line, reportLoss, within } from './drawing.ts'
import type { HeaderCells } from './finish-pdf.ts'
import { isMoved, isShort, mayMove } from './kept-blocks.ts'
import type { Picture } from './load-pictures.ts'
import type { Fonts } from './typst-session.ts'

/** A draft has no date yet, and PDF/A demands one: the same for all drafts, so that equal drafts have equal bytes. */
const DRAFT_DATE = '2000-01-01'

/** Rows estimated higher than this part of a page may be divided; the estimate may be wrong by a third. */
const TALL = 0.65
/** Tables estimated higher than this part of a page do not move as a whole to stay with what follows them. */
const SHORT = 0.25

const PT_PER_MM = 72 / 25.4
/** Between the edge of a cell and its text, on each side; `inset` in tables.typ. */
const CELL_PADDING_PT = 1.9 * PT_PER_MM
/** The same of the frame around the words of a lost picture, see figures.typ. */
const FRAME_PADDING_PT = 3 * PT_PER_MM

export interface DrawnTree {
  readonly json: string
  /** Header cells of all tables, in the order of the document. */
  readonly headers: readonly HeaderCells[]
  /** Words with space between their letters, in the order of the document. */
  readonly spaced: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** `pictures` are those of the document that can be shown; the others are reported and replaced by their words. */
export function drawTree(
  { document, style, linkedDocuments = new Set() }: Pick<EmitInput, 'document' | 'style' | 'linkedDocuments'>,
  fonts: Fonts,
  pictures: ReadonlyMap<string, Picture>,
  inkOf?: Drawing['inkOf'],
): DrawnTree {
  const shared = { ...fonts, pictures, linkedDocuments, ...(inkOf === undefined ? {} : { inkOf }), ids: new Set<string>(), headers: [], spaced: [], diagnostics: [] }
  const sections = document.sections.map((section) => {
    const page = pageOf(section, style)
    const line: Line = {
      widthPt: page.textWidthMm * PT_PER_MM,
      sizePt: style.font.sizePt,
      indentPt: style.text.indentMm * PT_PER_MM,
      bold: false,
      italic: false,
    }
    const drawing = { ...shared, origin: section.origin ?? document.origin, page, line, isNested: false, isInTable: false }
    return { orientation: section.orientation, children: drawBlocks(section.children, drawing) }
  })
  const { title, author, subject, lang, date } = document.meta
  const meta = {
    title,
    author,
    subject,
    // Typst takes the language alone; region and script do not change how a document is set.
    lang: lang.split('-')[0] ?? lang,
    date: (date ?? DRAFT_DATE).split('-').map(Number),
  }
  const json = JSON.stringify({ meta, style, ids: [...shared.ids], sections })
  return { json, headers: shared.headers, spaced: shared.spaced, diagnostics: shared.diagnostics }
}

function pageOf(section: tree.Section, style: HouseStyle): Drawing['page'] {
  return { ...textAreaOf(style, section.orientation), style }
}

const handlers: tree.Handlers<tree.Block['type'], Drawing, JsonObject> = {
  contents: (node, drawing) => ({
    ...common(node, drawing),
    children: drawInlines(node.children, setIn(drawing, { bold: true, sizePt: bodySize(drawing) })),
    entries: node.entries.map((entry) => ({
      target: entry.target,
      level: entry.level,
      children: drawInlines(entry.children, within(setIn(drawing, { indentPt: 0 }), entry)),
    })),
  }),
  heading: (node, drawing) => ({ ...common(node, drawing), level: node.level, children: drawWords(node, setIn(drawing, { bold: true, sizePt: bodySize(drawing) })) }),
  paragraph: (node, drawing) => ({
    ...keptWhere(mayMove([node]), node, drawing),
    role: node.role,
    whole: isShort([node]),
    children: drawWords(node, node.role === 'note' ? setIn(drawing, { sizePt: drawing.page.style.font.noteSizePt }) : drawing),
  }),
  list: (node, drawing) => {
    const isFlush = node.kind === 'clauses' || node.isFlush === true
    const isInner = !isFlush && drawing.isInList === true
    const inner = isInner ? setIn(drawing, { widthPt: drawing.line.widthPt - drawing.line.indentPt }) : drawing
    return {
      ...common(node, drawing),
      kind: node.kind,
      ...(isInner ? { inner: true } : {}),
      parts: drawParts(node, { ...inner, isInList: !isFlush || drawing.isInList === true }),
    }
  },
  table: drawTable,
  requisite: (node, drawing) => ({
    ...common(node, drawing),
    kind: node.kind,
    ...(node.reserved === undefined ? {} : { reserved: drawArea(node, node.reserved, drawing) }),
    ...(node.picture === undefined ? {} : { picture: drawFieldPicture(node.picture, drawing) }),
    parts: node.parts.map((part) => ({
      name: part.name,
      ...(node.kind === 'annex-header' ? { widthPt: raggedWidthPt(part, drawing) } : {}),
      ...ink(within(drawing, part)),
      children: drawInlines(part.children, within(setIn(drawing, partLine(node, part, drawing)), part)),
    })),
  }),
  figure: (node, drawing) => ({
    ...common(node, drawing),
    ...drawPicture(node, drawing),
    ...(node.caption === undefined ? {} : { caption: drawInlines(labelled(node.label, node.caption), drawing) }),
  }),
  'page-break': (node, drawing) => {
    if (!drawing.isNested) return common(node, drawing)
    reportLoss(drawing, 'разрыв страницы внутри перечня или таблицы')
    return { ...common(node, drawing), type: 'anchor' }
  },
}

export function drawBlocks(nodes: readonly tree.Block[], drawing: Drawing): readonly JsonObject[] {
  return nodes.map((node) => {
    const handler = handlers[node.type] as (node: tree.Block, drawing: Drawing) => JsonObject // a node's type is the key of its own handler
    return handler(node, within(drawing, node))
  })
}

/** A second unit of the same id gets no anchor: references lead to the first. */
function common(node: tree.Block | tree.ListItem | tree.Row, drawing: Drawing): JsonObject {
  const isTarget = node.id !== undefined && node.id !== '' && !drawing.ids.has(node.id)
  if (isTarget) drawing.ids.add(node.id)
  return { type: node.type, ...(isTarget ? { id: node.id } : {}), ...(node.keepNext === true ? { keepNext: true } : {}), ...ink(drawing) }
}

/**
 * Word keeps the last line of a long paragraph, and the last row of a long table, with what follows. Typst would take all of it
 * there, and lose what does not fit on that page or set it over other text; so what is long goes its own way.
 */
function keptWhere(isMovable: boolean, node: tree.Block, drawing: Drawing): JsonObject {
  const { keepNext, ...rest } = common(node, drawing)
  return isMovable && keepNext === true ? { ...rest, keepNext } : rest
}

function setIn(drawing: Drawing, line: Partial<Line>): Drawing {
  return { ...drawing, line: { ...drawing.line, ...line } }
}

const bodySize = (drawing: Drawing): number => drawing.page.style.font.sizePt

/** Joins the printed number to its text: alone at the end of a line it would look like a part of the line before. */
const LABEL_SPACE = '\u00a0'

function labelled(label: string | undefined, words: readonly tree.Inline[]): readonly tree.Inline[] {
  return label === undefined || label === '' ? words : [{ type: 'text', value: label + LABEL_SPACE }, ...words]
}

/** The printed number of a unit is ordinary text in front of its own. Every word fits even the line of the indent. */
function drawWords(node: tree.Heading | tree.Paragraph, drawing: Drawing): readonly JsonObject[] {
  const { widthPt, indentPt } = drawing.line
  return drawInlines(labelled(node.label, node.children), setIn(drawing, { widthPt: widthPt - indentPt }))
}

function raggedWidthPt(part: tree.RequisitePart, { page, line }: Drawing): number {
  return raggedWidthEm(part.children, (page.style.annexHeader.widthMm * PT_PER_MM) / line.sizePt) * line.sizePt
}

/** How wide the parts of requisites are, see requisites.typ. */
function partLine(node: tree.Requisite, part: tree.RequisitePart, { line, page }: Drawing): Partial<Line> {
  const { widthPt } = line
  if (node.reserved !== undefined) {
    const [post, , name] = reservedColumns(node.parts, node.reserved, page.textWidthMm, page.style.font.sizePt)
    return { widthPt: (part.name === 'name' ? name : post) * PT_PER_MM }
  }
  switch (node.kind) {
    case 'annex-header':
      return { widthPt: page.style.annexHeader.widthMm * PT_PER_MM }
    case 'signature': {
      const signers = node.parts.filter(({ name }) => name === 'name').length
      if (signers > 1 && page.style.signature.several === 'abreast') return { widthPt: (widthPt * (1 - 0.06 * (signers - 1))) / signers }
      return { widthPt: widthPt * (part.name === 'name' ? 0.35 : 0.53) }
    }
    case 'registration':
      return { widthPt: part.name === 'place' ? widthPt : widthPt * 0.45 }
    case 'letterhead':
    case 'kind':
      return { bold: true }
    case 'emblem':
    case 'qr-code':
    case 'draft-mark':
      return {}
    case 'copy-mark':
      return { widthPt: widthPt * (part.name === 'name' ? 0.35 : part.name === 'post' ? 0.53 : 1) }
    case 'agreement':
      return { widthPt: widthPt * 0.47 }
    case 'distribution':
      return { sizePt: page.style.font.noteSizePt }
    case 'prepared-by':
      return { widthPt: widthPt / 2, sizePt: page.style.font.noteSizePt }
  }
}

/** Items that must stay with what follows them are parts of their own, see `draw-list` in blocks.typ. */
function drawParts(list: tree.List, drawing: Drawing): readonly JsonObject[] {
  const runs: tree.ListItem[][] = []
  for (const item of list.items) {
    const run = runs.at(-1)
    if (run !== undefined && isMoved(run[0]) === isMoved(item)) run.push(item)
    else runs.push([item])
  }
  return runs.map((items) => ({
    items: items.map((item) => drawItem(item, within(drawing, item))),
    ...(isMoved(items[0]) ? { keepNext: true, whole: isShort(items.flatMap((item) => item.children)) } : {}),
  }))
}

function drawItem(item: tree.ListItem, drawing: Drawing): JsonObject {
  const [first, ...rest] = item.children
  // The printed number opens the item's first paragraph, as it does on paper.
  const children: readonly tree.Block[] =
    item.label === undefined
      ? item.children
      : first?.type === 'paragraph'
        ? [{ ...first, label: item.label }, ...rest]
        : [{ type: 'paragraph', role: 'body', label: item.label, children: [] }, ...item.children]
  return { ...common(item, drawing), children: drawBlocks(children, { ...drawing, isNested: true }) }
}

function drawTable(node: tree.Table, drawing: Drawing): JsonObject {
  const isHigherThan = (pages: number, rows: readonly tree.Row[]): boolean =>
    rows.reduce((sum, row) => sum + rowHeightMm(row, node, drawing.page), 0) > drawing.page.textHeightMm * pages
  const isTall = (rows: readonly tree.Row[]): boolean => isHigherThan(TALL, rows)
  // Typst repeats a head whole, and cuts off what does not fit on the page; such a head is drawn once, as ordinary rows.
  const repeats = !isTall(node.head) && !drawing.isInTable
  // A row that is kept whole must fit on a page, whatever the tree says: its text would be lost otherwise. The estimate
  // is no good for tables within tables.
  const mayBreak = (row: tree.Row): boolean =>
    drawing.isInTable || (row.breakable ?? row.kind === 'body') || row.cells.some((cell) => holdsTable(cell.children))
  const rows = [...node.head, ...node.body]
  const body = repeats ? node.body : rows
  const drawRows = (group: readonly tree.Row[], breakable: (row: tree.Row) => boolean): readonly JsonObject[] => {
    const lines = cellLines(group, node, drawing)
    return group.map((row, index) => drawRow(row, breakable(row), lines[index]!, drawing))
  }
  drawing.headers.push(rows.flatMap((row, r) => row.cells.flatMap((cell, c) => (cell.header ? [[r, c] as const] : []))))
  return {
    ...keptWhere(!isHigherThan(SHORT, [...node.head, ...node.body]), node, drawing),
    columns: node.columns.map(({ share }) => ({ share })),
    ...(node.sizePt === undefined ? {} : { sizePt: node.sizePt }),
    head: repeats ? drawRows(node.head, () => false) : [],
    body: drawRows(body, (row) => mayBreak(row) || isTall([row])).map((drawn, index) => ({
      ...drawn,
      // As a sub-header a banner stays with the row below it. Typst loses sub-headers without rows of their own, and
      // those in tables within tables, where a page ends; they are ordinary rows here.
      leads: !drawing.isInTable && body[index]!.kind === 'banner' && body[index + 1]?.kind === 'body',
    })),
    ...(node.caption === undefined
      ? {}
      : {
          ...(node.label === undefined ? {} : { numbered: true }),
          caption: drawInlines(labelled(node.label, node.caption), setIn(drawing, { bold: node.label === undefined })),
        }),
  }
}

/** The lines in each cell of each row. */
function cellLines(rows: readonly tree.Row[], table: tree.Table, { line, page }: Drawing): readonly (readonly Partial<Line>[])[] {
  const total = table.columns.reduce((sum, { share }) => sum + share, 0)
  return layOutRows(rows, table.columns.length).map(({ row, cells }) =>
    cells
      .filter(({ cell }) => cell !== undefined)
      .map(({ column, colspan }) => {
        const share = table.columns.slice(column, column + colspan).reduce((sum, { share }) => sum + share, 0)
        const widthPt = (line.widthPt * share) / total - 2 * CELL_PADDING_PT
        return { widthPt, sizePt: table.sizePt ?? page.style.font.tableSizePt, indentPt: 0, bold: row.kind !== 'body' }
      }),
  )
}

function holdsTable(blocks: readonly tree.Block[]): boolean {
  return blocks.some(
    (block) => block.type === 'table' || (block.type === 'list' && block.items.some((item) => holdsTable(item.children))),
  )
}

function drawRow(row: tree.Row, breakable: boolean, lines: readonly Partial<Line>[], parent: Drawing): JsonObject {
  const drawing = within(parent, row)
  return {
    ...common(row, drawing),
    kind: row.kind,
    breakable,
    ...(row.forWriting === true ? { roomMm: WRITING_ROOM_MM } : {}),
    cells: row.cells.map((cell, index) => ({
      colspan: cell.colspan,
      rowspan: cell.rowspan,
      align: cell.align,
      children: drawBlocks(cell.children, { ...within(setIn(drawing, lines[index]!), cell), isNested: true, isInTable: true, isInList: false }),
    })),
  }
}

/** Without a picture to show, its words stand in its place. */
function drawPicture(node: tree.Figure, drawing: Drawing): JsonObject {
  const { alternative, widthPx, heightPx } = node
  const picture = drawing.pictures.get(node.image)
  if (picture === undefined) {
    reportLoss(drawing, `рисунок «${node.image}»: файла нет, он повреждён или записан в виде, которого PDF/A не допускает`)
    const framed = setIn(drawing, { widthPt: drawing.line.widthPt - 2 * FRAME_PADDING_PT })
    return { words: drawInlines([{ type: 'text', value: alternative }], framed) }
  }
  return { alternative, source: picture.source, format: picture.format, widthPx, heightPx }
}

/** Nothing when it cannot be shown. */
function drawFieldPicture({ image, alternative, frame }: tree.RequisitePicture, drawing: Drawing): JsonObject {
  const picture = drawing.pictures.get(image)
  if (picture === undefined || frame === undefined) {
    reportLoss(drawing, `рисунок «${image}»: файла нет, он повреждён или записан в виде, которого PDF/A не допускает`)
    return {}
  }
  return { alternative, source: picture.source, format: picture.format, ...frame }
}

function drawArea(node: tree.Requisite, reserved: tree.ReservedArea, { page }: Drawing): JsonObject {
  const columnsMm = reservedColumns(node.parts, reserved, page.textWidthMm, page.style.font.sizePt)
  const names = node.parts.filter((part) => part.name === 'name').map((_, index) => reservedName(index + 1))
  return { widthMm: reserved.widthMm, heightMm: reserved.heightMm, columnsMm, names }
}
