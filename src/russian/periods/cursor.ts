/**
 * A place in the tokens of one phrase. Readers take tokens from it and either
 * succeed, or put it back and return `undefined`, or record why the phrase
 * cannot be right; after that nothing more is read.
 */
import type { Mark, Range, Token } from './tokens.ts'

export interface Refusal {
  /** A Russian sentence that names the words. */
  readonly reason: string
  readonly at: Range
}

export interface Cursor {
  readonly text: string
  readonly tokens: readonly Token[]
  index: number
  refusal: Refusal | undefined
}

export function tokenAt(cursor: Cursor, ahead = 0): Token | undefined {
  return cursor.tokens[cursor.index + ahead]
}

export function wordAt(cursor: Cursor, ahead = 0): string | undefined {
  const token = tokenAt(cursor, ahead)
  return token?.kind === 'word' ? token.word : undefined
}

export function isMarkAt(cursor: Cursor, mark: Mark, ahead = 0): boolean {
  const token = tokenAt(cursor, ahead)
  return token?.kind === 'mark' && token.mark === mark
}

export function takeMark(cursor: Cursor, mark: Mark): boolean {
  if (!isMarkAt(cursor, mark)) return false
  cursor.index++
  return true
}

/** Takes the words when they all follow in this order; each may be any of several forms. */
export function takeWords(cursor: Cursor, ...words: readonly (string | RegExp)[]): boolean {
  const fits = words.every((expected, ahead) => {
    const word = wordAt(cursor, ahead)
    return word !== undefined && (typeof expected === 'string' ? word === expected : expected.test(word))
  })
  if (fits) cursor.index += words.length
  return fits
}

/** The full stop of an abbreviation, when it was written. */
export function takeStop(cursor: Cursor): void {
  takeMark(cursor, '.')
}

/** Records the first reason only: later ones are its consequences. */
export function refuse(cursor: Cursor, reason: string, at: Range): undefined {
  cursor.refusal ??= { reason, at }
  return undefined
}

/** The range from an earlier token to the last one taken. */
export function rangeSince(cursor: Cursor, from: number): Range {
  const first = cursor.tokens[from]
  const last = cursor.tokens[Math.max(from, cursor.index - 1)]
  return [first?.at[0] ?? cursor.text.length, last?.at[1] ?? cursor.text.length]
}

const LONGEST_QUOTATION = 120

/** The words in quotation marks; quotation marks within become „“, as Russian text nests them. Long texts are cut. */
export function quote(text: string, [start, end]: Range): string {
  const words = text.slice(start, end).replace(/[\s\u00a0]+/g, ' ')
  const cut = words.length > LONGEST_QUOTATION ? `${words.slice(0, LONGEST_QUOTATION).replace(/ ?[^ ]*$/, '')} …` : words
  return `«${cut.replaceAll('«', '„').replaceAll('»', '“')}»`
}
