import { isReversed, type PeriodPart } from '../../russian/periods/period.ts'
import { nameUnit } from '../../russian/periods/unit-names.ts'
import { eventsOf } from '../events.ts'
import { touchesMonth } from '../group-month.ts'
import type { DocumentRule } from '../rule.ts'

/** An event is under way in the month of its group, or due later. */
export const outsideMonth: DocumentRule = {
  needs: 'document',
  codes: ['time/outside-month'],
  check(document, _dossier, report) {
    for (const { period, clauses, around } of eventsOf(document)) {
      const { year, month } = around
      if (period === undefined || month === undefined || clauses.length === 0) continue
      // «Сентябрь, ноябрь, январь» stands once, under the first of its months.
      if (clauses.some(({ part }) => isReversed(part) || part.throughout || isHalfYear(part) || touchesMonth(part, around))) continue
      const name = nameUnit({ month, day: 1, unit: 'month' }, 'nominative')
      const words = period.value.trim()
      report('time/outside-month', { words, month: year === undefined ? name : `${name} ${year} года` }, { text: period })
    }
  },
}

/** «1 полугодие» may be that of the school year. */
function isHalfYear({ start, end, yearImplied }: PeriodPart): boolean {
  return yearImplied === true && (start ?? end)?.unit === 'half-year'
}
