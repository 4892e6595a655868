/**
 * Typography of one paragraph that comes in several runs: bold words, links.
 * Quotation marks pair and numbers meet their «№» across the borders of runs.
 */
import { setType } from './set-type.ts'

/** A run whose text must stay as it is (code, a printed address, a picture): pass this in its place and skip the result. */
export const UNTOUCHED_RUN = '\ufffc'

/** As many runs as were given, in order; joined they are `setType` of the joined text. */
export function setTypeOfRuns(runs: readonly string[]): string[] {
  if (runs.length < 2) return runs.map(setType)
  const before = runs.join('')
  const after = setType(before)
  const places = bordersAfter(before, after, borders(runs))
  return places.map((end, index) => after.slice(places[index - 1] ?? 0, end))
}

/** Where each run ends in the joined text. */
function borders(runs: readonly string[]): number[] {
  let end = 0
  return runs.map((run) => (end += run.length))
}

/** What typography may add, remove or exchange; everything else is a fixed mark that both texts share. */
const SOFT = /[\s"«»„“”–—-]/

/**
 * Both texts are fixed characters with stretches of soft ones between them. A
 * border inside a stretch keeps its distance from the start of the stretch when
 * the stretch kept its length, and otherwise goes to its nearer end.
 */
function bordersAfter(before: string, after: string, ends: readonly number[]): number[] {
  const result: number[] = []
  let [at, place] = [0, 0]
  for (;;) {
    const stretch = softLength(before, at)
    const newStretch = softLength(after, place)
    while (result.length < ends.length && ends[result.length]! <= at + stretch) {
      const distance = ends[result.length]! - at
      const kept = stretch === newStretch ? distance : distance * 2 <= stretch ? 0 : newStretch
      result.push(place + kept)
    }
    at += stretch + 1
    place += newStretch + 1
    if (at > before.length) return result
  }
}

function softLength(text: string, start: number): number {
  let end = start
  while (end < text.length && SOFT.test(text[end]!)) end++
  return end - start
}
