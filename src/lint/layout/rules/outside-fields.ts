import { shorten } from '../../shorten.ts'
import type { LayoutRule } from '../rule.ts'

const PT_PER_MM = 72 / 25.4
/** The side bearings of letters and the descent of the last line. */
const SLACK_PT = 2

/** No text stands in the fields, where it is cut off or stitched. */
export const outsideFields: LayoutRule = {
  codes: ['layout/outside-fields'],
  check({ pages, units, style }, report) {
    const { left, right, bottom } = style.page.marginsMm
    for (const { lines, origin, text } of units) {
      const out = lines.find(({ page, left: start, right: end, y }) => {
        const { widthPt, heightPt } = pages[page - 1]!
        return start < left * PT_PER_MM - SLACK_PT || end > widthPt - right * PT_PER_MM + SLACK_PT || y > heightPt - bottom * PT_PER_MM + SLACK_PT
      })
      if (out !== undefined) report('layout/outside-fields', { words: shorten(text.slice(out.from, out.to)), page: out.page }, origin)
    }
  },
}
