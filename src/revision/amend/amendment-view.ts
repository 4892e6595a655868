/**
 * Instructions → what the templates of an amending act print: its lead, its
 * points, and the new wordings that are put into the text beside it.
 */
import type { HouseStyle } from '../../house-style/house-style.ts'
import type { Block } from '../../tree/nodes.ts'
import type { DocumentAmendment } from './instruction.ts'

/** The act that is amended, in the words of its own head. */
export interface AmendedAct {
  /** «приказ»: also what the amending act is, because acts are amended by their like. */
  readonly kind: string
  /** In the genitive, «отдела образования администрации Степного городского округа»; may be left out. */
  readonly issuer?: string
  /** «17 сентября 2020 г.» */
  readonly date: string
  /** «212/1», without «№». */
  readonly number: string
  /** «Об утверждении программы …», without quotation marks. */
  readonly title: string
}

export interface AmendmentView {
  /** «Внести в приказ … следующие изменения:»; with a single change all of it. */
  readonly lead: string
  /** Key of the wording that follows the lead. */
  readonly slot: string | undefined
  readonly points: readonly AmendingPointView[]
  /** What goes into `<slot name="…">`, by name: hand it to the reader of the tree. */
  readonly inserts: ReadonlyMap<string, readonly Block[]>
}

export interface AmendingPointView {
  readonly text: string
  readonly slot: string | undefined
  readonly points: readonly AmendingPointView[]
}

export function describeInstructions(documents: readonly DocumentAmendment[], act: AmendedAct, style: HouseStyle): AmendmentView {
  void [documents, style]
  return { lead: `Внести в ${act.kind} от ${act.date} № ${act.number} «${act.title}» следующие изменения:`, slot: undefined, points: [], inserts: new Map() }
}
