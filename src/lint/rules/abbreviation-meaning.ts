import { expansionOf, findIntroductions, wordsBefore, type Introduction } from '../abbreviations.ts'
import { eachMatch } from '../each-match.ts'
import type { DossierRule, LintText, RuleReport } from '../rule.ts'
import { placeOfSpot } from '../spot-place.ts'
import { stemOf, wordsOf } from '../word-stems.ts'

/** An abbreviation means the same in every document of a dossier. */
export const abbreviationMeaning: DossierRule = {
  needs: 'dossier',
  codes: ['language/abbreviation-differs'],
  check({ documents }, report) {
    const first = new Map<string, Introduction>()
    const terms = new Map<string, Meaning>()
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
    for (const { texts } of documents) for (const text of texts) compareWords(text, terms, report)
  },
}

interface Meaning {
  readonly text: LintText
  readonly at: readonly [number, number]
  readonly words: string
  readonly stems: readonly string[]
}

const WORD_IN_SHORT = /\(далее[ \u00a0\n](?:[–—-][ \u00a0\n])?(?<short>[А-ЯЁ][а-яё]{3,})\)/gu
const BEFORE = 300
/** Words behind the noun that tell which one it is: «Департамент транспорта …». */
const TELLING = 2

/** «(далее – Департамент)» stands for one department only. */
function compareWords(text: LintText, terms: Map<string, Meaning>, report: RuleReport): void {
  if (!text.plain.includes('(далее')) return
  eachMatch(text, WORD_IN_SHORT, ({ groups }, [start, end]) => {
    const short = groups!['short']!
    const before = wordsOf(text.plain.slice(Math.max(0, start - BEFORE), start))
    const noun = before.findLastIndex(({ stem }) => stem === stemOf(short))
    if (noun < 0) return
    const behind = before.slice(noun + 1)
    const stems = behind.filter(({ text: word }) => word.length > TELLING).slice(0, TELLING).map(({ stem }) => stem)
    if (stems.length < TELLING) return
    const own: Meaning = { text, at: [end - 1 - short.length, end - 1], words: [before[noun]!, ...behind].map(({ text: word }) => word).join(' '), stems }
    const known = terms.get(short)
    if (known === undefined) terms.set(short, own)
    else if (!stems.some((stem) => known.stems.includes(stem))) {
      report('language/abbreviation-differs', { short, words: own.words, other: known.words }, own, { related: [{ place: placeOfSpot(known), message: 'здесь раскрыто иначе' }] })
    }
  })
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
