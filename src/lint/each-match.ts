import type { LintText } from './rule.ts'

/** Calls back with every match of a global pattern in the text and where it stands. */
export function eachMatch(text: LintText, pattern: RegExp, found: (match: RegExpExecArray, at: readonly [number, number]) => void): void {
  for (const match of matchesOf(text.plain, pattern)) found(match, [match.index, match.index + match[0].length])
}

const NONE: readonly RegExpExecArray[] = []

/** As `matchAll`, which makes a copy of the pattern for every text: rules look at many texts and mostly find nothing. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return NONE
  const matches: RegExpExecArray[] = []
  for (; match !== null; match = pattern.exec(text)) {
    matches.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return matches
}
