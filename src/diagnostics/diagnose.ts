import type { Place } from '../source/place.ts'
import { catalogue, type Code, type ParamsOf } from './catalogue/index.ts'
import type { CatalogueEntry } from './catalogue/entry.ts'
import type { Diagnostic, Fix, RelatedPlace } from './diagnostic.ts'

export interface DiagnosticDetails {
  readonly related?: readonly RelatedPlace[]
  readonly actual?: string
  readonly expected?: string
  readonly fix?: Fix
  /** Replaces the catalogue's own advice when the caller knows better. */
  readonly help?: string
}

/**
 * A finding of the given code. Severity and wording come from the catalogue, so
 * that a check says only what it found and where.
 */
export function diagnose<C extends Code>(
  code: C,
  params: ParamsOf<C>,
  place?: Place,
  details: DiagnosticDetails = {},
): Diagnostic {
  // The catalogue is a union of entries with different parameters; `code` and `params` belong together by the signature.
  const entry = catalogue[code] as unknown as CatalogueEntry<ParamsOf<C>>
  const help = details.help ?? entry.help?.(params)
  return {
    code,
    severity: entry.severity,
    message: entry.message(params),
    ...(help === undefined ? {} : { help }),
    ...(place === undefined ? {} : { place }),
    related: details.related ?? [],
    ...(details.actual === undefined ? {} : { actual: details.actual }),
    ...(details.expected === undefined ? {} : { expected: details.expected }),
    ...(details.fix === undefined ? {} : { fix: details.fix }),
  }
}
