import type { Json } from './drawing.ts'

/** A piece of text of one look, and the node of the drawing that it is written to. */
export interface Leaf {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  /** Absent for the end of a line. */
  readonly node?: { [key: string]: Json }
}

/** Advance of a code point, in em. */
export type Measure = (codePoint: number, bold: boolean, italic: boolean) => number

/**
 * Lets words that are wider than their line end it anywhere, as Word does;
 * Typst would print them over the next cell or past the edge of the page.
 *
 * A word may consist of several leaves («**обще**образовательный»). Words that a
 * no-break space joins are parted there first. The leaves concerned get `parts`
 * in place of `value`: texts, and lists of pieces between which a line may end.
 */
export function divideWideWords(leaves: readonly Leaf[], widthEm: number, measure: Measure): void {
  const glyphs = leaves.flatMap((leaf, index) => clusters(leaf.text).map((text) => ({ text, leaf: index, width: widthOf(text, leaf, measure) })))
  const total = (from: number, to: number): number => {
    let width = 0
    for (let i = from; i < to; i++) width += glyphs[i]!.width
    return width
  }
  /** Where a piece begins: at the first glyph of a wide word and at every place where it may be divided. */
  const cuts = new Set<number>()
  const wide = new Set<number>()
  for (const [from, to] of spans(glyphs.map(({ text }) => text), isLineEnd)) {
    if (total(from, to) <= widthEm) continue
    for (let i = from; i < to; i++) wide.add(i)
    const words = spans(glyphs.slice(from, to).map(({ text }) => text), (before) => GLUE.test(before))
    for (const [first, last] of words) {
      cuts.add(from + first)
      // The no-break space at the end may hang over.
      const isWord = total(from + first, from + last - (GLUE.test(glyphs[from + last - 1]!.text) ? 1 : 0)) <= widthEm
      if (!isWord) for (let i = from + first; i < from + last; i++) if (!GLUE.test(glyphs[i]!.text)) cuts.add(i)
    }
  }
  if (wide.size === 0) return
  leaves.forEach((leaf, index) => {
    const own = glyphs.flatMap((glyph, at) => (glyph.leaf === index ? [at] : []))
    if (leaf.node === undefined || !own.some((at) => wide.has(at))) return
    const parts: (string | string[])[] = []
    for (const at of own) {
      const { text } = glyphs[at]!
      const last = parts.at(-1)
      if (!wide.has(at)) {
        if (typeof last === 'string') parts[parts.length - 1] = last + text
        else parts.push(text)
      } else if (!Array.isArray(last)) parts.push([text])
      else if (cuts.has(at)) last.push(text)
      else last[last.length - 1] += text
    }
    delete leaf.node['value']
    leaf.node['parts'] = parts
  })
}

const GLUE = /^[\u00a0\u202f\u2007\u2060]$/u
const SPACE = /^\s$/u
const DASH = /^[-–—/]$/u
const LETTER = /^\p{L}/u

/** Letters with the marks that stand above or below them. */
function clusters(text: string): readonly string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []
}

function widthOf(text: string, { bold, italic }: Leaf, measure: Measure): number {
  let width = 0
  for (const character of text) width += measure(character.codePointAt(0)!, bold, italic)
  return width
}

/** Whether a line may end between two glyphs: around a space, and after a hyphen, a dash or a slash inside a word. */
function isLineEnd(before: string, after: string): boolean {
  if (GLUE.test(before) || GLUE.test(after)) return false
  return SPACE.test(before) || SPACE.test(after) || (DASH.test(before) && LETTER.test(after))
}

/** Divides a row of glyphs wherever `ends` holds between two of them. */
function spans(glyphs: readonly string[], ends: (before: string, after: string) => boolean): [number, number][] {
  const found: [number, number][] = []
  let from = 0
  for (let at = 1; at <= glyphs.length; at++) {
    if (at < glyphs.length && !ends(glyphs[at - 1]!, glyphs[at]!)) continue
    found.push([from, at])
    from = at
  }
  return found
}
