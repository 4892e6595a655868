import { isReversed } from '../../russian/periods/period.ts'
import { eventsOf } from '../events.ts'
import type { DossierRule, LintDocument, TextSpot } from '../rule.ts'
import { placeOfSpot } from '../spot-place.ts'
import { printTerm, termOf, type Term } from '../years.ts'

/** Events of a plan fall within the term of the programme that the same order approves. */
export const outsideTerm: DossierRule = {
  needs: 'dossier',
  codes: ['time/outside-term', 'time/term-before-order'],
  check({ documents, date }, report) {
    const programmes = documents.filter(({ kind }) => kind === 'program')
    const term = programmes.length === 1 ? termOf(programmes[0]!) : undefined
    if (term === undefined) return
    if (date !== undefined && term.to < date.year) report('time/term-before-order', { term: printTerm(term), year: date.year }, term)
    for (const spot of stagesOutside(programmes[0]!, term)) {
      report('time/outside-term', { year: spot.year, term: printTerm(term), isStage: true }, spot, { related: [{ place: placeOfSpot(term), message: 'срок программы' }] })
    }
    for (const document of documents) {
      for (const { period, clauses, year } of eventsOf(document)) {
        for (const { at, part } of clauses) {
          if (period === undefined || isReversed(part) || part.yearImplied) continue
          const years = [part.start?.year, part.end?.year].filter((each) => each !== undefined)
          const isInGroup = year === undefined || (Math.min(...years) <= year && year <= Math.max(...years))
          // What is outside its own group is said by another rule.
          const outside = isInGroup ? years.find((each) => each < term.from || each > term.to) : undefined
          if (outside === undefined) continue
          report('time/outside-term', { year: outside, term: printTerm(term), isStage: false }, { text: period, at }, {
            related: [{ place: placeOfSpot(term), message: 'срок программы' }],
          })
        }
      }
    }
  },
}

/** «II этап – 2025–2030 годы», «К концу 2029 года:» of a programme that ends in 2027. */
function stagesOutside({ texts }: LintDocument, term: Term): readonly (TextSpot & { readonly year: number })[] {
  return texts.flatMap((text) => {
    const pattern = text.pointer.startsWith('/stages/') ? STAGE_YEAR : text.plain.trimEnd().endsWith(':') ? OUTCOME_YEAR : undefined
    if (pattern === undefined) return []
    const outside = [...text.plain.matchAll(pattern)].find(({ 0: year }) => Number(year) < term.from || Number(year) > term.to)
    return outside === undefined ? [] : [{ year: Number(outside[0]), text, at: [outside.index, outside.index + outside[0].length] as const }]
  })
}

const STAGE_YEAR = /(?<![\p{N}.№])(?:19|20)\d\d(?=[ \u00a0]?(?:[–—-][ \u00a0]?(?:19|20)\d\d[ \u00a0])?г(?:од|г?\.))/gu
const OUTCOME_YEAR = /(?<=^[Кк][ \u00a0](?:концу[ \u00a0])?)20\d\d(?=[ \u00a0]год[ау])/gu
