import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../../house-style/house-style.ts'
import type { Origin } from '../../source/place.ts'
import type * as tree from '../../tree/nodes.ts'
import type { Measure } from './divide-wide-words.ts'
import type { HeaderCells } from './finish-pdf.ts'
import type { Coverage } from './font-coverage.ts'
import type { Picture } from './load-pictures.ts'

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

/** The lines that text is set in. */
export interface Line {
  readonly widthPt: number
  readonly sizePt: number
  /** What the indent of a paragraph takes from its first line; 0 where paragraphs have none. */
  readonly indentPt: number
  readonly bold: boolean
  readonly italic: boolean
}

/** What a node's handler needs besides the node. `ids`, `headers`, `spaced` and `diagnostics` grow while the tree is drawn. */
export interface Drawing {
  /** What the embedded fonts can show. */
  readonly canShow: Coverage
  readonly advance: Measure
  readonly line: Line
  readonly pictures: ReadonlyMap<string, Picture>
  /** Origin of the nearest node around that has one. */
  readonly origin: Origin | undefined
  /** Text area of the section that is being drawn. */
  readonly page: { readonly textWidthMm: number; readonly textHeightMm: number; readonly style: HouseStyle }
  /** Whether the blocks stand in a list or a table, where no page can be ended. */
  readonly isNested: boolean
  /** Whether the blocks stand in a cell: Typst repeats no heads in tables within tables. */
  readonly isInTable: boolean
  /** Whether the blocks stand in a list other than points of an act. */
  readonly isInList?: boolean
  /** The colour that stands for an origin, where the drawing is for the screen (see draw-pages.ts). */
  readonly inkOf?: (origin: Origin) => string
  /** See `EmitInput.linkedDocuments`. */
  readonly linkedDocuments: ReadonlySet<string>
  readonly ids: Set<string>
  /** Header cells of each table. */
  readonly headers: HeaderCells[]
  /** Words with space between their letters, in the order of the document. */
  readonly spaced: string[]
  readonly diagnostics: Diagnostic[]
}

export function within<D extends Drawing>(drawing: D, node: tree.Node): D {
  return node.origin === undefined ? drawing : { ...drawing, origin: node.origin }
}

/** Tells the author what a PDF cannot show. `what` is in the nominative case. */
export function reportLoss(drawing: Drawing, what: string): void {
  drawing.diagnostics.push(diagnose('emit/not-representable', { format: 'PDF', what }, drawing.origin))
}

/** Marks what is drawn with the place that its words come from. */
export function ink({ inkOf, origin }: Drawing): { readonly ink?: string } {
  return inkOf === undefined || origin === undefined ? {} : { ink: inkOf(origin) }
}
