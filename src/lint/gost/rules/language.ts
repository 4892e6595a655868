import { weighRuns } from '../lengths.ts'
import type { GostRule } from '../rule.ts'
import { citeRequisite } from '../standard.ts'

/** The text is Russian, and Word knows it. */
export const language: GostRule = {
  codes: ['gost/language', 'gost/not-russian', 'gost/no-text'],
  check({ document, style }, report) {
    const citation = citeRequisite(style, 18)
    const letters = document.paragraphs.map(({ text }) => text.replace(/[^\p{L}]/gu, '')).join('')
    if (letters === '') {
      report('gost/no-text', { citation }, undefined)
      return
    }
    const russian = letters.replace(/[^а-яё]/giu, '').length
    if (russian < letters.length * 0.3) {
      report('gost/not-russian', { citation }, document.paragraphs.find(({ text }) => /\p{L}/u.test(text)))
      return
    }
    const marked = weighRuns(document.paragraphs, ({ text, look }) => (/[а-яё]/iu.test(text) ? look.language.toLowerCase() : undefined))
    for (const [tag, weight] of marked) {
      if (tag === '' || tag.startsWith('ru') || weight < russian / 2) continue
      const first = document.paragraphs.find(({ runs }) => runs.some(({ text, look }) => look.language.toLowerCase() === tag && /[а-яё]/iu.test(text)))
      report('gost/language', { language: tag.replace(/-(\w+)$/, (_, region: string) => `-${region.toUpperCase()}`), citation }, first)
    }
  },
}
