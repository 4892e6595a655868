/** Lengths of Word files in the units that people know, and words that count letters. */
import type { Paragraph, Run } from '../../docx-reader/word-document.ts'

export const mmOf = (twips: number): number => (twips * 25.4) / 1440

export const twipsOf = (mm: number): number => (mm * 1440) / 25.4

/** Letters of a text by what `value` says of the run they stand in. */
export function weighRuns<T>(paragraphs: Iterable<Paragraph>, value: (run: Run) => T | undefined): ReadonlyMap<T, number> {
  const weights = new Map<T, number>()
  for (const { runs } of paragraphs) {
    for (const run of runs) {
      const letters = run.text.replace(/[^\p{L}\p{N}]/gu, '').length
      const key = letters === 0 ? undefined : value(run)
      if (key !== undefined) weights.set(key, (weights.get(key) ?? 0) + letters)
    }
  }
  return weights
}

export function heaviest<T>(weights: ReadonlyMap<T, number>): T | undefined {
  let best: readonly [T, number] | undefined
  for (const each of weights) if (best === undefined || each[1] > best[1]) best = each
  return best?.[0]
}

/** Height of a line of single spacing, in its size. */
const SINGLE = 1.15

/** As a multiple of single spacing; a least height says nothing unless it is more than that. */
export function spacingOf(paragraph: Paragraph): number | undefined {
  const { line } = paragraph.look
  if (line.rule === 'multiple') return line.value
  const size = heaviest(weighRuns([paragraph], ({ look }) => look.size)) ?? paragraph.plainRun.size
  const multiple = line.value / 20 / (size * SINGLE)
  return line.rule === 'least' && multiple < 1 ? 1 : multiple
}
