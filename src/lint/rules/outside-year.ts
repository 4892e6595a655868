import { isReversed } from '../../russian/periods/period.ts'
import { eventsOf } from '../events.ts'
import type { DocumentRule } from '../rule.ts'

/** An event begins in the year of its group, or is under way in it. */
export const outsideYear: DocumentRule = {
  needs: 'document',
  codes: ['time/outside-year'],
  check(document, _dossier, report) {
    for (const { period, clauses, year } of eventsOf(document)) {
      if (period === undefined || year === undefined) continue
      for (const { at, part } of clauses) {
        if (part.yearImplied || isReversed(part)) continue
        const first = part.start?.year ?? part.end?.year
        const last = part.end?.year ?? part.start?.year
        if (first === undefined || last === undefined || (first <= year && year <= last)) continue
        if (part.start === undefined && last > year) continue
        report('time/outside-year', { words: period.value.slice(...at), year, found: first > year ? first : last }, { text: period, at })
      }
    }
  },
}
