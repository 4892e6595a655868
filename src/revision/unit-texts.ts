/** The texts of a unit: its words as a reader sees them, and the notes at the foot of the page apart from them. */
import type { Cell, Inline } from '../tree/nodes.ts'
import { plainText } from '../tree/visit.ts'
import type { UnitText } from './unit.ts'

const FOOTNOTE_KEY = 'footnote-'

/** Words as a reader sees them; which kind of space stands between them is typography, not wording. */
export function words(inlines: readonly Inline[]): string {
  const [first] = inlines
  const text = inlines.length === 1 && first?.type === 'text' ? first.value : plainText(inlines)
  return UNUSUAL_SPACE.test(text) ? text.replace(/[\s\u00a0\u202f\u2060]+/g, ' ').trim() : text
}

/** The words of a cell, its paragraphs joined. */
export function cellText(cell: Cell): string {
  return cell.children.map((child) => (child.type === 'paragraph' ? words(child.children) : '')).filter((text) => text !== '').join(' ')
}

/** Most texts have none, and need not be made anew. */
const UNUSUAL_SPACE = /[^\S ]|\u2060| {2}|^ | $/

/**
 * Footnotes are texts of the unit that their marks stand in.
 *
 * @param before how many the unit has before these
 */
export function footnoteTexts(inlines: readonly Inline[], before = 0): readonly UnitText[] {
  return notesIn(inlines).map((children, index) => ({ key: `${FOOTNOTE_KEY}${before + index + 1}`, text: words(children) }))
}

function notesIn(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  // Most texts have no notes, and there are very many texts.
  if (inlines.every(({ type }) => type === 'text')) return []
  return inlines.flatMap((inline) => {
    if (inline.type === 'footnote') return [inline.children]
    return 'children' in inline ? notesIn(inline.children) : []
  })
}

export function isFootnote({ key }: { readonly key: string }): boolean {
  return key.startsWith(FOOTNOTE_KEY)
}

export interface TextPair {
  readonly before?: UnitText
  readonly after?: UnitText
}

/** Texts by their keys; footnotes by their wording, because one that comes or goes renumbers those after it. */
export function pairTexts(before: readonly UnitText[], after: readonly UnitText[]): readonly TextPair[] {
  const keys = [...new Set([...before, ...after].filter((text) => !isFootnote(text)).map(({ key }) => key))]
  const byKey = keys.map((key) => pairOf(before.find((text) => text.key === key), after.find((text) => text.key === key)))
  const fresh = after.filter(isFootnote)
  const gone = before.filter(isFootnote).filter(({ text }) => {
    const at = fresh.findIndex((other) => other.text === text)
    if (at !== -1) fresh.splice(at, 1)
    return at === -1
  })
  return [...byKey, ...Array.from({ length: Math.max(gone.length, fresh.length) }, (_, index) => pairOf(gone[index], fresh[index]))]
}

function pairOf(before: UnitText | undefined, after: UnitText | undefined): TextPair {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}
