import { eachMatch } from '../each-match.ts'
import type { DocumentRule, LintText } from '../rule.ts'
import { placeOfSpot } from '../spot-place.ts'

interface Introduction {
  readonly text: LintText
  readonly at: readonly [number, number]
  readonly index: number
}

const INTRODUCED = /\(далее[ \u00a0\n](?:по тексту[ \u00a0\n])?(?:[–—-][ \u00a0\n])?([А-ЯЁ]{2,12}(?:[ \u00a0-][А-ЯЁ]{2,12})?)(?:,[^)]{1,60})?\)/gu

/** An abbreviation is introduced once, before it is used (T28). */
export const abbreviationOrder: DocumentRule = {
  needs: 'document',
  codes: ['language/abbreviation-twice', 'language/abbreviation-early'],
  check({ texts }, _dossier, report) {
    const introduced = new Map<string, Introduction>()
    for (const [index, text] of texts.entries()) {
      if (!text.plain.includes('(далее')) continue
      eachMatch(text, INTRODUCED, ([, short = ''], at) => {
        const first = introduced.get(short)
        if (first === undefined) introduced.set(short, { text, at, index })
        else report('language/abbreviation-twice', { short }, { text, at }, { related: [{ place: placeOfSpot(first), message: 'введено здесь' }] })
      })
    }
    for (const [short, introduction] of introduced) {
      const word = new RegExp(`(?<![\\p{L}\\p{N}-])${short}(?![\\p{L}\\p{N}-])`, 'u')
      const early = texts.slice(0, introduction.index + 1).find((text) => {
        // Titles are written before the text and may be read without it.
        if (text.role === 'title' || text.key === 'name') return false
        const before = text === introduction.text ? text.plain.slice(0, introduction.at[0]) : text.plain
        return word.test(before)
      })
      const found = early && word.exec(early.plain)
      if (early === undefined || found === null || found === undefined) continue
      report('language/abbreviation-early', { short }, { text: early, at: [found.index, found.index + short.length] }, { related: [{ place: placeOfSpot(introduction), message: 'раскрыто только здесь' }] })
    }
  },
}
