import type { LintText } from './rule.ts'

/** Calls back with every match of a global pattern in the text and where it stands. */
export function eachMatch(text: LintText, pattern: RegExp, found: (match: RegExpMatchArray, at: readonly [number, number]) => void): void {
  for (const match of text.plain.matchAll(pattern)) found(match, [match.index, match.index + match[0].length])
}
