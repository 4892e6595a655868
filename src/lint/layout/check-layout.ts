/** The rules of layout over one document as it lies on its pages. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Code } from '../../diagnostics/catalogue/index.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../../house-style/house-style.ts'
import type { Place } from '../../source/place.ts'
import type { DocumentNode } from '../../tree/nodes.ts'
import { findUnits } from './find-units.ts'
import type { LaidPage } from './laid-out.ts'
import type { LayoutReport, LayoutRule } from './rule.ts'
import { dividedWord } from './rules/divided-word.ts'
import { leftAlone } from './rules/left-alone.ts'
import { lonelyLine } from './rules/lonely-line.ts'
import { outsideFields } from './rules/outside-fields.ts'
import { pageNumber } from './rules/page-number.ts'
import { signatureAlone } from './rules/signature-alone.ts'
import { tornRow } from './rules/torn-row.ts'

export const layoutRules: readonly LayoutRule[] = [dividedWord, leftAlone, lonelyLine, outsideFields, pageNumber, signatureAlone, tornRow]

export const layoutCodes: ReadonlySet<Code> = new Set(layoutRules.flatMap(({ codes }) => codes))

export interface LayoutInput {
  readonly document: DocumentNode
  readonly pages: readonly LaidPage[]
  readonly style: HouseStyle
  /** Where findings about the measures of the sheet point to. */
  readonly measures: Place
}

export function checkLayout({ document, pages, style, measures }: LayoutInput): readonly Diagnostic[] {
  const laid = findUnits(document, pages, style)
  const found: Diagnostic[] = []
  const report: LayoutReport = (code, params, place, details = {}) => {
    found.push(diagnose(code, params, place ?? measures, details.related === undefined ? {} : { related: details.related }))
  }
  for (const rule of layoutRules) rule.check(laid, report)
  return found
}
