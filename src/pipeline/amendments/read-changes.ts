/** The changes of an amending act as its author wrote them → changes of values: English keys and texts as written, by the schema of the amended file. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { formatPath, isMapping, parsePath } from '../../revision/amend/value-path.ts'
import type { Value, ValueChange } from '../../revision/amend/value-change.ts'
import { canonicalValue, placeInSchema } from '../../schema/canonical-value.ts'
import { isObject, textIn } from '../../schema/schema-node.ts'
import { kindWritten } from '../../schema/kind.ts'
import { packageRegistry } from '../../schema/package-registry.ts'
import type { AmendmentSource } from './find-amendments.ts'

export interface ReadChanges {
  readonly changes: readonly ValueChange[]
  readonly diagnostics: readonly Diagnostic[]
}

/** @param kindOf the kind of a file of the amended dossier, by its path below the dossier's folder */
export function readChanges({ file, content, source }: AmendmentSource, kindOf: (document: string) => string | undefined): ReadChanges {
  const diagnostics: Diagnostic[] = []
  const changes: ValueChange[] = []
  const written = (pointer: string): string | undefined => source.written(pointer)
  const raw = isObject(source.value) && Array.isArray(source.value['changes']) ? (source.value['changes'] as readonly unknown[]) : []
  content.changes.forEach((change, index) => {
    const own = isObject(raw[index]) ? raw[index] : {}
    const { document, operation = 'set' } = change
    const kind = kindOf(document) ?? kindIn(own['new']) ?? kindIn(own['old'])
    const place = placeInSchema(kind ?? '', parsePath(change.path))
    const isWhole = change.path === ''
    // An item of a list is worded by the schema of the items.
    const schemas = operation === 'set' ? place.schemas : placeInSchema(kind ?? '', [...parsePath(change.path), '#1']).schemas
    const valueOf = (key: 'old' | 'new'): Value =>
      canonicalValue(own[key], isWhole ? rootOf(own[key], kind) : schemas, written, `/changes/${index}/${key}`) as Value // read from YAML
    const has = (key: 'old' | 'new'): boolean => Object.hasOwn(own, key)
    const base = { document, path: formatPath(place.path) }
    const missing = missingKey(operation, change.item, has)
    if (missing !== undefined) {
      diagnostics.push(diagnose('amendment/incomplete-change', { operation, missing }, { file, pointer: `/changes/${index}` }))
      return
    }
    const after = change.after ?? null
    if (operation === 'add') changes.push({ operation, ...base, after, new: valueOf('new') })
    else if (operation === 'remove') changes.push({ operation, ...base, after, old: valueOf('old') })
    else if (operation === 'move') changes.push({ operation, ...base, item: change.item!, before: change.before ?? null, after })
    else changes.push({ operation, ...base, ...(has('old') ? { old: valueOf('old') } : {}), ...(has('new') ? { new: valueOf('new') } : {}) })
  })
  return { changes, diagnostics }
}

function missingKey(operation: ValueChange['operation'], item: string | undefined, has: (key: 'old' | 'new') => boolean): 'old' | 'new' | 'item' | undefined {
  if (operation === 'add') return has('new') ? undefined : 'new'
  if (operation === 'remove') return has('old') ? undefined : 'old'
  if (operation === 'move') return item === undefined ? 'item' : undefined
  return has('old') || has('new') ? undefined : 'new'
}

function kindIn(value: unknown): string | undefined {
  return kindWritten(packageRegistry(), value).name
}

function rootOf(value: unknown, kind: string | undefined) {
  const name = kindIn(value) ?? kind
  return name === undefined ? [] : [packageRegistry().rootOf(name)]
}

/** The kind that a value of a whole file names. */
export function kindOfValue(value: Value | undefined): string | undefined {
  return isMapping(value) ? textIn(value, 'kind') : undefined
}
