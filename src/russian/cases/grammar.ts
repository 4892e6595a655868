/** Words of grammar that all declension shares, and the answer that it gives. */
import type { Agreement } from '../document-kind.ts'

export const CASES = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const

export type Case = (typeof CASES)[number]
export type ObliqueCase = Exclude<Case, 'nominative'>
export type Gender = 'male' | 'female'
export type { Agreement }

/**
 * A form and whether it may be printed unseen. An unsure answer repeats the
 * nominative and says in Russian why: a wrong form in a signed act is worse
 * than a question to the author.
 */
export type Declined =
  | { readonly text: string; readonly certainty: 'sure' }
  | { readonly text: string; readonly certainty: 'unsure'; readonly reason: string }

export function sure(text: string): Declined {
  return { text, certainty: 'sure' }
}

export function unsure(text: string, reason: string): Declined {
  return { text, certainty: 'unsure', reason }
}

/** «е» for «ё», small letters: how words are looked up. */
export function lookupForm(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е')
}

/** The form in the letters of the original: «ОТДЕЛ» → «ОТДЕЛА», «Учёный» → «Учёного». Both begin alike but for case and ё. */
export function inLettersOf(original: string, form: string): string {
  const known = lookupForm(original)
  let common = 0
  while (common < known.length && common < form.length && known[common] === form[common]) common++
  const isCapitals = original.length > 1 && original === original.toUpperCase()
  return original.slice(0, common) + (isCapitals ? form.slice(common).toUpperCase() : form.slice(common))
}
