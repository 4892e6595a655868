import { eachMatch } from '../each-match.ts'
import type { DocumentRule, LintText } from '../rule.ts'
import { placeOfSpot } from '../spot-place.ts'

/** Words that stand for one notion and are taken for one another. */
const TWINS: readonly (readonly [string, string])[] = [
  ['персонифицирован', 'персонализирован'],
  ['индивидуализирован', 'персонифицирован'],
  ['квалиметрическ', 'квалитативн'],
]

const ANY = new RegExp(TWINS.flat().join('|'), 'iu')

/** One notion has one name in a document. */
export const oneTerm: DocumentRule = {
  needs: 'document',
  codes: ['language/one-term'],
  check({ texts }, _dossier, report) {
    const likely = texts.filter(({ plain }) => ANY.test(plain))
    if (likely.length === 0) return
    for (const twins of TWINS) {
      const uses = twins.map((stem) => {
        const found: { text: LintText; at: readonly [number, number]; word: string }[] = []
        for (const text of likely) {
          if (text.plain.toLowerCase().includes(stem)) eachMatch(text, new RegExp(`(?<!\\p{L})${stem}[а-яё]*`, 'giu'), ([word], at) => found.push({ text, at, word }))
        }
        return found
      })
      const [first = [], second = []] = uses
      if (first.length === 0 || second.length === 0) continue
      const [rare, usual] = second.length <= first.length ? [second, first] : [first, second]
      for (const { text, at, word } of rare) {
        report('language/one-term', { found: word, right: usual[0]!.word }, { text, at }, { related: [{ place: placeOfSpot(usual[0]!), message: 'другое слово' }] })
      }
    }
  },
}
