import { eachMatch } from '../each-match.ts'
import type { TextRule } from '../rule.ts'

/** A letter and a mark over it that are one letter of the alphabet: «и» and U+0306. */
const SPLIT = /[\p{L}][\u0300-\u036f]/gu

/** «й» of two characters looks the same and is found by no search. */
export const splitLetter: TextRule = {
  needs: 'text',
  codes: ['language/split-letter'],
  check(text, report) {
    if (!/[\u0300-\u036f]/u.test(text.plain)) return
    eachMatch(text, SPLIT, ([found], at) => {
      const letter = found.normalize('NFC')
      // The stress over a vowel has no letter of its own.
      if (letter !== found) report('language/split-letter', { letter }, { text, at }, { fix: letter })
    })
  },
}
