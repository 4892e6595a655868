import { yearGroups } from '../events.ts'
import type { DossierRule, RuleReport } from '../rule.ts'
import { placeOfSpot } from '../spot-place.ts'
import { printTerm, termOf, titleTerm, type Term } from '../years.ts'

/** Years of titles, of the term in the passport and of the groups of the plan are the same. */
export const termMismatch: DossierRule = {
  needs: 'dossier',
  codes: ['time/term-mismatch', 'time/groups-mismatch'],
  check({ documents }, report) {
    const programmes = documents.filter(({ kind }) => kind === 'program')
    const [programme] = programmes
    const term = programme && programmes.length === 1 ? termOf(programme) : undefined
    for (const document of documents) {
      const title = titleTerm(document)
      if (title === undefined) continue
      // An order may approve more than the programme, so only titles that name one are compared.
      const isAbout = document === programme || /программ/iu.test(title.text.value)
      if (term !== undefined && isAbout) compare(title, term, report)
      const years = yearGroups(document).map(({ year }) => year)
      if (years.length === 0) continue
      const groups = { from: Math.min(...years), to: Math.max(...years) }
      if (groups.from === title.from && groups.to === title.to) continue
      report('time/groups-mismatch', { title: printTerm(title), groups: printTerm(groups) }, title)
    }
  },
}

function compare(title: Term, term: Term, report: RuleReport): void {
  if (title.from === term.from && title.to === term.to) return
  report('time/term-mismatch', { title: printTerm(title), term: printTerm(term) }, title, {
    related: [{ place: placeOfSpot(term), message: 'срок программы' }],
  })
}
