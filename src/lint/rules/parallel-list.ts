import { addTo } from '../../collections/add-to.ts'
import type { DocumentRule, LintText } from '../rule.ts'

const INFINITIVE = /^[а-яё]{2,}(?:ать|ить|еть|ять|ыть|уть|оть|ести|йти|сти|чь)(?:ся)?$/u
const NOUN = /(?:ость|есть|сеть|часть|область|нить|суть|путь|печать|память|тетрадь|новости|мощности|власти|речь|помощь|рать|прыть|мать|кисть)$/u

/** Items of one list begin alike: all nouns, or all verbs. */
export const parallelList: DocumentRule = {
  needs: 'document',
  codes: ['language/parallel-list'],
  check({ texts }, _dossier, report) {
    const lists = new Map<string, LintText[]>()
    for (const text of texts) {
      const list = /^(.*\/(?:list|goals|tasks|results))\/\d+(?:\/text)?$/.exec(text.pointer)?.[1]
      if (list !== undefined) addTo(lists, list, text)
    }
    for (const items of lists.values()) {
      const verbs = items.filter((text) => isVerb(firstWord(text)))
      if (verbs.length === 0 || verbs.length === items.length) continue
      const strayed = verbs.length <= items.length / 2 ? verbs : items.filter((text) => !verbs.includes(text))
      for (const text of strayed) {
        const word = firstWord(text)
        const start = text.plain.indexOf(word)
        report('language/parallel-list', { word, isVerb: strayed === verbs }, { text, at: [start, start + word.length] })
      }
    }
  },
}

function firstWord({ plain }: LintText): string {
  return /[\p{L}-]+/u.exec(plain)?.[0] ?? plain
}

function isVerb(word: string): boolean {
  const lower = word.toLowerCase()
  return INFINITIVE.test(lower) && !NOUN.test(lower)
}
