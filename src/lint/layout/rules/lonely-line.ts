import type { LayoutRule } from '../rule.ts'

/** Of a paragraph that goes on over the end of a page, two lines at least stand on each. */
export const lonelyLine: LayoutRule = {
  codes: ['layout/lonely-line'],
  check({ units }, report) {
    for (const { kind, cell, lines, origin, text } of units) {
      if (kind !== 'paragraph' || cell !== undefined) continue
      const [first, last] = [lines[0]?.page, lines.at(-1)?.page]
      if (first === undefined || last === undefined || first === last) continue
      const place = origin && { ...origin, quote: firstWords(text) }
      const count = (page: number): number => lines.filter((line) => line.page === page).length
      if (count(first) === 1) report('layout/lonely-line', { page: first, isFirst: true }, place)
      else if (count(last) === 1) report('layout/lonely-line', { page: last, isFirst: false }, place)
    }
  },
}

/** A text has many paragraphs: this one begins with these words, without its number. */
function firstWords(text: string): string {
  const words = text.replace(/^(?:\d+[.)]|[а-я]\)|[–—-])\s+/u, '').replaceAll('\u00a0', ' ')
  return words.split(' ').slice(0, 3).join(' ')
}
