/** Every rule, in the order they run. */
import type { Code } from '../diagnostics/catalogue/index.ts'
import type { Rule } from './rule.ts'
import { abbreviatedWords } from './rules/abbreviated-words.ts'
import { abbreviationDash } from './rules/abbreviation-dash.ts'
import { abbreviationKnown } from './rules/abbreviation-known.ts'
import { abbreviationMeaning } from './rules/abbreviation-meaning.ts'
import { abbreviationOrder } from './rules/abbreviation-order.ts'
import { abbreviationStop } from './rules/abbreviation-stop.ts'
import { actCitation } from './rules/act-citation.ts'
import { actRegister } from './rules/act-register.ts'
import { agreement } from './rules/agreement.ts'
import { annexByWords } from './rules/annex-by-words.ts'
import { approvalAgreement } from './rules/approval-agreement.ts'
import { approvedAgreement } from './rules/approved-agreement.ts'
import { beforeOrder } from './rules/before-order.ts'
import { bracketSpace } from './rules/bracket-space.ts'
import { caseOfAction } from './rules/case-of-action.ts'
import { caseOfName } from './rules/case-of-name.ts'
import { caseOfPerson } from './rules/case-of-person.ts'
import { cellCapital } from './rules/cell-capital.ts'
import { changesAndAdditions } from './rules/changes-and-additions.ts'
import { closingPoints } from './rules/closing-points.ts'
import { compoundHyphen } from './rules/compound-hyphen.ts'
import { copiedList } from './rules/copied-list.ts'
import { dashSpacing } from './rules/dash-spacing.ts'
import { dataOfTerm } from './rules/data-of-term.ts'
import { dateForm } from './rules/date-form.ts'
import { dayOff } from './rules/day-off.ts'
import { decimalPoint } from './rules/decimal-point.ts'
import { derivedPreposition } from './rules/derived-preposition.ts'
import { digitGroups } from './rules/digit-groups.ts'
import { doubleNumberSign } from './rules/double-number-sign.ts'
import { doublePunctuation } from './rules/double-punctuation.ts'
import { doubleSpace } from './rules/double-space.ts'
import { dutyInFull } from './rules/duty-in-full.ts'
import { eventFullStop } from './rules/event-full-stop.ts'
import { goalWithoutTask } from './rules/goal-without-task.ts'
import { goalsWithoutTasks } from './rules/goals-without-tasks.ts'
import { htmlMarkup } from './rules/html-markup.ts'
import { hyphenForDash } from './rules/hyphen-for-dash.ts'
import { initialsSpace } from './rules/initials-space.ts'
import { latinNumberSign } from './rules/latin-number-sign.ts'
import { laterThanOrder } from './rules/later-than-order.ts'
import { listMarks } from './rules/list-marks.ts'
import { listPunctuation } from './rules/list-punctuation.ts'
import { listsDiffer } from './rules/lists-differ.ts'
import { lookAlike } from './rules/look-alike.ts'
import { missingAnnex } from './rules/missing-annex.ts'
import { missingIds } from './rules/missing-ids.ts'
import { missingPoint } from './rules/missing-point.ts'
import { missingPreposition } from './rules/missing-preposition.ts'
import { missingSection } from './rules/missing-section.ts'
import { mixedScript } from './rules/mixed-script.ts'
import { noSuchDay } from './rules/no-such-day.ts'
import { numberByHand } from './rules/number-by-hand.ts'
import { numberRange } from './rules/number-range.ts'
import { numberSequence } from './rules/number-sequence.ts'
import { numberSignSpace } from './rules/number-sign-space.ts'
import { oneName } from './rules/one-name.ts'
import { onePerson } from './rules/one-person.ts'
import { oneTerm } from './rules/one-term.ts'
import { ordinalSuffix } from './rules/ordinal-suffix.ts'
import { otherMunicipality } from './rules/other-municipality.ts'
import { otherRegion } from './rules/other-region.ts'
import { outsideMonth } from './rules/outside-month.ts'
import { outsidePlan } from './rules/outside-plan.ts'
import { outsideTerm } from './rules/outside-term.ts'
import { outsideYear } from './rules/outside-year.ts'
import { parallelList } from './rules/parallel-list.ts'
import { participleAgreement } from './rules/participle-agreement.ts'
import { percentSpace } from './rules/percent-space.ts'
import { periodForm } from './rules/period-form.ts'
import { phraseCut } from './rules/phrase-cut.ts'
import { pointsInFull } from './rules/points-in-full.ts'
import { prepositionForm } from './rules/preposition-form.ts'
import { recurrenceWithoutTerm } from './rules/recurrence-without-term.ts'
import { repeatedWord } from './rules/repeated-word.ts'
import { reversedInText } from './rules/reversed-in-text.ts'
import { reversedInterval } from './rules/reversed-interval.ts'
import { roadmapName } from './rules/roadmap-name.ts'
import { romanFigures } from './rules/roman-figures.ts'
import { sentenceEnd } from './rules/sentence-end.ts'
import { shortStateName } from './rules/short-state-name.ts'
import { similarEvents } from './rules/similar-events.ts'
import { spaceAfterMark } from './rules/space-after-mark.ts'
import { spaceBeforeMark } from './rules/space-before-mark.ts'
import { splitLetter } from './rules/split-letter.ts'
import { straightQuotes } from './rules/straight-quotes.ts'
import { tasksAndEvents } from './rules/tasks-and-events.ts'
import { termMismatch } from './rules/term-mismatch.ts'
import { titleFullStop } from './rules/title-full-stop.ts'
import { twoSpellings } from './rules/two-spellings.ts'
import { typedListNumbers } from './rules/typed-list-numbers.ts'
import { unitSpace } from './rules/unit-space.ts'
import { unpairedMark } from './rules/unpaired-mark.ts'
import { yearGap } from './rules/year-gap.ts'
import { yearRange } from './rules/year-range.ts'
import { yearSpace } from './rules/year-space.ts'
import { yearsInFull } from './rules/years-in-full.ts'
import { yoForms } from './rules/yo-forms.ts'

export const rules: readonly Rule[] = [
  abbreviatedWords,
  abbreviationDash,
  abbreviationKnown,
  abbreviationMeaning,
  abbreviationOrder,
  abbreviationStop,
  actCitation,
  actRegister,
  agreement,
  annexByWords,
  approvalAgreement,
  approvedAgreement,
  beforeOrder,
  bracketSpace,
  caseOfAction,
  caseOfName,
  caseOfPerson,
  cellCapital,
  changesAndAdditions,
  closingPoints,
  compoundHyphen,
  copiedList,
  dashSpacing,
  dataOfTerm,
  dateForm,
  dayOff,
  decimalPoint,
  derivedPreposition,
  digitGroups,
  doubleNumberSign,
  doublePunctuation,
  doubleSpace,
  dutyInFull,
  eventFullStop,
  goalWithoutTask,
  goalsWithoutTasks,
  htmlMarkup,
  hyphenForDash,
  initialsSpace,
  latinNumberSign,
  laterThanOrder,
  listMarks,
  listPunctuation,
  listsDiffer,
  lookAlike,
  missingAnnex,
  missingIds,
  missingPoint,
  missingPreposition,
  missingSection,
  mixedScript,
  noSuchDay,
  numberByHand,
  numberRange,
  numberSequence,
  numberSignSpace,
  oneName,
  onePerson,
  oneTerm,
  ordinalSuffix,
  otherMunicipality,
  otherRegion,
  outsideMonth,
  outsidePlan,
  outsideTerm,
  outsideYear,
  parallelList,
  participleAgreement,
  percentSpace,
  periodForm,
  phraseCut,
  pointsInFull,
  prepositionForm,
  recurrenceWithoutTerm,
  repeatedWord,
  reversedInText,
  reversedInterval,
  roadmapName,
  romanFigures,
  sentenceEnd,
  shortStateName,
  similarEvents,
  spaceAfterMark,
  spaceBeforeMark,
  splitLetter,
  straightQuotes,
  tasksAndEvents,
  termMismatch,
  titleFullStop,
  twoSpellings,
  typedListNumbers,
  unitSpace,
  unpairedMark,
  yearGap,
  yearRange,
  yearSpace,
  yearsInFull,
  yoForms,
]

export const ruleCodes: ReadonlySet<Code> = new Set(rules.flatMap((rule) => rule.codes))
