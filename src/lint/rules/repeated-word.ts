import { eachMatch } from '../each-match.ts'
import type { TextRule } from '../rule.ts'

/** A full stop behind a short word is that of an abbreviation: «и и. о. директора». */
const REPEATED = /(?<![\p{L}\p{N}«„-])([а-яё]{2,}|[аиоувкся])(?:[ \u00a0]|[ \u00a0]?\n[ \u00a0]?)(?:\1)(?![\p{L}\p{N}-]|(?<=[ \u00a0\n]\p{L}{1,3})\.)/giu
/** Said twice on purpose. */
const DOUBLED = /^(?:чуть|едва|еле|вот|очень|так|да|нет|было|как)$/iu

/** The same word twice, as it stays behind when a phrase is mended in parts. */
export const repeatedWord: TextRule = {
  needs: 'text',
  codes: ['language/repeated-word'],
  check(text, report) {
    if (text.role === 'title') return
    eachMatch(text, REPEATED, ([found, word = ''], [start, end]) => {
      if (DOUBLED.test(word) || isInitial(text.plain, start, found, word)) return
      report('language/repeated-word', { word }, { text, at: [start, end] })
    })
  },
}

/** «А а», «В в» are letters of two cases: a word at the beginning of a sentence is longer. */
function isInitial(plain: string, start: number, found: string, word: string): boolean {
  if (word.length > 1) return false
  const first = plain[start]!
  return first !== first.toLowerCase() || found.at(-1) !== found.at(-1)!.toLowerCase()
}
