import type { Run } from '../../../docx-reader/word-document.ts'
import { heaviest, weighRuns } from '../lengths.ts'
import type { GostRule } from '../rule.ts'
import { isSameFamily } from '../font-families.ts'
import { citeGeneral } from '../standard.ts'

/** One family for the whole document, and the one that is usual. */
export const fonts: GostRule = {
  codes: ['gost/font-family', 'gost/mixed-fonts'],
  check({ document, anatomy, style, isHouseStyle }, report) {
    const citation = citeGeneral(style, 'type')
    const texts = anatomy.texts.map(({ paragraph }) => paragraph)
    const main = heaviest(weighRuns(texts.length > 0 ? texts : document.paragraphs, familyOf))
    if (main === undefined) return
    if (!isHouseStyle && !isSameFamily(main, style.font.family)) {
      report('gost/font-family', { font: main, expected: style.font.family, citation }, texts.find(({ runs }) => runs.some((run) => familyOf(run) === main)))
    }
    for (const paragraph of document.paragraphs) {
      const others = [...weighRuns([paragraph], familyOf)].filter(([font, letters]) => letters >= FEW_LETTERS && !isSameFamily(font, main))
      for (const [font] of others) {
        const run = paragraph.runs.find((each) => familyOf(each) === font)!
        report('gost/mixed-fonts', { font, main, citation }, paragraph, { at: [run.start, run.start + run.text.length] })
      }
    }
  },
}

/** A sign or two of another family come with symbols. */
const FEW_LETTERS = 3

/** Russian letters have one family, Latin ones and figures may have another. */
function familyOf({ text, look }: Run): string | undefined {
  const family = /\p{Script=Cyrillic}/u.test(text) ? look.font : look.latinFont
  return /^(?:symbol|wingdings|webdings|mt extra|cambria math)/iu.test(family) ? undefined : family
}
