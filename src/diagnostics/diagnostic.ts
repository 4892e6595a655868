/** What the program tells an author. Plain data: reporters, JSON and the preview all show the same record. */
import type { Place, Range } from '../source/place.ts'
import type { Code } from './catalogue/index.ts'

export type Severity = 'error' | 'warning' | 'note'

export interface RelatedPlace {
  readonly place: Place
  readonly message: string
}

/** An edit that repairs the finding; offsets are those of the file as it was read. */
export interface Fix {
  readonly file: string
  readonly range: Range
  readonly replacement: string
}

export interface Diagnostic {
  readonly code: Code
  readonly severity: Severity
  /** One Russian sentence: what is wrong and why. */
  readonly message: string
  /** What to do about it. */
  readonly help?: string
  readonly place?: Place
  readonly related: readonly RelatedPlace[]
  readonly actual?: string
  readonly expected?: string
  readonly fix?: Fix
  /** Further edits of the same repair. */
  readonly alsoFix?: readonly Fix[]
  /** What the catalogue made the message of; kept until the pipeline has worded it for the author (`reword`). */
  readonly params?: unknown
}

/** What every stage of the pipeline returns. `value` is absent when the stage could not make one. */
export interface Staged<T> {
  readonly value: T | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}
