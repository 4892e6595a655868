import { yearGroups } from '../events.ts'
import { lastTerm, type Term } from '../years.ts'
import type { DocumentRule, LintText } from '../rule.ts'

/** The years of a plan follow one another, and so do the stages of a programme. */
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
    const stages = document.kind === 'program' ? document.texts.filter(({ pointer }) => pointer.startsWith('/stages/')).map((text) => lastTerm(text) ?? lastYear(text)) : []
    for (const [index, stage] of stages.entries()) {
      const before = stages[index - 1]
      if (stage === undefined || before === undefined || stage.from <= before.to + 1) continue
      report('time/year-gap', { year: stage.from, before: before.to, problem: 'gap' }, stage, { help: 'Проверьте годы этапов: они идут подряд' })
    }
  },
}

/** «I этап – 2023 год». */
function lastYear(text: LintText): Term | undefined {
  const found = /(?<![\p{N}.№])(?:19|20)\d\d(?=[ \u00a0]?(?:год(?!\p{L})|г\.))/u.exec(text.plain)
  return found === null ? undefined : { from: Number(found[0]), to: Number(found[0]), at: [found.index, found.index + 4], text }
}
