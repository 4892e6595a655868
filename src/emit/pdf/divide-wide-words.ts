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
 * Divides words that are wider than their line, as Word does; Typst would print
 * them over the next cell or past the edge of the page.
 *
 * Such a word begins a line of its own and fills whole lines, so that nothing is
 * divided for what stands beside it. Words that a no-break space joins are parted
 * there first; the digits of one number only where the number alone is too wide.
 * A word may consist of several leaves («**обще**образовательный»). The leaves
 * concerned get `parts` in place of `value`: texts, and lists of pieces between
 * which a line may end.
 */
export function divideWideWords(leaves: readonly Leaf[], widthEm: number, measure: Measure): void {
  if (isSurelyNarrow(leaves, widthEm, measure)) return
  const glyphs = leaves.flatMap((leaf, index) => clusters(leaf.text).map((text) => ({ text, leaf: index, width: widthOf(text, leaf, measure) })))
  const texts = glyphs.map(({ text }) => text)
  /** The width from one glyph to another; the no-break space at the end may hang over. */
  const total = (from: number, to: number): number => {
    let width = 0
    for (let i = from; i < to; i++) if (i < to - 1 || !GLUE.test(texts[i]!)) width += glyphs[i]!.width
    return width
  }
  /** Where a piece begins. */
  const cuts = new Set<number>()
  const wide = new Set<number>()
  for (const [from, to] of spans(texts, isLineEnd, 0, texts.length)) {
    if (total(from, to) <= widthEm) continue
    for (let i = from; i < to; i++) wide.add(i)
    let lineStart = from
    const newLine = (at: number): void => {
      cuts.add(at)
      lineStart = at
    }
    const words = spans(texts, isJoint, from, to).flatMap(([first, last]): [number, number][] =>
      total(first, last) <= widthEm ? [[first, last]] : spans(texts, (before) => GLUE.test(before), first, last),
    )
    for (const [first, last] of words) {
      cuts.add(first)
      if (total(lineStart, last) <= widthEm) continue
      if (total(first, last) <= widthEm) {
        newLine(first)
        continue
      }
      for (let at = first; at < last; at++) if (at > lineStart && !GLUE.test(texts[at]!) && total(lineStart, at + 1) > widthEm) newLine(at)
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

/** Sums in another order may differ by so much. */
const ROUNDING_EM = 1e-6

/** Whether all that stands between two spaces fits; nearly every text is such a one, and need not be taken apart. */
function isSurelyNarrow(leaves: readonly Leaf[], widthEm: number, measure: Measure): boolean {
  const most = widthEm - ROUNDING_EM
  let width = 0
  let last = ''
  let maySplit = false
  for (const { text, bold, italic } of leaves) {
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at)!
      if (code > 0xffff) at++
      const character = text.charAt(at)
      // To take any other space for a letter, or a space beside what joins it to a word, is to be careful.
      if (maySplit && !JOINED.test(character)) width = 0
      maySplit = code === 0x20 && !GLUE.test(last)
      last = character
      width += measure(code, bold, italic)
      if (width > most) return false
    }
  }
  return true
}

/** What belongs to the space before it. */
const JOINED = /^[\u00a0\u202f\u2007\u2060\p{M}]/u
const GLUE = /^[\u00a0\u202f\u2007\u2060]$/u
const SPACE = /^\s$/u
const DASH = /^[-–—/]$/u
const DIGIT = /^\d/u
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

/** Whether a no-break space between two words, and not within a number, ends before `after`. */
function isJoint(before: string, after: string, ahead: string | undefined): boolean {
  return GLUE.test(before) && !(DIGIT.test(ahead ?? '') && DIGIT.test(after))
}

/** Divides a row of glyphs wherever `ends` holds between two of them; it is told the glyph before the two as well. */
function spans(
  glyphs: readonly string[],
  ends: (before: string, after: string, ahead: string | undefined) => boolean,
  start: number,
  end: number,
): [number, number][] {
  const found: [number, number][] = []
  let from = start
  for (let at = start + 1; at <= end; at++) {
    if (at < end && !ends(glyphs[at - 1]!, glyphs[at]!, glyphs[at - 2])) continue
    found.push([from, at])
    from = at
  }
  return found
}
