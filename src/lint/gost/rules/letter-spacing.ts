import type { GostRule } from '../rule.ts'
import { citeGeneral } from '../standard.ts'

const SPACED = /(?<![\p{L}\p{N}])\p{L}(?:[ \u00a0]{1,2}\p{L}){3,}(?![\p{L}\p{N}])/gu

/** No word is spaced out by spaces. */
export const letterSpacing: GostRule = {
  codes: ['gost/letter-spacing'],
  check({ document, style }, report) {
    const citation = citeGeneral(style, 'type')
    for (const paragraph of document.paragraphs) {
      for (const { 0: found, index } of paragraph.text.matchAll(SPACED)) {
        const word = found.replace(/[ \u00a0]/g, '')
        // «а, б и в» have commas; letters of one case in a row are a word.
        if (word !== word.toUpperCase() && word !== word.toLowerCase()) continue
        report('gost/letter-spacing', { word, citation }, paragraph, { at: [index, index + found.length] })
      }
    }
  },
}
