/** A phrase as words with what stands around them, so that it can be put together again letter by letter. */

export interface PhraseWord {
  /** Opening marks: «(», «„». */
  readonly lead: string
  readonly core: string
  /** Closing marks: «,», «»». */
  readonly trail: string
  /** Spaces behind the word. */
  readonly gap: string
  /** Inside quotation marks or brackets. */
  readonly isEnclosed: boolean
}

export function splitPhrase(text: string): PhraseWord[] {
  const words: PhraseWord[] = []
  let depth = 0
  for (const [, lead = '', core = '', trail = '', gap = ''] of text.matchAll(/([«„"(]*)([^\s]*?)([»“")\],;:]*)(?=\s|$)(\s*)/gu)) {
    if (lead + core + trail + gap === '') continue
    words.push({ lead, core, trail, gap, isEnclosed: depth > 0 || lead !== '' })
    depth += count(lead + core, /[«„(]/gu) - count(core + trail, /[»“)]/gu)
  }
  return words
}

export function joinPhrase(words: readonly PhraseWord[], cores: readonly string[]): string {
  return words.map(({ lead, trail, gap }, index) => lead + cores[index]! + trail + gap).join('')
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
