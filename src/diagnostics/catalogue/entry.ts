import type { AuthorWords } from '../author-words.ts'
import type { Severity } from '../diagnostic.ts'

/** One kind of finding: how bad it is, how it is worded, and the prose that `prikaz explain` prints. */
export interface CatalogueEntry<P> {
  readonly severity: Severity
  /** A short Russian name of the finding, without a full stop. */
  readonly title: string
  readonly message: (params: P, words: AuthorWords) => string
  readonly help?: (params: P, words: AuthorWords) => string
  /** Several sentences: why it matters, an example, the way out. Markdown. */
  readonly explanation: string
}

/** Keeps the parameter type of an entry, so that `diagnose` refuses wrong parameters at compile time. */
export function entry<P>(definition: CatalogueEntry<P>): CatalogueEntry<P> {
  return definition
}
