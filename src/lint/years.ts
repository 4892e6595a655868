/** Terms in years: «на 2020–2024 годы». */
import type { LintDocument, LintText } from './rule.ts'

export interface Term {
  readonly from: number
  readonly to: number
  readonly at: readonly [start: number, end: number]
  readonly text: LintText
}

const TERM = /(?<![\p{L}\p{N}.,:/№–—-])((?:19|20)\d\d)[ \u00a0]?[-–—][ \u00a0]?((?:19|20)\d\d)(?=[ \u00a0\n]?(?:гг?\.|год))/gu
const YEAR = /(?<![\p{L}\p{N}.,:/№–—-])((?:19|20)\d\d)(?=[ \u00a0\n]?(?:год(?!\p{L})|г\.))/gu

/** The last range of years of a text, as titles end with their term. */
export function lastTerm(text: LintText): Term | undefined {
  const found = [...text.plain.matchAll(TERM)].at(-1)
  if (found === undefined) return undefined
  return { from: Number(found[1]), to: Number(found[2]), at: [found.index, found.index + found[0].length], text }
}

/** The term of a programme: its key, else the end of its title. */
export function termOf(document: LintDocument): Term | undefined {
  const term = document.texts.find(({ pointer }) => pointer === '/term')
  if (term === undefined) return titleTerm(document)
  const years = lastTerm(term)
  if (years !== undefined) return years
  const single = [...term.plain.matchAll(YEAR)]
  const [year] = single
  if (year === undefined || single.length > 1) return undefined
  return { from: Number(year[1]), to: Number(year[1]), at: [year.index, year.index + year[0].length], text: term }
}

export function titleTerm(document: LintDocument): Term | undefined {
  const title = document.texts.find(({ pointer }) => pointer === '/title')
  return title && lastTerm(title)
}

/** «2020–2024» or «2021». */
export function printTerm({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}–${to}`
}
