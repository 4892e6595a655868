import type { GostRule } from '../rule.ts'
import { citeInstructions } from '../standard.ts'

/** Words are not divided. */
export const hyphenation: GostRule = {
  codes: ['gost/hyphenation'],
  check({ document, anatomy, style }, report) {
    // LibreOffice switches hyphenation on in every file, and off again in the paragraphs.
    const divided = anatomy.texts.find(({ paragraph }) => !paragraph.look.isUndivided)
    if (document.settings.autoHyphenation && divided !== undefined) report('gost/hyphenation', { citation: citeInstructions(style) }, divided.paragraph)
  },
}
