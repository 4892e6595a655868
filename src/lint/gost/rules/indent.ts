import { mmOf } from '../lengths.ts'
import type { GostRule } from '../rule.ts'
import { citeGeneral } from '../standard.ts'

const ROUNDING_MM = 0.6

/** Paragraphs begin with the indent of the house style. */
export const indent: GostRule = {
  codes: ['gost/indent'],
  check({ anatomy, style }, report) {
    const citation = citeGeneral(style, 'type')
    const expected = style.text.indentMm
    for (const { paragraph } of anatomy.texts) {
      // Word sets the numbers of its lists by rules of their own; typed spaces are a finding of another rule.
      if (paragraph.label !== '' || /^[ \t\u00a0]/.test(paragraph.text)) continue
      const value = mmOf(paragraph.look.firstLine)
      if (Math.abs(value - expected) <= ROUNDING_MM) continue
      // A paragraph moved to the right, or a list with its marks hung out, begins where it should.
      if (value <= 0 && Math.abs(mmOf(paragraph.look.left) + value - expected) <= ROUNDING_MM) continue
      report('gost/indent', { value: Math.round(value * 10) / 10, expected, citation }, paragraph)
    }
  },
}
