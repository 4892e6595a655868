/** A document as it lies on its pages: what the rules of layout look at. All measures in points from the left and the upper edge of a page. */
import type { HouseStyle } from '../../house-style/house-style.ts'
import type { Origin } from '../../source/place.ts'
import type * as tree from '../../tree/nodes.ts'

/** Letters set together: a part of one line. */
export interface LaidRun {
  readonly text: string
  /** Left edge of each UTF-16 unit of the text, then the right edge of the last one. */
  readonly edges: readonly number[]
  /** The line that the letters stand on. */
  readonly y: number
  readonly sizePt: number
  /** Absent for what the page has of itself: its number. */
  readonly origin: Origin | undefined
}

export interface LaidPage {
  readonly widthPt: number
  readonly heightPt: number
  readonly runs: readonly LaidRun[]
}

export interface LaidLine {
  /** From 1. */
  readonly page: number
  readonly y: number
  readonly left: number
  readonly right: number
  readonly sizePt: number
  /** Where the line begins and ends in the text of its unit. */
  readonly from: number
  readonly to: number
}

export interface LaidCell {
  readonly table: tree.Table
  readonly row: tree.Row
  /** Among the cells of the row. */
  readonly column: number
}

/** A piece of text that stands for itself: a heading, a paragraph, a part of a requisite. */
export interface LaidUnit {
  readonly kind: 'heading' | 'lead' | 'caption' | 'paragraph' | 'requisite' | 'contents'
  /** Of a part of a requisite. */
  readonly requisite?: tree.RequisiteKind
  /** The cell that it stands in, the outermost one. */
  readonly cell?: LaidCell
  readonly text: string
  readonly origin: Origin | undefined
  /** In the order they are read; none when the unit could not be found on the pages. */
  readonly lines: readonly LaidLine[]
}

export interface LaidDocument {
  /** As the properties of the file have it. */
  readonly title: string
  readonly style: HouseStyle
  readonly pages: readonly LaidPage[]
  /** In the order of the tree. */
  readonly units: readonly LaidUnit[]
}
