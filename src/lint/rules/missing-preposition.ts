import { eachMatch } from '../each-match.ts'
import type { TextRule } from '../rule.ts'

/** Words that may be such a case, and the ends of sentences. */
const CANDIDATE = /(?<![\p{L}-])(?:[а-яё]{2,}[ая]х|округе|районе|крае|регионе|городе|отделе|приказе|муниципалитете|институте|центре|проекте|плане)(?![\p{L}-])/giu
const PREPOSITION = /(?<![\p{L}-])(?:в|во|на|о|об|обо|при|по)(?![\p{L}-])/iu
const SENTENCE_END = /[.!?](?=[^.!?]*$)/u
/** Prepositional plural: never without a preposition. */
const PLURAL = /^[а-яё]{4,}(?:ах|ях)$/u
const NOT_PLURAL = /^(?:взмах|размах|запах|страх|крах|прах|монах|казах|аллах|впотьмах|второпях|попыхах|промах)$/u
/** Prepositional singular of masculine nouns, whose dative is in «-у». */
const SINGULAR = /^(?:округе|районе|крае|регионе|городе|отделе|приказе|муниципалитете|институте|центре|проекте|плане)$/u

/** «Участие семинарах»: a prepositional case without its preposition. */
export const missingPreposition: TextRule = {
  needs: 'text',
  codes: ['language/missing-preposition'],
  check(text, report) {
    let governed = false
    let last = 0
    eachMatch(text, CANDIDATE, ([word], at) => {
      const between = text.plain.slice(last, at[0])
      last = at[1]
      // A bracket or quotation may go on with the case before it; a sentence begins anew.
      const end = between.search(SENTENCE_END)
      governed = (end < 0 && governed) || PREPOSITION.test(between.slice(end + 1))
      const isCase = (PLURAL.test(word) && !NOT_PLURAL.test(word)) || SINGULAR.test(word)
      if (isCase && at[0] > 0 && !governed) report('language/missing-preposition', { word }, { text, at })
    })
  },
}
