import { heaviest, weighRuns } from '../lengths.ts'
import type { GostRule } from '../rule.ts'
import { citeGeneral, TEXT_SIZES_PT } from '../standard.ts'

/** The text is set in one of the usual sizes. */
export const sizes: GostRule = {
  codes: ['gost/font-size', 'gost/mixed-sizes'],
  check({ anatomy, style, isHouseStyle }, report) {
    const citation = citeGeneral(style, 'type')
    const texts = anatomy.texts.map(({ paragraph }) => paragraph)
    const main = heaviest(weighRuns(texts, ({ look }) => look.size))
    if (main === undefined) return
    const { sizePt } = style.font
    const least = isHouseStyle ? Math.min(sizePt, TEXT_SIZES_PT.least) : TEXT_SIZES_PT.least
    const most = isHouseStyle ? Math.max(sizePt, TEXT_SIZES_PT.most) : TEXT_SIZES_PT.most
    for (const paragraph of texts) {
      const size = heaviest(weighRuns([paragraph], ({ look }) => look.size))
      if (size === undefined) continue
      if (size < least || size > most) report('gost/font-size', { size, least, most, citation }, paragraph)
      else if (size !== main) report('gost/mixed-sizes', { size, main, citation }, paragraph)
    }
  },
}
