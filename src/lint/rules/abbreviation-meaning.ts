import { expansionOf, findIntroductions, wordsBefore, type Introduction } from '../abbreviations.ts'
import type { DossierRule } from '../rule.ts'
import { placeOfSpot } from '../spot-place.ts'
import { stemOf } from '../word-stems.ts'

/** An abbreviation means the same in every document of a dossier. */
export const abbreviationMeaning: DossierRule = {
  needs: 'dossier',
  codes: ['language/abbreviation-differs'],
  check({ documents }, report) {
    const first = new Map<string, Introduction>()
    for (const introduction of documents.flatMap(({ texts }) => texts.flatMap(findIntroductions))) {
      const { short } = introduction
      const known = first.get(short)
      if (known === undefined) {
        first.set(short, introduction)
        continue
      }
      const words = differentWords(known, introduction)
      if (words === undefined) continue
      report('language/abbreviation-differs', { short, words: words[1], other: words[0] }, introduction, {
        related: [{ place: placeOfSpot(known), message: 'здесь раскрыто иначе' }],
      })
    }
  },
}

/** The two expansions, where both are known and differ. */
function differentWords(known: Introduction, other: Introduction): readonly [string, string] | undefined {
  const [a, b] = [known, other].map(({ short, before }) => expansionOf(short, before))
  if (a === undefined && b === undefined) return undefined
  const count = (a ?? b)!.length
  const [left, right] = [a ?? wordsBefore(known.before, count), b ?? wordsBefore(other.before, count)]
  const [first, second] = [left, right].map((words) => words.map(stemOf).filter((word) => word.length > 2))
  if (first!.join(' ') === second!.join(' ')) return undefined
  // Where the letters do not fit, the words may be more than the abbreviation stands for, or less.
  if ((a === undefined || b === undefined) && first!.filter((stem) => second!.includes(stem)).length < 2) return undefined
  return [left.join(' '), right.join(' ')]
}
