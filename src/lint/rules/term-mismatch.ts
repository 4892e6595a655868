import { yearGroups } from '../events.ts'
import type { Order } from '../../model/content.ts'
import { placedPoints } from '../placed-points.ts'
import type { DossierRule, LintDocument, RuleReport } from '../rule.ts'
import { placeOfSpot } from '../spot-place.ts'
import { lastTerm, printTerm, termOf, titleTerm, type Term } from '../years.ts'

/** Years of titles, of the term in the passport and of the groups of the plan are the same. */
export const termMismatch: DossierRule = {
  needs: 'dossier',
  codes: ['time/term-mismatch', 'time/groups-mismatch', 'time/titles-differ'],
  check({ documents }, report) {
    const programmes = documents.filter(({ kind }) => kind === 'program')
    const [programme] = programmes
    const term = programme && programmes.length === 1 ? termOf(programme) : undefined
    const name = programme?.texts.find(({ pointer }) => pointer === '/name')
    const named = name && lastTerm(name)
    if (term !== undefined && named !== undefined) compare(named, term, report)
    if (programme !== undefined && term !== undefined) for (const typed of typedTerms(programme)) compare(typed, term, report, true)
    for (const [text, annex] of approvals(documents)) {
      const years = lastTerm(text)
      if (years === undefined) continue
      if (annex === programme && term !== undefined) compare(years, term, report)
      const groups = annex === programme ? [] : yearGroups(annex).map(({ year }) => year)
      const own = annex === programme || groups.length > 0 ? undefined : titleTerm(annex)
      if (groups.length > 0) compareGroups(years, groups, report)
      else if (own !== undefined && (own.from !== years.from || own.to !== years.to)) {
        report('time/titles-differ', { years: printTerm(years), title: printTerm(own) }, years, { related: [{ place: placeOfSpot(own), message: 'название приложения' }] })
      }
    }
    for (const document of documents) {
      const title = titleTerm(document)
      if (title === undefined) continue
      // An order may approve more than the programme, so only titles that name one are compared.
      const isAbout = document === programme || /программ/iu.test(title.text.value)
      if (term !== undefined && isAbout) compare(title, term, report)
      const years = yearGroups(document).map(({ year }) => year)
      if (years.length > 0) compareGroups(title, years, report)
    }
  },
}

/** «Срок действия программы» of a passport whose rows are typed. */
function typedTerms({ texts }: LintDocument): readonly Term[] {
  return texts.flatMap((text) => {
    const row = /^(.*\/passport\/\d+)\/text$/u.exec(text.pointer)?.[1]
    const name = row && texts.find(({ pointer }) => pointer === `${row}/name`)
    const years = name && /^(?:срок|этапы и срок|период)/iu.test(name.plain) && text.plain.length <= LONGEST_TERM ? lastTerm(text) : undefined
    return years === undefined ? [] : [years]
  })
}

/** Longer texts tell of stages too. */
const LONGEST_TERM = 60

/** Points of the order that name an annex, each with the annex. */
function approvals(documents: readonly LintDocument[]): readonly (readonly [LintDocument['texts'][number], LintDocument])[] {
  const [order] = documents
  if (order?.kind !== 'order') return []
  const texts = new Map(order.texts.map((text) => [text.pointer, text]))
  return placedPoints((order.value as Order).points).flatMap(({ point: { annex }, pointer }) => {
    const text = texts.get(`${pointer}/text`)
    const document = annex === undefined ? undefined : documents.find(({ file, value }) => ((value as { readonly id?: string }).id ?? /([^/]+)\.ya?ml$/u.exec(file)?.[1]) === annex)
    return text === undefined || document === undefined ? [] : [[text, document] as const]
  })
}

function compareGroups(title: Term, years: readonly number[], report: RuleReport): void {
  const groups = { from: Math.min(...years), to: Math.max(...years) }
  if (groups.from === title.from && groups.to === title.to) return
  report('time/groups-mismatch', { title: printTerm(title), groups: printTerm(groups) }, title)
}

function compare(title: Term, term: Term, report: RuleReport, isPassport = false): void {
  if (title.from === term.from && title.to === term.to) return
  report('time/term-mismatch', { title: printTerm(title), term: printTerm(term), isPassport }, title, {
    related: [{ place: placeOfSpot(term), message: 'срок программы' }],
  })
}
