import { eachMatch } from '../each-match.ts'
import type { TextRule } from '../rule.ts'

const WORD = /[\p{L}-]+|[.;:!?\n(«]/gu
const MARKS = '.;:!?\n(«'
const ENDS = '.!?'
const PREPOSITION = new Set(['в', 'во', 'на', 'о', 'об', 'обо', 'при', 'по'])
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
    if (!/[ая]х(?!\p{L})|(?:округе|районе|крае|регионе|городе|отделе|приказе|тете|уте|нтре|екте|лане)(?!\p{L})/u.test(text.plain)) return
    let governed = false
    eachMatch(text, WORD, ([word], at) => {
      if (word.length === 1 && MARKS.includes(word)) {
        // A bracket or quotation may go on with the case before it; a sentence begins anew.
        if (ENDS.includes(word)) governed = false
        return
      }
      const lower = word.toLowerCase()
      if (PREPOSITION.has(lower)) governed = true
      else if (!governed && ((PLURAL.test(lower) && !NOT_PLURAL.test(lower)) || SINGULAR.test(lower))) {
        if (at[0] > 0 && word === lower) report('language/missing-preposition', { word }, { text, at })
      }
    })
  },
}
