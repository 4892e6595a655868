import { withoutFinalMark } from '../../russian/list-punctuation.ts'
import type { TextRule } from '../rule.ts'

/** No full stop after titles and headings (T25). */
export const titleFullStop: TextRule = {
  needs: 'text',
  codes: ['typography/title-full-stop'],
  check(text, report) {
    const isHeading = text.role === 'title' || text.key === 'heading' || (text.key === 'title' && !text.pointer.includes('/events/'))
    if (!isHeading) return
    const value = text.value.trimEnd()
    const bare = withoutFinalMark(value)
    if (bare === value || !value.startsWith(bare)) return
    report('typography/title-full-stop', { mark: value.slice(bare.length).trim() }, { text, at: [bare.length, value.length] }, { fix: '' })
  },
}
