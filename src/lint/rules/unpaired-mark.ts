import type { TextRule } from '../rule.ts'
import { TRAIT } from '../traits.ts'

const CLOSED_BY: Readonly<Record<string, string>> = { '«': '»', '(': ')' }
const LABEL = /(?:^|[\s«;,])[\p{L}\p{N}.]{1,4}$/u

/** Every «, ( has its pair, and the inner quotes are of another kind than the outer (T7). */
export const unpairedMark: TextRule = {
  needs: 'text',
  traits: TRAIT.paired,
  codes: ['typography/unpaired-mark', 'typography/nested-quotes'],
  check(text, report) {
    const { plain } = text
    const nested: (readonly [start: number, end: number])[] = []
    let isPaired = true
    const open: { mark: string; index: number }[] = []
    for (let index = 0; index < plain.length; index++) {
      const mark = plain[index]!
      if (mark === '«' || mark === '(') open.push({ mark, index })
      if (mark !== '»' && mark !== ')') continue
      const top = open.at(-1)
      if (top !== undefined && CLOSED_BY[top.mark] === mark) {
        open.pop()
        const outer = open.findLast((each) => each.mark === '«')
        if (mark === '»' && outer !== undefined && plain.indexOf('»', index + 1) >= 0) {
          nested.push([top.index, index + 1])
        }
        continue
      }
      if (mark === ')' && LABEL.test(plain.slice(Math.max(0, index - 6), index))) continue
      const opener = mark === '»' ? '«' : '('
      const matching = open.findLastIndex((each) => each.mark === opener)
      if (matching < 0) {
        isPaired = false
        report('typography/unpaired-mark', { mark, missing: opener, before: true }, { text, at: [index, index + 1] })
      } else {
        for (const lost of open.splice(matching).slice(1)) reportLost(lost)
      }
    }
    open.forEach(reportLost)
    // Which quotes are the inner ones is known only when every mark has its pair.
    for (const [start, end] of isPaired ? nested : []) {
      const words = plain.slice(start + 1, end - 1)
      report('typography/nested-quotes', { words }, { text, at: [start, end] }, { fix: `„${text.value.slice(start + 1, end - 1)}“` })
    }

    function reportLost({ mark, index }: { mark: string; index: number }): void {
      isPaired = false
      report('typography/unpaired-mark', { mark, missing: CLOSED_BY[mark]!, before: false }, { text, at: [index, index + 1] })
    }
  },
}
