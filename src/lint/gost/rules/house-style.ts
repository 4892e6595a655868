import { decimal, millimetres } from '../../../diagnostics/catalogue/gost-wording.ts'
import { isSameFamily } from '../font-families.ts'
import { firstOfSection } from '../first-of-section.ts'
import { heaviest, mmOf, spacingOf, weighRuns } from '../lengths.ts'
import type { GostRule } from '../rule.ts'

const ROUNDING_MM = 0.6
const SIDES = { left: 'Левое поле', right: 'Правое поле', top: 'Верхнее поле', bottom: 'Нижнее поле' } as const

/** What the authority has chosen inside the bounds of the standard. */
export const houseStyle: GostRule = {
  codes: ['gost/house-style'],
  check({ document, anatomy, style, isHouseStyle }, report) {
    if (!isHouseStyle) return
    const { marginsMm } = style.page
    for (const [index, section] of document.sections.entries()) {
      // A turned sheet may have its margins turned.
      if (section.isLandscape) continue
      for (const side of ['left', 'right', 'top', 'bottom'] as const) {
        const value = mmOf(section.margins[side])
        if (Math.abs(value - marginsMm[side]) > ROUNDING_MM) report('gost/house-style', { what: SIDES[side], actual: millimetres(value), expected: millimetres(marginsMm[side]) }, firstOfSection(document, index))
      }
    }
    const texts = anatomy.texts.map(({ paragraph }) => paragraph)
    const [first] = texts
    if (first === undefined) return
    const font = heaviest(weighRuns(texts, ({ text, look }) => (/[а-яё]/iu.test(text) ? look.font : undefined)))
    if (font !== undefined && !isSameFamily(font, style.font.family)) report('gost/house-style', { what: 'Шрифт', actual: font, expected: style.font.family }, first)
    const size = heaviest(weighRuns(texts, ({ look }) => look.size))
    if (size !== undefined && size !== style.font.sizePt) report('gost/house-style', { what: 'Размер шрифта', actual: decimal(size), expected: decimal(style.font.sizePt) }, first)
    const spacing = heaviest(new Map(tally(texts.map((each) => Math.round((spacingOf(each) ?? 1) * 20) / 20))))
    if (spacing !== undefined && Math.abs(spacing - style.text.lineSpacing) > 0.1) {
      report('gost/house-style', { what: 'Междустрочный интервал', actual: decimal(spacing), expected: decimal(style.text.lineSpacing) }, first)
    }
  },
}

function tally<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
