import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import { findNearest } from '../source/nearest.ts'
import type { Place } from '../source/place.ts'
import { parsePointer } from '../source/pointer.ts'
import { explainErrors } from './explain-errors.ts'
import { russianKind } from './kind.ts'
import { normalise } from './normalise.ts'
import { packageRegistry } from './package-registry.ts'
import type { SchemaError, SchemaRegistry } from './registry.ts'
import { isObject, textIn } from './schema-node.ts'
import type { AuthorSource } from './translate-keys.ts'

export interface ValidDocument {
  readonly kind: string
  /** As the generated type of the kind describes it; objects and lists carry their origin. */
  readonly value: unknown
  readonly source: AuthorSource
}

export interface ValidateOptions {
  /** The kinds that may stand at this place; all when absent. */
  readonly expectedKinds?: readonly string[]
  /** Default: the schemas that ship with the program. */
  readonly registry?: SchemaRegistry
}

/** Checks a file against the schema of its `kind`, and normalises its value. */
export function validateSource(source: AuthorSource, options: ValidateOptions = {}): Staged<ValidDocument> {
  const registry = options.registry ?? packageRegistry()
  const kind = checkKind(source, registry, options.expectedKinds ?? registry.kinds)
  if (typeof kind !== 'string') return { value: undefined, diagnostics: [kind] }
  let value = source.value
  let errors = registry.check(kind, value)
  const asWritten = errors.length === 0 ? value : takeTextAsWritten(source, value, errors)
  if (asWritten !== value) {
    value = asWritten
    errors = registry.check(kind, value)
  }
  if (errors.length > 0) return { value: undefined, diagnostics: explainErrors(source, registry, errors) }
  return {
    value: { kind, value: normalise(registry, registry.rootOf(kind), value, source.file), source },
    diagnostics: [],
  }
}

/** The file's kind, or what is wrong with it. */
function checkKind(source: AuthorSource, registry: SchemaRegistry, expected: readonly string[]): string | Diagnostic {
  const value = isObject(source.value) ? source.value : {}
  const kind = value['kind']
  const names = new Map(registry.kinds.map((name) => [name, textIn(registry.rootOf(name), 'title') ?? name]))
  const listed = expected.map((name) => ({ name, title: names.get(name) ?? name }))
  const placeOf = (pointer: string, at: 'key' | 'value'): Place => {
    const range = source.locate(pointer, at)
    return { file: source.file, pointer, at, ...(range === undefined ? {} : { range }) }
  }
  if (!Object.hasOwn(value, 'kind')) {
    const similar = Object.keys(value).find((key) => key.length > 2 && findNearest(key, ['kind', 'вид']) !== undefined)
    return diagnose(
      'schema/kind-missing',
      { kinds: listed, similar },
      placeOf(similar === undefined ? '' : `/${similar}`, 'key'),
    )
  }
  const written = source.written('/kind') ?? (typeof kind === 'string' ? kind : '')
  if (typeof kind !== 'string' || !names.has(kind)) {
    const inRussian = new Map(registry.kinds.map((name) => [russianKind(registry, name), name]))
    const nearest = findNearest(written, registry.kinds) ?? inRussian.get(findNearest(written, inRussian.keys()) ?? '')
    const place = placeOf('/kind', 'value')
    const fix =
      nearest === undefined || written === '' || place.range === undefined
        ? {}
        : { fix: { file: source.file, range: place.range, replacement: source.words('/kind').value('kind', nearest) } }
    return diagnose('schema/kind-unknown', { kind: written, nearest, kinds: listed }, place, fix)
  }
  if (!expected.includes(kind)) {
    return diagnose(
      'schema/kind-misplaced',
      { kind, title: names.get(kind) ?? kind, expected: listed },
      placeOf('/kind', 'value'),
    )
  }
  return kind
}

/**
 * Where a text is wanted and YAML read a number, `true` or `null` from an
 * unquoted word, the author's own characters are the text: `number: 212`,
 * `title: 2020`. An empty value and `~` stay empty.
 */
function takeTextAsWritten(source: AuthorSource, value: unknown, errors: readonly SchemaError[]): unknown {
  let patched = value
  for (const { keyword, pointer, params, data } of errors) {
    if (keyword !== 'type' || (typeof data === 'object' && data !== null)) continue
    const wanted = Array.isArray(params['type']) ? params['type'] : [params['type']]
    const written = source.written(pointer)
    if (!wanted.includes('string') || written === undefined || written === '' || written === '~') continue
    patched = replaceAt(patched, parsePointer(pointer), written)
  }
  return patched
}

/** A copy with one value replaced; what lies beside the path is shared. */
function replaceAt(value: unknown, path: readonly string[], replacement: unknown): unknown {
  const [part, ...rest] = path
  if (part === undefined) return replacement
  if (Array.isArray(value))
    return value.map((item: unknown, i) => (String(i) === part ? replaceAt(item, rest, replacement) : item))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === part ? replaceAt(item, rest, replacement) : item]),
  )
}
