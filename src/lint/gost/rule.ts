/** What a rule over a Word file is. */
import type { Code, ParamsOf } from '../../diagnostics/catalogue/index.ts'
import type { Paragraph, WordDocument } from '../../docx-reader/word-document.ts'
import type { HouseStyle } from '../../house-style/house-style.ts'
import type { Anatomy } from './anatomy.ts'
import type { Layout } from './layout.ts'

export interface GostContext {
  readonly document: WordDocument
  /** Where its paragraphs stand. */
  readonly layout: Layout
  /** Which of them is what. */
  readonly anatomy: Anatomy
  /** The profile, or the house style of the authority that the file is checked against. */
  readonly style: HouseStyle
  /** Whether the style is that of an authority: its own values are then wanted exactly. */
  readonly isHouseStyle: boolean
}

export interface GostDetails {
  /** The words at fault, as offsets in the text of the paragraph. */
  readonly at?: readonly [start: number, end: number]
  readonly actual?: string
  readonly expected?: string
  /** Findings of one key become one, with the other places named in it. Default: the code and its parameters. */
  readonly key?: string
}

/** Without a paragraph the finding is about the whole file. */
export type GostReport = <C extends Code>(code: C, params: ParamsOf<C>, at: Paragraph | undefined, details?: GostDetails) => void

export interface GostRule {
  readonly codes: readonly Code[]
  readonly check: (context: GostContext, report: GostReport) => void
}
