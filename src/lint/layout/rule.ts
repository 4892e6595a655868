import type { RuleBase, RuleDetails } from '../rule.ts'
import type { Code, ParamsOf } from '../../diagnostics/catalogue/index.ts'
import type { Place } from '../../source/place.ts'
import type { LaidDocument } from './laid-out.ts'

export type LayoutReport = <C extends Code>(code: C, params: ParamsOf<C>, place: Place | undefined, details?: Pick<RuleDetails, 'related'>) => void

/** Looks at a document as it lies on its pages. */
export interface LayoutRule extends RuleBase {
  readonly check: (document: LaidDocument, report: LayoutReport) => void
}
