import type { PeriodContext } from '../../russian/periods/parse-period.ts'
import { isReversed, type PeriodEdge, type PeriodPart } from '../../russian/periods/period.ts'
import { eventsOf } from '../events.ts'
import type { DocumentRule } from '../rule.ts'

/** An event of a group without a time of its own falls within the year of the plan. */
export const outsidePlan: DocumentRule = {
  needs: 'document',
  codes: ['time/outside-plan'],
  check(document, _dossier, report) {
    for (const { period, clauses, year, around } of eventsOf(document)) {
      if (period === undefined || year !== undefined || around.month !== undefined || around.year === undefined) continue
      for (const { at, part } of clauses) {
        if (part.yearImplied || isReversed(part) || isWithin(part, around.year, around)) continue
        report('time/outside-plan', { words: period.value.slice(...at), year: printYear(around.year, around) }, { text: period, at })
      }
    }
  },
}

/** Under way in the year, or due later. A school year is prepared in the summer before it. */
function isWithin({ start, end }: PeriodPart, year: number, { isSchoolYear = false }: PeriodContext): boolean {
  const first = isSchoolYear ? monthOf(year, 7) : monthOf(year, 1)
  const last = isSchoolYear ? monthOf(year + 1, 8) : monthOf(year, 12)
  return (start === undefined || monthOfEdge(start, last) <= last) && (end === undefined || monthOfEdge(end, first) >= first)
}

function monthOf(year: number, month: number): number {
  return year * 12 + month
}

function monthOfEdge({ year, month }: PeriodEdge, otherwise: number): number {
  return year === undefined ? otherwise : monthOf(year, month)
}

function printYear(year: number, { isSchoolYear = false }: PeriodContext): string {
  return isSchoolYear ? `${year}/${year + 1} учебный год` : `${year} год`
}
