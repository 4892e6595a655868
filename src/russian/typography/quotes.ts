/**
 * Quotation marks: «ёлочки» outside, „лапки“ inside (T7). Typed «» and „“ stay
 * as they are and count as levels. One mark without its pair means that the
 * levels are a guess, so then every straight mark of the text is left alone.
 */

type Straight = { readonly index: number; readonly level: number }

const OPENS_AFTER = /[\s([{«„–—-]/u
const CLOSES_BEFORE = /[\s)\]}»“”.,;:!?…–—-]/u

export function setQuotes(text: string): string {
  if (!/["“”]/.test(text)) return text
  const marks = new Map<number, string>()
  const open: (Straight | '«' | '„')[] = []
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]!
    if (letter === '«' || letter === '„') open.push(letter)
    else if (letter === '»' && open.at(-1) === '«') open.pop()
    else if (letter === '“' && open.at(-1) === '„') open.pop()
    else if (letter === '"' || letter === '“' || letter === '”') {
      const top = open.at(-1)
      const canClose = closes(text, index)
      if (typeof top === 'object' && canClose && !(opens(text, index) && letter === '“')) {
        open.pop()
        marks.set(top.index, top.level === 0 ? '«' : '„').set(index, top.level === 0 ? '»' : '“')
      } else if (opens(text, index)) open.push({ index, level: open.length })
      else return text
    }
  }
  if (open.some((entry) => typeof entry === 'object')) return text
  return Array.from({ length: text.length }, (_, index) => marks.get(index) ?? text[index]).join('')
}

function opens(text: string, index: number): boolean {
  const before = text[index - 1]
  const after = text[index + 1]
  return (before === undefined || OPENS_AFTER.test(before) || before === '"') && after !== undefined && !/\s/u.test(after)
}

function closes(text: string, index: number): boolean {
  const before = text[index - 1]
  const after = text[index + 1]
  return before !== undefined && !/\s/u.test(before) && (after === undefined || CLOSES_BEFORE.test(after) || after === '"')
}
