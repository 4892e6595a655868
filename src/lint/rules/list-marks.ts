import { addTo } from '../../collections/add-to.ts'
import { withoutFinalMark } from '../../russian/list-punctuation.ts'
import type { DocumentRule, LintText } from '../rule.ts'

/** Items of a list in YAML end all alike; the program sets their marks itself (T24). */
export const listMarks: DocumentRule = {
  needs: 'document',
  codes: ['typography/list-marks'],
  check({ texts }, _dossier, report) {
    const lists = new Map<string, LintText[]>()
    for (const text of texts) {
      const list = /^(.*\/(?:list|goals|tasks|results|items))\/\d+(?:\/text)?$/.exec(text.pointer)?.[1]
      if (list !== undefined && text.role === 'inline') addTo(lists, list, text)
    }
    for (const items of lists.values()) {
      const marks = items.map(({ value }) => value.trimEnd().slice(withoutFinalMark(value).length))
      if (new Set(marks).size < 2) continue
      for (const [index, text] of items.entries()) {
        const mark = marks[index]!
        const end = text.value.trimEnd().length
        if (mark !== '') report('typography/list-marks', { mark }, { text, at: [end - mark.length, end] }, { fix: '' })
      }
    }
  },
}
