/**
 * What the drawing functions of one document share. `Drawing` is the only
 * mutable state of the emitter and lives as long as one call of `emit`.
 */
import type { Paragraph } from 'docx'
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../../house-style/house-style.ts'
import type * as tree from '../../tree/nodes.ts'
import type { EmitInput } from '../emitter.ts'
import { idsOf, nameBookmarks } from './bookmarks.ts'

export interface Drawing {
  readonly style: HouseStyle
  readonly images: ReadonlyMap<string, Uint8Array>
  /** The pixels of every picture that is SVG, as PNG. */
  readonly pixels: ReadonlyMap<string, Uint8Array>
  readonly bookmarks: ReadonlyMap<string, string>
  /** Of headings, by their ids. */
  readonly pages: ReadonlyMap<string, number>
  /** ISO date and time of the act: of its properties. */
  readonly timestamp: string
  /** Author and time of tracked changes. */
  readonly redline: { readonly author: string; readonly date: string }
  readonly diagnostics: Diagnostic[]
  /** Ids of bookmarks, tracked changes, content controls and pictures: one sequence, so all differ. */
  lastId: number
  /** Paragraphs of the notes at the foot of pages, by the number that Word knows them by. */
  readonly footnotes: Map<number, Paragraph>
  /** Ids that have their bookmark. */
  readonly placed: Set<string>
  /** What the next paragraph has to carry, because the tree's node has no paragraph of its own. */
  readonly pending: Pending
}

export interface Pending {
  anchors: string[]
  pageBreak: boolean
  /** The paragraph follows a table, which has no space of its own below. */
  gap: boolean
}

/** Where blocks are drawn: on the page or in a table's cell. */
export interface Flow {
  readonly drawing: Drawing
  readonly widthTwips: number
  readonly heightTwips: number
  /** The enclosing unit stays with the next one. */
  readonly keepNext: boolean
  /** A table follows, which has no space of its own above. */
  readonly tableBelow: boolean
  /** The enclosing unit came or went as a whole: its paragraph marks are tracked too. */
  readonly revision?: 'inserted' | 'deleted'
  /** How many lists, other than points of an act, the blocks stand in. */
  readonly listDepth?: number
  readonly cell?: CellFlow
}

export interface CellFlow {
  /** Style of the cell's paragraphs. */
  readonly style: string
  /** Left indent of the enclosing list item's text. */
  readonly indentTwips: number
  /** Of the table's type, where it is not the usual one. */
  readonly sizePt?: number
}

/** Acts without a date yet get this one, so that drafts are the same bytes on every day. */
const DRAFT_DATE = '2000-01-01'

/** Author of tracked changes when the caller names none. */
const PROGRAM = 'Prikaz'

export function startDrawing(input: EmitInput, pixels: ReadonlyMap<string, Uint8Array>): Drawing {
  const timestamp = `${input.document.meta.date ?? DRAFT_DATE}T00:00:00Z`
  return {
    style: input.style,
    images: input.images,
    pixels,
    pages: input.pages ?? new Map(),
    bookmarks: nameBookmarks(idsOf(input.document)),
    timestamp,
    redline: input.redline ?? { author: PROGRAM, date: timestamp },
    diagnostics: [],
    lastId: 0,
    footnotes: new Map(),
    placed: new Set(),
    pending: { anchors: [], pageBreak: false, gap: false },
  }
}

export function nextId(drawing: Drawing): number {
  drawing.lastId += 1
  return drawing.lastId
}

/** What Word wants to know of a tracked change. */
export function trackedChange(drawing: Drawing): { readonly id: number; readonly author: string; readonly date: string } {
  return { id: nextId(drawing), ...drawing.redline }
}

/** The mark of a paragraph, a row or a picture that came or went as a whole. */
export function revisionMark(flow: Flow) {
  if (flow.revision === undefined) return {}
  return { [flow.revision === 'inserted' ? 'insertion' : 'deletion']: trackedChange(flow.drawing) }
}

/** The flow inside a unit that may have come or gone as a whole. */
export function inside(flow: Flow, unit: { readonly revision?: 'inserted' | 'deleted' }): Flow {
  return unit.revision === undefined ? flow : { ...flow, revision: unit.revision }
}

/** A table without a caption has no space of its own above: the text over it keeps it. */
export function isBareTable(block: tree.Block | undefined): boolean {
  return block?.type === 'table' && (block.caption ?? []).length === 0
}

/** The next paragraph becomes the target of references to `id`; of two units with one id the first. */
export function anchor(drawing: Drawing, id: string | undefined): void {
  if (id === undefined || drawing.placed.has(id)) return
  drawing.placed.add(id)
  drawing.pending.anchors.push(id)
}

/** Says that a part of the document has no form in Word; `what` completes «нельзя показать: …». */
export function reportLoss(drawing: Drawing, node: tree.Node, what: string): void {
  drawing.diagnostics.push(diagnose('emit/not-representable', { format: 'DOCX', what }, node.origin))
}
