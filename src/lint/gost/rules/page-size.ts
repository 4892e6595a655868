import { firstOfSection } from '../first-of-section.ts'
import { mmOf } from '../lengths.ts'
import type { GostRule } from '../rule.ts'
import { citeGeneral } from '../standard.ts'

/** Annexes may have sheets of A3. */
const A3_MM = [297, 420] as const
/** A sheet may have been measured in inches. */
const ROUNDING_MM = 1.5

/** Every sheet is of the size of the house style, in either orientation. */
export const pageSize: GostRule = {
  codes: ['gost/page-size'],
  check({ document, style }, report) {
    const { widthMm, heightMm } = style.page
    for (const [index, section] of document.sections.entries()) {
      const [short, long] = [mmOf(Math.min(section.width, section.height)), mmOf(Math.max(section.width, section.height))]
      const is = ([a, b]: readonly [number, number]): boolean => Math.abs(short - a) <= ROUNDING_MM && Math.abs(long - b) <= ROUNDING_MM
      if (is([Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)]) || (index > 0 && is(A3_MM))) continue
      const [width, height] = [Math.round(mmOf(section.width)), Math.round(mmOf(section.height))]
      report('gost/page-size', { width, height, citation: citeGeneral(style, 'sheet') }, firstOfSection(document, index))
    }
  },
}
