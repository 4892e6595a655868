import type { GostRule } from '../rule.ts'
import { citeGeneral } from '../standard.ts'

/** Shorter paragraphs may take one line, which looks the same either way. */
const ONE_LINE = 90

/** The text is justified. */
export const alignment: GostRule = {
  codes: ['gost/alignment'],
  check({ anatomy, style }, report) {
    const citation = citeGeneral(style, 'type')
    for (const { paragraph, text } of anatomy.texts) {
      const own = paragraph.look.alignment
      if (own !== 'both' && text.length > ONE_LINE) report('gost/alignment', { alignment: own, citation }, paragraph)
    }
  },
}
