/** Two texts as one with its changes marked, word by word. */
import type { Inline } from '../tree/nodes.ts'
import { offsetText, sliceInlines } from './slice-inlines.ts'
import { diffWords } from './word-diff.ts'

/** What stays is taken from the new text: a changed emphasis is no change of wording. */
export function mergeInlines(before: readonly Inline[], after: readonly Inline[]): readonly Inline[] {
  let old = 0
  let now = 0
  const footnote = footnoteCharacters()
  return diffWords(offsetText(before, footnote), offsetText(after, footnote)).flatMap(({ type, text }): readonly Inline[] => {
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

/** The private characters of Unicode: a footnote is kept where one of the same wording stands. */
const FIRST_PRIVATE = 0xe000
const PRIVATE_COUNT = 0x1900

function footnoteCharacters(): (wording: string) => string {
  const known = new Map<string, string>()
  return (wording) => {
    const character = known.get(wording) ?? String.fromCharCode(FIRST_PRIVATE + (known.size % PRIVATE_COUNT))
    known.set(wording, character)
    return character
  }
}
