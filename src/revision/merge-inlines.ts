/** Two texts as one with its changes marked, word by word. */
import type { Inline } from '../tree/nodes.ts'
import { plainText } from '../tree/visit.ts'
import { LINE_BREAK, sliceInlines } from './slice-inlines.ts'
import { diffWords } from './word-diff.ts'

/** What stays is taken from the new text: a changed emphasis is no change of wording. */
export function mergeInlines(before: readonly Inline[], after: readonly Inline[]): readonly Inline[] {
  let old = 0
  let now = 0
  return diffWords(plainText(before, LINE_BREAK), plainText(after, LINE_BREAK)).flatMap(({ type, text }): readonly Inline[] => {
    const [oldStart, newStart] = [old, now]
    if (type !== 'added') old += text.length
    if (type !== 'removed') now += text.length
    if (type === 'removed') return marked('deleted', sliceInlines(before, oldStart, old))
    const slice = sliceInlines(after, newStart, now)
    return type === 'added' ? marked('inserted', slice) : slice
  })
}

export function marked(type: 'inserted' | 'deleted', children: readonly Inline[]): readonly Inline[] {
  return children.length === 0 ? [] : [{ type, children }]
}
