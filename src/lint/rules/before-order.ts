import { isReversed } from '../../russian/periods/period.ts'
import { formatDate } from '../../russian/dates.ts'
import { eventsOf } from '../events.ts'
import type { DocumentRule } from '../rule.ts'

/** An event is not over before the order that plans it. */
export const beforeOrder: DocumentRule = {
  needs: 'document',
  codes: ['time/before-order'],
  check(document, { date }, report) {
    if (date === undefined) return
    for (const { period, clauses } of eventsOf(document)) {
      for (const { at, part } of clauses) {
        const { end } = part
        if (period === undefined || end?.year === undefined || isReversed(part)) continue
        const isOver = end.year - date.year || end.month - date.month || end.day - date.day
        if (isOver < 0) report('time/before-order', { words: period.value.slice(...at), date: formatDate(date) }, { text: period, at })
      }
    }
  },
}
