import { addTo } from '../../collections/add-to.ts'
import { withoutFinalMark } from '../../russian/list-punctuation.ts'
import type { DocumentRule, LintText } from '../rule.ts'

/** Cells of one column end all alike (T24, T25). */
export const eventFullStop: DocumentRule = {
  needs: 'document',
  codes: ['typography/cell-full-stop'],
  check({ texts }, _dossier, report) {
    const columns = new Map<string, LintText[]>()
    for (const text of texts) {
      if (!/\/events\/\d+\/(?:title|result|name)$/.test(text.pointer)) continue
      addTo(columns, text.key, text)
    }
    for (const all of columns.values()) {
      const listed = all.filter(({ value }) => /[;,]$/u.test(value.trimEnd()))
      for (const text of listed) {
        const end = text.value.trimEnd().length
        report('typography/cell-full-stop', { isStop: true, mark: text.value[end - 1]! }, { text, at: [end - 1, end] }, { fix: '' })
      }
      const cells = listed.length === 0 ? all : all.filter((text) => !listed.includes(text))
      const stopped = cells.filter(({ value }) => endsWithStop(value))
      const bare = cells.length - stopped.length
      if (stopped.length === 0 || bare === 0) continue
      const strayed = stopped.length <= bare ? stopped : cells.filter((text) => !stopped.includes(text))
      for (const text of strayed) {
        const end = text.value.trimEnd().length
        const isStop = strayed === stopped
        report('typography/cell-full-stop', { isStop, mark: '.' }, { text, at: isStop ? [end - 1, end] : [end - /\S+$/.exec(text.value.trimEnd())![0].length, end] }, isStop ? { fix: '' } : {})
      }
    }
  },
}

function endsWithStop(value: string): boolean {
  const words = value.trimEnd()
  return words.endsWith('.') && withoutFinalMark(words) !== words
}
