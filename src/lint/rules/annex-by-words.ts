import { eachMatch } from '../each-match.ts'
import type { DocumentRule } from '../rule.ts'

const MENTION = /\(?(?<!\p{L})приложение[ \u00a0]?(?:№[ \u00a0]?)?\d*\)/giu

/** A point names its annex by `annex:`, so that its number is right and the annex knows what approves it. */
export const annexByWords: DocumentRule = {
  needs: 'document',
  codes: ['ref/annex-by-words'],
  check({ kind, texts }, _dossier, report) {
    if (kind !== 'order') return
    for (const text of texts) {
      if (!text.pointer.startsWith('/points/')) continue
      eachMatch(text, MENTION, ([words], at) => report('ref/annex-by-words', { words }, { text, at }))
    }
  },
}
