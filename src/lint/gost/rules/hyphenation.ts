import type { GostRule } from '../rule.ts'
import { citeInstructions } from '../standard.ts'

/** Words are not divided. */
export const hyphenation: GostRule = {
  codes: ['gost/hyphenation'],
  check({ document, style }, report) {
    if (document.settings.autoHyphenation) report('gost/hyphenation', { citation: citeInstructions(style) }, undefined)
  },
}
