import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../source/place.ts'

/** One call of a helper in a template. */
export interface HelperCall {
  readonly args: readonly unknown[]
  /** Where the call stands in the template. */
  readonly place: Place
  readonly report: (diagnostic: Diagnostic) => void
  /** The property of an object; an absent one is reported. */
  readonly lookUp: (object: unknown, key: string | number) => unknown
}

/**
 * A word that templates may use: `{{name …}}`. Helpers only print; whatever
 * must be computed from the data belongs to the model or the passes.
 */
export interface Helper {
  readonly name: string
  /** `text` is escaped when printed; `html` is already of the closed vocabulary. */
  readonly prints: 'text' | 'html'
  /** Whether data may hold a value of the same name: without arguments it is that value, `{{post}}`. */
  readonly isAlsoValue?: boolean
  readonly run: (call: HelperCall) => string
}
