import type { Place } from '../source/place.ts'
import { schemaWords, type AuthorWords } from './author-words.ts'
import { catalogue, type Code, type ParamsOf } from './catalogue/index.ts'
import type { CatalogueEntry } from './catalogue/entry.ts'
import type { Diagnostic, Fix, RelatedPlace } from './diagnostic.ts'

export interface DiagnosticDetails {
  readonly related?: readonly RelatedPlace[]
  readonly actual?: string
  readonly expected?: string
  readonly fix?: Fix
  readonly alsoFix?: readonly Fix[]
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
  const help = details.help ?? entry.help?.(params, schemaWords)
  return {
    code,
    severity: entry.severity,
    message: entry.message(params, schemaWords),
    params,
    ...(help === undefined ? {} : { help }),
    ...(place === undefined ? {} : { place }),
    related: details.related ?? [],
    ...(details.actual === undefined ? {} : { actual: details.actual }),
    ...(details.expected === undefined ? {} : { expected: details.expected }),
    ...(details.fix === undefined ? {} : { fix: details.fix }),
    ...(details.alsoFix === undefined ? {} : { alsoFix: details.alsoFix }),
  }
}

/** The same finding in the words of its author, as far as it is worded by the catalogue. Its parameters have then served their purpose. */
export function reword(diagnostic: Diagnostic, words: AuthorWords): Diagnostic {
  const { params, ...rest } = diagnostic
  if (params === undefined) return rest
  const entry = catalogue[diagnostic.code] as unknown as CatalogueEntry<unknown> // `diagnose` has put both together
  // Advice that a check gave itself stays as it is.
  const isOwn = rest.help !== entry.help?.(params, schemaWords)
  const help = isOwn ? rest.help : entry.help?.(params, words)
  return { ...rest, message: entry.message(params, words), ...(help === undefined ? {} : { help }) }
}
