import { parseDate } from '../../russian/dates.ts'
import type { Order } from '../../model/content.ts'
import { findCitations, type ActCitation } from '../act-citations.ts'
import { placedPoints } from '../placed-points.ts'
import type { DossierRule, LintDocument } from '../rule.ts'
import { placeOfSpot } from '../spot-place.ts'

/** One act is cited everywhere with one number and one title. */
export const actRegister: DossierRule = {
  needs: 'dossier',
  codes: ['act/two-numbers', 'act/two-titles', 'act/two-dates'],
  check({ documents }, report) {
    const byNumber = new Map<string, ActCitation>()
    const byTitle = new Map<string, ActCitation>()
    const repealed = documents.flatMap(findRepeals)
    const cited = documents.flatMap(({ texts }) => texts.flatMap(findCitations))
    // Of two repeals the later one is told, and of a citation whatever was repealed.
    for (const [index, { title, number, day, text, at }] of [...repealed, ...cited].entries()) {
      const same = repealed.slice(0, index).find((act) => act.number === number && act.day !== day && title !== undefined && isSameTitle(act.title!, title))
      if (same === undefined) continue
      report('act/two-dates', { number, date: printDay(day), other: printDay(same.day) }, { text, at }, { related: [{ place: placeOfSpot(same), message: `здесь дата ${printDay(same.day)}` }] })
    }
    for (const citation of [...repealed, ...cited]) {
      const { title, number, day } = citation
      if (title === undefined) continue
      const key = `${day} ${number.toLowerCase()}`
      const sameNumber = byNumber.get(key)
      if (sameNumber === undefined) byNumber.set(key, citation)
      else if (!isSameTitle(sameNumber.title!, title)) {
        report('act/two-titles', { number, title, other: sameNumber.title! }, citation, { related: [{ place: placeOfSpot(sameNumber), message: 'здесь название другое' }] })
      }
      // Acts of one title are issued year after year; on one day only one of them is.
      const sameTitle = byTitle.get(`${day} ${plain(title)}`)
      if (sameTitle === undefined) byTitle.set(`${day} ${plain(title)}`, citation)
      else if (sameTitle.number.toLowerCase() !== number.toLowerCase() && (sameTitle.kind ?? citation.kind) === (citation.kind ?? sameTitle.kind)) {
        report('act/two-numbers', { number, other: sameTitle.number }, citation, { related: [{ place: placeOfSpot(sameTitle), message: `здесь № ${sameTitle.number}` }] })
      }
    }
  },
}

/** Acts that the order repeals by `repeal`, at their titles. */
function findRepeals({ kind, value, texts }: LintDocument): readonly ActCitation[] {
  if (kind !== 'order') return []
  const titles = new Map(texts.map((text) => [text.pointer, text]))
  return placedPoints((value as Order).points).flatMap(({ point: { repeal }, pointer }) =>
    (repeal ?? []).flatMap(({ date, number, title }, index) => {
      const text = titles.get(`${pointer}/repeal/${index}/title`)
      const day = parseDate(date)
      if (text === undefined || day === undefined) return []
      return [{ kind: undefined, day: `${day.year}-${day.month}-${day.day}`, number, title, text, at: [0, text.value.trimEnd().length] as const }]
    }),
  )
}

function printDay(day: string): string {
  const [year, month = '', own = ''] = day.split('-')
  return `${own.padStart(2, '0')}.${month.padStart(2, '0')}.${year}`
}

function plain(title: string): string {
  return title.toLowerCase().replaceAll('ё', 'е').replace(/[«»„“"]/gu, '').replace(/[–—]/gu, '-').replace(/\s+/gu, ' ').replace(/[.…]+$/u, '').trim()
}

/** A title may be cut short with «…». */
function isSameTitle(a: string, b: string): boolean {
  const [first, second] = [plain(a), plain(b)]
  return first === second || (/…$|\.\.\.$/u.test(a) && second.startsWith(first)) || (/…$|\.\.\.$/u.test(b) && first.startsWith(second))
}
