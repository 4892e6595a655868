import { isPoint } from '../find-act.ts'
import type { GostRule } from '../rule.ts'
import { citeRequisite } from '../standard.ts'

const WORDS: Readonly<Record<string, string>> = { приказ: 'ПРИКАЗЫВАЮ', постановление: 'ПОСТАНОВЛЯЮ' }

/** The preamble of an order ends with the word that begins its points, and a colon (requisite 18). */
export const keyword: GostRule = {
  codes: ['gost/keyword-missing', 'gost/keyword-colon'],
  check({ anatomy, style }, report) {
    const { act } = anatomy
    const word = WORDS[act?.kind.value.noun ?? '']
    if (act === undefined || word === undefined) return
    const citation = citeRequisite(style, 18)
    if (act.keyword !== undefined) {
      const { line, value } = act.keyword
      if (!value.hasColon) report('gost/keyword-colon', { word: value.word, citation }, line.paragraph)
      return
    }
    const [first] = act.body
    // Without a preamble the text begins with its points.
    if (first === undefined || isPoint(first) || !act.body.some(isPoint)) return
    report('gost/keyword-missing', { word, citation }, first.paragraph)
  },
}
