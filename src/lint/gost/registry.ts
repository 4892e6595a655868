/** The rules over Word files, in the order they run. */
import type { Code } from '../../diagnostics/catalogue/index.ts'
import type { GostRule } from './rule.ts'
import { alignment } from './rules/alignment.ts'
import { annexHeader } from './rules/annex-header.ts'
import { annexNumbers } from './rules/annex-numbers.ts'
import { annexPlace } from './rules/annex-place.ts'
import { colouredText } from './rules/coloured-text.ts'
import { emptyParagraphs } from './rules/empty-paragraphs.ts'
import { fonts } from './rules/fonts.ts'
import { footnotes } from './rules/footnotes.ts'
import { houseStyle } from './rules/house-style.ts'
import { hyphenation } from './rules/hyphenation.ts'
import { indent } from './rules/indent.ts'
import { keyword } from './rules/keyword.ts'
import { kind } from './rules/kind.ts'
import { language } from './rules/language.ts'
import { leftovers } from './rules/leftovers.ts'
import { letterSpacing } from './rules/letter-spacing.ts'
import { lineSpacing } from './rules/line-spacing.ts'
import { margins } from './rules/margins.ts'
import { pageNumbers } from './rules/page-numbers.ts'
import { pageSize } from './rules/page-size.ts'
import { registration } from './rules/registration.ts'
import { requisiteOrder } from './rules/requisite-order.ts'
import { signature } from './rules/signature.ts'
import { sizes } from './rules/sizes.ts'
import { spacesForLayout } from './rules/spaces-for-layout.ts'
import { tables } from './rules/tables.ts'
import { title } from './rules/title.ts'
import { wording } from './wording.ts'

export const gostRules: readonly GostRule[] = [
  pageSize,
  margins,
  pageNumbers,
  fonts,
  sizes,
  lineSpacing,
  alignment,
  indent,
  letterSpacing,
  spacesForLayout,
  emptyParagraphs,
  colouredText,
  hyphenation,
  language,
  leftovers,
  footnotes,
  kind,
  registration,
  title,
  requisiteOrder,
  keyword,
  signature,
  annexHeader,
  annexPlace,
  annexNumbers,
  tables,
  houseStyle,
  wording,
]

export const gostCodes: ReadonlySet<Code> = new Set(gostRules.flatMap(({ codes }) => codes))
