import { isReversed } from '../../russian/periods/period.ts'
import { formatDate } from '../../russian/dates.ts'
import { eventsOf } from '../events.ts'
import { touchesMonth } from '../group-month.ts'
import type { DocumentRule } from '../rule.ts'

/** An event is not over before the order that plans it. */
export const beforeOrder: DocumentRule = {
  needs: 'document',
  codes: ['time/before-order'],
  check(document, { date }, report) {
    if (date === undefined) return
    for (const { period, clauses, around } of eventsOf(document)) {
      for (const { at, part } of clauses) {
        const { end } = part
        if (period === undefined || end?.year === undefined || isReversed(part)) continue
        // «В течение года» in a plan of a school year is the whole of it.
        if (part.yearImplied && around.isSchoolYear && end.unit === 'year') continue
        // The year of a month that is not the group's can only be guessed.
        if (part.yearImplied && around.month !== undefined && !touchesMonth(part, around)) continue
        const isOver = end.year - date.year || end.month - date.month || end.day - date.day
        if (isOver < 0) report('time/before-order', { words: period.value.slice(...at), date: formatDate(date) }, { text: period, at })
      }
    }
  },
}
