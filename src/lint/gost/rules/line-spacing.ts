import { spacingOf } from '../lengths.ts'
import type { GostRule } from '../rule.ts'
import { citeGeneral, LINE_SPACINGS } from '../standard.ts'

const ROUNDING = 0.06

/** The text is set with one to one and a half spacing. */
export const lineSpacing: GostRule = {
  codes: ['gost/line-spacing'],
  check({ anatomy, style, isHouseStyle }, report) {
    const citation = citeGeneral(style, 'type')
    const own = style.text.lineSpacing
    const least = isHouseStyle ? Math.min(own, LINE_SPACINGS.least) : LINE_SPACINGS.least
    const most = isHouseStyle ? Math.max(own, LINE_SPACINGS.most) : LINE_SPACINGS.most
    for (const { paragraph } of anatomy.texts) {
      const value = spacingOf(paragraph)
      if (value === undefined || (value >= least - ROUNDING && value <= most + ROUNDING)) continue
      report('gost/line-spacing', { value: Math.round(value * 100) / 100, least, most, citation }, paragraph)
    }
  },
}
