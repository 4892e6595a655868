import { isReversed, type PeriodPart } from '../../russian/periods/period.ts'
import { formatDate } from '../../russian/dates.ts'
import { eventsOf, readClauses } from '../events.ts'
import { touchesMonth } from '../group-month.ts'
import type { DocumentRule, LintText } from '../rule.ts'

/** An event or a deadline is not over before the order that sets it. */
export const beforeOrder: DocumentRule = {
  needs: 'document',
  codes: ['time/before-order'],
  check(document, { date }, report) {
    if (date === undefined) return
    const look = (text: LintText, at: readonly [number, number], { end }: PeriodPart): void => {
      if (end?.year === undefined) return
      const isOver = end.year - date.year || end.month - date.month || end.day - date.day
      if (isOver < 0) report('time/before-order', { words: text.value.slice(...at), date: formatDate(date) }, { text, at })
    }
    for (const { period, clauses, around } of eventsOf(document)) {
      for (const { at, part } of clauses) {
        const { end } = part
        if (period === undefined || end?.year === undefined || isReversed(part)) continue
        // «В течение года» in a plan of a school year is the whole of it.
        if (part.yearImplied && around.isSchoolYear && end.unit === 'year') continue
        // The year of a month that is not the group's can only be guessed.
        if (part.yearImplied && around.month !== undefined && !touchesMonth(part, around)) continue
        look(period, at, part)
      }
    }
    // Without the year of the order: «до 1 февраля» of an order of December means the next one.
    for (const text of document.texts) {
      if (text.key !== 'deadline') continue
      for (const { at, part } of readClauses(text.value, {})) if (!isReversed(part)) look(text, at, part)
    }
  },
}
