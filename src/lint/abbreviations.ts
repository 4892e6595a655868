/** Abbreviations of texts: where they are introduced, what their letters stand for. */
import type { LintText } from './rule.ts'
import { wordsOf } from './word-stems.ts'

export interface Introduction {
  readonly short: string
  /** The words in front of the bracket, nearest last. */
  readonly before: readonly string[]
  readonly text: LintText
  /** The abbreviation itself. */
  readonly at: readonly [start: number, end: number]
}

/** «СКИРО ПК и ПРО» is one; so is «ГИА» of «ГИА-9». */
export const ABBREVIATION = '[А-ЯЁ]{2,10}(?:(?:[ \\u00a0](?:и[ \\u00a0])?|-)[А-ЯЁ]{2,10})*'

/** «(далее – ШНОР)», «(далее также – ШНОР и ШНСУ)», «(ШНОР)»; what stands in the bracket. */
const BRACKET = /\((?<lead>далее[ \u00a0\n][^()]{0,60}?|)(?<list>[А-ЯЁ]{2,10}[^()]{0,80}?)\)/gu
const SHORT = new RegExp(`(?<![\\p{L}-])${ABBREVIATION}(?![\\p{L}])`, 'gu')
const WINDOW = 300

export function findIntroductions(text: LintText): readonly Introduction[] {
  if (!text.plain.includes('(')) return []
  return [...text.plain.matchAll(BRACKET)].flatMap((match) => {
    const { lead = '', list = '' } = match.groups!
    // «(СОШ № 4)», «(ФИПИ, 2020)» are remarks.
    if (lead === '' && !new RegExp(`^${ABBREVIATION}$`, 'u').test(list)) return []
    const before = wordsOf(text.plain.slice(Math.max(0, match.index - WINDOW), match.index)).map((word) => word.text)
    if (lead === '' && expansionOf(list, before) === undefined) return []
    const start = match.index + 1 + lead.length
    return [...list.matchAll(SHORT)].map((short) => ({
      short: short[0],
      before,
      text,
      at: [start + short.index, start + short.index + short[0].length] as const,
    }))
  })
}

/** Words that have no letter in an abbreviation. */
const SMALL = new Set(['и', 'в', 'во', 'с', 'со', 'по', 'для', 'на', 'к', 'о', 'об', 'от', 'при', 'из', 'за', 'или', 'их', 'им'])

/** The last words of `before` that the letters stand for; `undefined` when they are no such words. */
export function expansionOf(short: string, before: readonly string[]): readonly string[] | undefined {
  const letters = short.toLowerCase().replaceAll('ё', 'е').replace(/[^а-я]/gu, '')
  const initials = before.map((word) => word.toLowerCase().replaceAll('ё', 'е'))
  let letter = letters.length - 1
  let place = initials.length - 1
  for (; place >= 0 && letter >= 0; place--) {
    const word = initials[place]!
    if (word[0] === letters[letter]) letter--
    // One word may give several letters: «общеобразовательная» of «СОШ» none, «здравоохранения» of «МЗ» one.
    else if (word.includes('-') && word.split('-').at(-1)?.[0] === letters[letter] && word[0] === letters[letter - 1]) letter -= 2
    else if (!SMALL.has(word)) return undefined
  }
  return letter < 0 ? before.slice(place + 1) : undefined
}

/** As many words of weight in front of the bracket as the letters. */
export function wordsBefore(before: readonly string[], count: number): readonly string[] {
  const found: string[] = []
  for (const word of [...before].reverse()) {
    if (found.length === count) break
    if (!SMALL.has(word.toLowerCase())) found.unshift(word)
  }
  return found
}
