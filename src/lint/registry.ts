/** Every rule, in the order they run. */
import type { Code } from '../diagnostics/catalogue/index.ts'
import type { Rule } from './rule.ts'
import { bracketSpace } from './rules/bracket-space.ts'
import { compoundHyphen } from './rules/compound-hyphen.ts'
import { dashSpacing } from './rules/dash-spacing.ts'
import { dateForm } from './rules/date-form.ts'
import { decimalPoint } from './rules/decimal-point.ts'
import { doublePunctuation } from './rules/double-punctuation.ts'
import { doubleSpace } from './rules/double-space.ts'
import { eventFullStop } from './rules/event-full-stop.ts'
import { hyphenForDash } from './rules/hyphen-for-dash.ts'
import { initialsSpace } from './rules/initials-space.ts'
import { latinNumberSign } from './rules/latin-number-sign.ts'
import { listMarks } from './rules/list-marks.ts'
import { listPunctuation } from './rules/list-punctuation.ts'
import { mixedScript } from './rules/mixed-script.ts'
import { numberByHand } from './rules/number-by-hand.ts'
import { numberRange } from './rules/number-range.ts'
import { numberSignSpace } from './rules/number-sign-space.ts'
import { ordinalSuffix } from './rules/ordinal-suffix.ts'
import { percentSpace } from './rules/percent-space.ts'
import { periodForm } from './rules/period-form.ts'
import { spaceAfterMark } from './rules/space-after-mark.ts'
import { spaceBeforeMark } from './rules/space-before-mark.ts'
import { straightQuotes } from './rules/straight-quotes.ts'
import { titleFullStop } from './rules/title-full-stop.ts'
import { unpairedMark } from './rules/unpaired-mark.ts'
import { yearRange } from './rules/year-range.ts'
import { yearSpace } from './rules/year-space.ts'

export const rules: readonly Rule[] = [
  bracketSpace,
  compoundHyphen,
  dashSpacing,
  dateForm,
  decimalPoint,
  doublePunctuation,
  doubleSpace,
  eventFullStop,
  hyphenForDash,
  initialsSpace,
  latinNumberSign,
  listMarks,
  listPunctuation,
  mixedScript,
  numberByHand,
  numberRange,
  numberSignSpace,
  ordinalSuffix,
  percentSpace,
  periodForm,
  spaceAfterMark,
  spaceBeforeMark,
  straightQuotes,
  titleFullStop,
  unpairedMark,
  yearRange,
  yearSpace,
]

export const ruleCodes: ReadonlySet<Code> = new Set(rules.flatMap((rule) => rule.codes))
