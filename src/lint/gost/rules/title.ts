import type { GostRule } from '../rule.ts'
import { citeRequisite } from '../standard.ts'

/** Texts of so many letters take the four or five lines that need no title by the text of 2016. */
const SHORT_TEXT = 400

/** The text has a title «О чем», without a full stop (requisite 17). */
export const title: GostRule = {
  codes: ['gost/title-missing', 'gost/title-full-stop'],
  check({ anatomy, style }, report) {
    const citation = citeRequisite(style, 17)
    const { act } = anatomy
    if (act === undefined) return
    const last = act.title.at(-1)
    if (last === undefined) {
      const isShort = style.profile === 'gost-2016' && act.body.reduce((sum, { text }) => sum + text.length, 0) < SHORT_TEXT
      if (!isShort) report('gost/title-missing', { citation }, act.body[0]?.paragraph ?? act.kind.line.paragraph)
      return
    }
    const stop = /(?<!(?:^|[\s«(])(?:г|гг|им|п|пп|др|пр|руб|коп|т\.д|т\.п))\.$/u.exec(last.text)
    const { text } = last.paragraph
    if (stop !== null) report('gost/title-full-stop', { citation }, last.paragraph, { at: [text.trimEnd().length - 1, text.trimEnd().length] })
  },
}
