import { yearGroups } from '../events.ts'
import type { DocumentRule } from '../rule.ts'

/** The years of a plan follow one another. */
export const yearGap: DocumentRule = {
  needs: 'document',
  codes: ['time/year-gap'],
  check(document, _dossier, report) {
    const groups = yearGroups(document)
    for (const [at, { index, year }] of groups.entries()) {
      const before = groups[at - 1]?.year
      if (before === undefined || year === before + 1) continue
      const hasYear = document.source.locate(`/groups/${index}/year`) !== undefined
      const place = { file: document.file, pointer: `/groups/${index}/${hasYear ? 'year' : 'title'}` }
      report('time/year-gap', { year, before, problem: year === before ? 'repeated' : year < before ? 'back' : 'gap' }, place)
    }
  },
}
