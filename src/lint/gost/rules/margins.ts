import type { Section } from '../../../docx-reader/word-document.ts'
import { firstOfSection } from '../first-of-section.ts'
import { mmOf } from '../lengths.ts'
import type { GostRule } from '../rule.ts'
import { citeGeneral, LEAST_MARGINS_MM, TOLERANCE_MM } from '../standard.ts'

type Side = keyof typeof LEAST_MARGINS_MM
type Margins = Readonly<Record<Side, number>>

const SIDES: readonly Side[] = ['left', 'right', 'top', 'bottom']

/** No margin is less than the standard allows; for what is kept long there is more on the left. */
export const margins: GostRule = {
  codes: ['gost/margins', 'gost/storage-margin'],
  check({ document, style, anatomy, isHouseStyle }, report) {
    const citation = citeGeneral(style, 'margins')
    const own = style.page.marginsMm
    // An authority whose own margins are smaller has decided so.
    const least: Margins = isHouseStyle ? mapSides((side) => Math.min(LEAST_MARGINS_MM[side], own[side])) : LEAST_MARGINS_MM
    for (const [index, section] of document.sections.entries()) {
      const actual = mapSides((side) => mmOf(section.margins[side]))
      const at = firstOfSection(document, index)
      const orientations = turnings(section, least)
      const fits = orientations.some((wanted) => SIDES.every((side) => actual[side] >= wanted[side] - TOLERANCE_MM))
      if (!fits) {
        for (const side of SIDES) {
          const value = actual[side]
          if (value < least[side] - TOLERANCE_MM) report('gost/margins', { side, value, least: least[side], citation }, at)
        }
        continue
      }
      const isKept = anatomy.act !== undefined || anatomy.annexes.length > 0
      if (!isKept || isHouseStyle || section.isLandscape || actual.left >= own.left - TOLERANCE_MM) continue
      report('gost/storage-margin', { value: actual.left, least: own.left, citation }, at)
    }
  },
}

/** Word turns the margins with the sheet, to either side; other programs do not. */
function turnings(section: Section, least: Margins): readonly Margins[] {
  if (!section.isLandscape) return [least]
  const { left, right, top, bottom } = least
  return [least, { left: bottom, top: left, right: top, bottom: right }, { left: top, top: right, right: bottom, bottom: left }]
}

function mapSides(value: (side: Side) => number): Margins {
  return { left: value('left'), right: value('right'), top: value('top'), bottom: value('bottom') }
}
