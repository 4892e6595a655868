import { setQuotes } from '../../russian/typography/quotes.ts'
import type { TextRule } from '../rule.ts'

/** «Елочки» and „лапки“ instead of straight marks (T7). */
export const straightQuotes: TextRule = {
  needs: 'text',
  codes: ['typography/straight-quotes'],
  check(text, report) {
    if (!text.plain.includes('"')) return
    const set = setQuotes(text.plain)
    for (let index = text.plain.indexOf('"'); index >= 0; index = text.plain.indexOf('"', index + 1)) {
      if (/\d/.test(text.plain[index - 1] ?? '')) continue
      const right = set[index] === '"' ? undefined : set[index]
      report('typography/straight-quotes', { right }, { text, at: [index, index + 1] }, { fix: right })
    }
  },
}
