/** Parts of a run of inlines by the places of their characters, with links, emphasis and fields kept around them. */
import type { Inline } from '../tree/nodes.ts'
import { plainText } from '../tree/visit.ts'

/** What a line break counts as in the offsets. */
const LINE_BREAK = '\n'

/** What a footnote counts as unless it is told apart from others. */
const ANY_FOOTNOTE = '\ufffc'

/** The text that offsets count in: a footnote is one character of it. */
export function offsetText(inlines: readonly Inline[], footnote: (wording: string) => string = () => ANY_FOOTNOTE): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.value
      if (inline.type === 'break') return LINE_BREAK
      if (inline.type === 'footnote') return footnote(plainText(inline.children, LINE_BREAK))
      return offsetText(inline.children, footnote)
    })
    .join('')
}

/** The inlines between two UTF-16 offsets of `offsetText(inlines)`. */
export function sliceInlines(inlines: readonly Inline[], from: number, to: number): readonly Inline[] {
  const found: Inline[] = []
  let at = 0
  for (const inline of inlines) {
    const length = offsetText([inline]).length
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)]
    if (start < end) found.push(cut(inline, start, end, length))
    at += length
  }
  return found
}

function cut(inline: Inline, start: number, end: number, length: number): Inline {
  if (start === 0 && end === length) return inline
  if (inline.type === 'text') return { ...inline, value: inline.value.slice(start, end) }
  if (inline.type === 'break' || inline.type === 'footnote') return inline
  return { ...inline, children: sliceInlines(inline.children, start, end) }
}
