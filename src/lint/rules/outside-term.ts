import { isReversed } from '../../russian/periods/period.ts'
import { eventsOf } from '../events.ts'
import type { DossierRule } from '../rule.ts'
import { placeOfSpot } from '../spot-place.ts'
import { printTerm, termOf } from '../years.ts'

/** Events of a plan fall within the term of the programme that the same order approves. */
export const outsideTerm: DossierRule = {
  needs: 'dossier',
  codes: ['time/outside-term', 'time/term-before-order'],
  check({ documents, date }, report) {
    const programmes = documents.filter(({ kind }) => kind === 'program')
    const term = programmes.length === 1 ? termOf(programmes[0]!) : undefined
    if (term === undefined) return
    if (date !== undefined && term.to < date.year) report('time/term-before-order', { term: printTerm(term), year: date.year }, term)
    for (const document of documents) {
      for (const { period, clauses, year } of eventsOf(document)) {
        for (const { at, part } of clauses) {
          if (period === undefined || isReversed(part) || part.yearImplied) continue
          const years = [part.start?.year, part.end?.year].filter((each) => each !== undefined)
          const isInGroup = year === undefined || (Math.min(...years) <= year && year <= Math.max(...years))
          // What is outside its own group is said by another rule.
          const outside = isInGroup ? years.find((each) => each < term.from || each > term.to) : undefined
          if (outside === undefined) continue
          report('time/outside-term', { year: outside, term: printTerm(term) }, { text: period, at }, {
            related: [{ place: placeOfSpot(term), message: 'срок программы' }],
          })
        }
      }
    }
  },
}
