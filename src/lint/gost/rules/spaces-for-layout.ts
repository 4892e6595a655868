import type { Paragraph } from '../../../docx-reader/word-document.ts'
import type { GostRule } from '../rule.ts'
import { citeGeneral } from '../standard.ts'

type How = 'indent' | 'spaces' | 'tabs'

const LEADING = /^(?:[ \u00a0]{2,}|[ \u00a0]*\t+[ \u00a0]*)(?=\S)/u
const SPACES = /(?<=\S)[ \u00a0]{3,}(?=\S)/gu
const TABS = /(?<=\S)[ \u00a0]*\t[ \u00a0]*\t[\t \u00a0]*(?=\S)/gu

/** Nothing is put in its place by spaces or a row of tabs. */
export const spacesForLayout: GostRule = {
  codes: ['gost/spaces-for-layout'],
  check({ document, anatomy, style, layout }, report) {
    const citation = citeGeneral(style, 'type')
    const signatures = new Set(anatomy.act?.signatures.map(({ line }) => line.paragraph))
    const find = (paragraph: Paragraph, how: How, at: readonly [number, number]): void => report('gost/spaces-for-layout', { how, citation }, paragraph, { at })
    for (const paragraph of document.paragraphs) {
      if (paragraph.isContents || paragraph.text.trim() === '') continue
      const leading = LEADING.exec(paragraph.text)
      // A stop of its own is a place that was chosen.
      if (leading !== null && paragraph.look.tabs.length === 0 && !layout.isInTable(paragraph)) find(paragraph, 'indent', [0, leading[0].length])
      // How post and name are set apart is a rule of its own.
      if (signatures.has(paragraph)) continue
      for (const { 0: found, index } of paragraph.text.matchAll(SPACES)) find(paragraph, 'spaces', [index, index + found.length])
      for (const { 0: found, index } of paragraph.text.matchAll(TABS)) {
        const stops = paragraph.look.tabs.length
        if (stops < (found.match(/\t/g)?.length ?? 0)) find(paragraph, 'tabs', [index, index + found.length])
      }
    }
  },
}
