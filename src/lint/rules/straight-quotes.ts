import { setQuotes } from '../../russian/typography/quotes.ts'
import type { TextRule } from '../rule.ts'

/** «Елочки» and „лапки“ instead of straight marks (T7). */
export const straightQuotes: TextRule = {
  needs: 'text',
  codes: ['typography/straight-quotes'],
  check(text, report) {
    if (!/["“”]/.test(text.plain)) return
    const set = setQuotes(text.plain)
    for (const { 0: found, index } of text.plain.matchAll(/["“”]/gu)) {
      const right = set[index] === found ? undefined : set[index]
      // “ closes „; ” is right nowhere, but what is right there is known only with its pair.
      if (found === '"' ? /\d/.test(text.plain[index - 1] ?? '') : right === undefined) continue
      report('typography/straight-quotes', { found, right }, { text, at: [index, index + 1] }, { fix: right })
    }
  },
}
