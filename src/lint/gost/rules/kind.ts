import { readKeyword } from '../read-words.ts'
import type { GostRule } from '../rule.ts'
import { citeRequisite } from '../standard.ts'

/** The kind of an act is named, in capitals (requisite 09). */
export const kind: GostRule = {
  codes: ['gost/kind-missing', 'gost/kind-form', 'gost/not-an-act'],
  check({ anatomy, layout, style }, report) {
    const citation = citeRequisite(style, 9)
    const { act, annexes } = anatomy
    if (act !== undefined) {
      const { line, value } = act.kind
      const mark = /^[.:»"]/.exec(value.rest)
      if (value.isCapitals && mark === null) return
      const written = mark === null ? line.text.slice(0, value.noun.length) : value.rest.length > 1 ? line.text.slice(0, value.noun.length + 1) : line.text
      report('gost/kind-form', { written, right: value.noun.toUpperCase(), citation }, line.paragraph)
      return
    }
    const keyword = layout.lines.map(({ text, paragraph }) => ({ paragraph, found: readKeyword(text) })).find(({ found }) => found?.hasColon === true)
    if (keyword?.found !== undefined) report('gost/kind-missing', { keyword: keyword.found.word.replaceAll(' ', ''), citation }, keyword.paragraph)
    else if (annexes.length === 0 && layout.lines.length > 0) report('gost/not-an-act', { citation }, layout.lines[0]!.paragraph)
  },
}
