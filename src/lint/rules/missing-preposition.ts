import { eachMatch } from '../each-match.ts'
import type { TextRule } from '../rule.ts'

const NOUNS = 'округе|районе|крае|регионе|городе|отделе|приказе|муниципалитете|институте|центре|проекте|плане'
/** How words end that may be such a case. Looked for from their ends: few words end so, but all of them begin somehow. */
const ENDING = new RegExp(`(?:[ая]х|${NOUNS})(?![\\p{L}-])`, 'giu')
/** Such a word at the end of a text. */
const CANDIDATE = new RegExp(`(?<![\\p{L}-])(?:[а-яё]{2,}[ая]х|${NOUNS})$`, 'iu')
const PREPOSITION = /(?<![\p{L}-])(?:в|во|на|о|об|обо|при|по)(?![\p{L}-])/iu
const SENTENCE_END = /[.!?](?=[^.!?]*$)/u
/** Prepositional plural: never without a preposition. */
const PLURAL = /^[а-яё]{4,}(?:ах|ях)$/u
const NOT_PLURAL = /^(?:взмах|размах|запах|страх|крах|прах|монах|казах|аллах|впотьмах|второпях|попыхах|промах)$/u
/** Prepositional singular of masculine nouns, whose dative is in «-у». */
const SINGULAR = new RegExp(`^(?:${NOUNS})$`, 'u')
/** No word is longer. */
const LONGEST = 100

/** «Участие семинарах»: a prepositional case without its preposition. */
export const missingPreposition: TextRule = {
  needs: 'text',
  codes: ['language/missing-preposition'],
  check(text, report) {
    let governed = false
    let last = 0
    eachMatch(text, ENDING, (_match, [, end]) => {
      const [word] = CANDIDATE.exec(text.plain.slice(Math.max(last, end - LONGEST), end)) ?? []
      if (word === undefined) return
      const at = [end - word.length, end] as const
      const between = text.plain.slice(last, at[0])
      last = end
      // A bracket or quotation may go on with the case before it; a sentence begins anew.
      const stop = between.search(SENTENCE_END)
      governed = (stop < 0 && governed) || PREPOSITION.test(between.slice(stop + 1))
      const isCase = (PLURAL.test(word) && !NOT_PLURAL.test(word)) || SINGULAR.test(word)
      if (isCase && at[0] > 0 && !governed) report('language/missing-preposition', { word }, { text, at })
    })
  },
}
