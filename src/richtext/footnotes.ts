/**
 * Footnotes of Markdown: a mark `[^1]` with its text in a line `[^1]: …` of its
 * own, or the text itself in the place of the mark, `^[…]`.
 */
import type { StateInline } from 'markdown-it'

export interface FootnoteText {
  readonly id: string
  readonly text: string
}

/** The texts of footnotes, taken out of the lines of a value. What follows such a line without a blank one goes on with it. */
export function takeFootnotes(text: string): { readonly rest: string; readonly footnotes: readonly FootnoteText[] } {
  const rest: string[] = []
  const footnotes: { id: string; text: string }[] = []
  let current: { id: string; text: string } | undefined
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const opening = /^[ \t]{0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$/.exec(line)
    if (opening !== null) {
      current = { id: opening[1]!, text: opening[2]! }
      footnotes.push(current)
    } else if (line.trim() === '') {
      current = undefined
      rest.push(line)
    } else if (current !== undefined) current.text += ' ' + line.trim()
    else rest.push(line)
  }
  return { rest: rest.join('\n'), footnotes }
}

/** `[^1]` and `^[…]` as tokens `footnote`: `info` is the id of the one, `content` the text of the other. */
export function footnoteRule(state: StateInline, silent: boolean): boolean {
  const rest = state.src.slice(state.pos, state.posMax)
  const mark = /^\[\^([^\]\s]+)\]/.exec(rest)
  const length = mark?.[0].length ?? (rest.startsWith('^[') ? closingBracket(rest) : 0)
  if (length === 0) return false
  if (!silent) {
    const token = state.push('footnote', '', 0)
    if (mark === null) token.content = rest.slice(2, length - 1).trim()
    else token.info = mark[1]!
  }
  state.pos += length
  return true
}

/** How long `^[…]` is, with the brackets inside of it paired; 0 when it does not close. */
function closingBracket(text: string): number {
  let depth = 0
  for (let i = 1; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '[') depth++
    else if (text[i] === ']' && --depth === 0) return i + 1
  }
  return 0
}
