import { findCitations, type ActCitation } from '../act-citations.ts'
import type { DossierRule } from '../rule.ts'
import { placeOfSpot } from '../spot-place.ts'

/** One act is cited everywhere with one number and one title. */
export const actRegister: DossierRule = {
  needs: 'dossier',
  codes: ['act/two-numbers', 'act/two-titles'],
  check({ documents }, report) {
    const byNumber = new Map<string, ActCitation>()
    const byTitle = new Map<string, ActCitation>()
    for (const citation of documents.flatMap(({ texts }) => texts.flatMap(findCitations))) {
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

function plain(title: string): string {
  return title.toLowerCase().replaceAll('ё', 'е').replace(/[«»„“"]/gu, '').replace(/[–—]/gu, '-').replace(/\s+/gu, ' ').replace(/[.…]+$/u, '').trim()
}

/** A title may be cut short with «…». */
function isSameTitle(a: string, b: string): boolean {
  const [first, second] = [plain(a), plain(b)]
  return first === second || (/…$|\.\.\.$/u.test(a) && second.startsWith(first)) || (/…$|\.\.\.$/u.test(b) && first.startsWith(second))
}
