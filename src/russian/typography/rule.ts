/** A figure, a full stop, a hyphen or dash, one of the signs № and §, or a letter of Roman figures. */
export type Needed = 'figure' | 'stop' | 'dash' | 'sign' | 'roman'

/** One rule of typesetting: what it looks for and what it puts there. */

export interface TypeRule {
  /** What is true of the text afterwards, in kebab-case. */
  readonly id: string
  /** The clause of a ГОСТ, or of common publishing practice: T1–T30 are the rules a linter of official texts checks, numbered in its order. */
  readonly source: string
  /** What every match holds: a text without it is passed over at once, as most are by most rules. */
  readonly needs?: Needed
  /** Global and Unicode-aware; bounded, so that a long text takes linear time. */
  readonly find: RegExp
  /** Only spaces, quotation marks and dashes may differ from what was found. */
  readonly replace: string | ((...found: string[]) => string)
}

/** Spaces inside a line. A rule handles exactly one of them: double spaces are the author's mistake, not typography. */
export const GAP = '[ \\u00a0\\u202f\\u2009]'

/** Nothing that would make the next characters the tail of a word, a number or a code. */
export const WORD_START = '(?<![\\p{L}\\p{N}_])'
export const WORD_END = '(?![\\p{L}\\p{N}_])'
