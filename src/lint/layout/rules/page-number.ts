import { shorten } from '../../shorten.ts'
import type { LayoutRule } from '../rule.ts'

const PT_PER_MM = 72 / 25.4

/** Every page but the first has its number in the upper field (ГОСТ Р 7.0.97, п. 3.1). */
export const pageNumber: LayoutRule = {
  codes: ['layout/page-number-missing'],
  check({ title, pages, style }, report) {
    const field = style.page.marginsMm.top * PT_PER_MM
    const missing = pages.flatMap(({ runs, heightPt }, index) => {
      if (index === 0) return []
      const number = String(index + 1)
      const isThere = runs.some(({ text, y, origin }) => origin === undefined && text.trim() === number && y > 0 && y < Math.min(field, heightPt))
      return isThere ? [] : [index + 1]
    })
    if (missing[0] !== undefined) report('layout/page-number-missing', { page: missing[0], count: missing.length, title: shorten(title) }, undefined)
  },
}
