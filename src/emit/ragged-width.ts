import { textWidthEm } from '../house-style/text-width.ts'
import type { Inline } from '../tree/nodes.ts'
import { plainText } from '../tree/visit.ts'

/** How much narrower each try is, in em. */
const STEP = 0.25

/** A last line shorter than this part of the width looks like a word left over. */
const LONE = 0.4

/**
 * The width, in em, to set a short ragged text in so that no word is left over
 * for its last line: `widthEm`, or as little less as moves more words down
 * without another line. Texts with line ends of their author keep the whole width.
 */
export function raggedWidthEm(children: readonly Inline[], widthEm: number): number {
  const text = plainText(children, '\n')
  if (text.includes('\n')) return widthEm
  const words = text.split(/[^\S\u00a0\u202f\u2007]+/u).map((word) => textWidthEm(word, 'regular'))
  const longest = Math.max(...words)
  const whole = fillLines(words, widthEm)
  if (whole.count < 2 || longest > widthEm) return widthEm
  if (whole.last >= LONE * widthEm) return widthEm
  for (let width = widthEm - STEP; width >= longest; width -= STEP) {
    const { count, last, widest } = fillLines(words, width)
    if (count > whole.count) break
    // Just wide enough for these lines, so that the word which begins the next one clearly does not fit.
    if (last >= LONE * widthEm) return Math.min(width, widest + SLACK_EM)
  }
  return widthEm
}

const SPACE_EM = 0.25
/** Letters are estimated from above; this is for the rounding of measures. */
const SLACK_EM = 0.05

interface Lines {
  readonly count: number
  /** Lengths in em. */
  readonly widest: number
  readonly last: number
}

/** Each line takes as many words as it can. */
function fillLines(words: readonly number[], widthEm: number): Lines {
  let count = 1
  let last = 0
  let widest = 0
  for (const word of words) {
    const extended = last === 0 ? word : last + SPACE_EM + word
    if (extended <= widthEm || last === 0) last = extended
    else {
      count += 1
      last = word
    }
    widest = Math.max(widest, last)
  }
  return { count, widest, last }
}
