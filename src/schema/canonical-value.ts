/**
 * Values as amendments keep and compare them: English keys and choices, texts
 * as their author wrote them (`number: 212` is «212»), whatever the language
 * and the quotation marks of the file.
 */
import { childPointer } from '../source/pointer.ts'
import { packageRegistry } from './package-registry.ts'
import type { SchemaRegistry } from './registry.ts'
import { allowedTypes, isObject, schemaList, schemasIn, typesOf, type SchemaObject } from './schema-node.ts'
import { russianKeys, translateValue } from './translate-keys.ts'

/** The characters of an unquoted scalar at a pointer of the file. */
export type Written = (pointer: string) => string | undefined

/**
 * @param schemas what may stand at the place of the value
 * @param pointer of the value, in the keys that `written` understands
 */
export function canonicalValue(
  value: unknown,
  schemas: readonly SchemaObject[],
  written: Written,
  pointer: string,
  registry: SchemaRegistry = packageRegistry(),
): unknown {
  const visit = (item: unknown, candidates: readonly SchemaObject[], at: string): unknown => {
    const holders = registry.holdersOf(candidates, item)
    if (Array.isArray(item)) return item.map((child: unknown, index) => visit(child, registry.childSchemas(holders, index), childPointer(at, index)))
    if (isObject(item)) return visitObject(item, candidates, holders, at)
    if (typeof item === 'string') return translateValue(holders, item)
    return asWritten(item, candidates, at)
  }

  const visitObject = (item: { readonly [key: string]: unknown }, candidates: readonly SchemaObject[], holders: readonly SchemaObject[], at: string): unknown => {
    const names = russianKeys(holders)
    const entries = new Map<string, { readonly key: string; readonly child: unknown }>()
    for (const [own, child] of Object.entries(item)) {
      const key = names.get(own) ?? own
      if (!entries.has(key)) entries.set(key, { key: own, child })
    }
    // Constants among the values decide between alternatives.
    const choices = Object.fromEntries(
      [...entries].map(([key, { child }]) => {
        const known = registry.holdersOf(registry.childSchemas(holders, key), child)
        return [key, typeof child === 'string' ? translateValue(known, child) : child]
      }),
    )
    const meant = registry.holdersOf(candidates, choices)
    return Object.fromEntries([...entries].map(([key, { key: own, child }]) => [key, visit(child, registry.childSchemas(meant, key), childPointer(at, own))]))
  }

  const asWritten = (item: unknown, candidates: readonly SchemaObject[], at: string): unknown => {
    const types = candidates.flatMap((schema) => everyBranch(registry, schema)).flatMap((schema) => allowedTypes(schema) ?? [])
    if (!types.includes('string') || typesOf(item).some((type) => types.includes(type))) return item
    const text = written(at)
    return text === undefined || text === '' || text === '~' ? item : text
  }

  return visit(value, schemas, pointer)
}

export interface PlaceInSchema {
  /** The path in English keys. */
  readonly path: readonly string[]
  /** What may stand there; none where the schema knows no such place. */
  readonly schemas: readonly SchemaObject[]
}

/** Follows a path of keys, in either language, and names of list items through the schema of a kind. */
export function placeInSchema(kind: string, path: readonly string[], registry: SchemaRegistry = packageRegistry()): PlaceInSchema {
  let schemas: readonly SchemaObject[] = registry.kinds.includes(kind) ? [registry.rootOf(kind)] : []
  const english: string[] = []
  for (const part of path) {
    const holders = schemas.flatMap((schema) => everyBranch(registry, schema))
    const key = russianKeys(holders).get(part) ?? part
    const isKey = holders.some((holder) => schemasIn(holder['properties']).some(([name]) => name === key))
    const isItem = !isKey && holders.some((holder) => isObject(holder['items']))
    schemas = registry.childSchemas(holders, isItem ? 0 : key)
    english.push(isItem ? part : key)
  }
  return { path: english, schemas }
}

/** The schema with all its alternatives: nothing is known of the value yet. */
function everyBranch(registry: SchemaRegistry, schema: SchemaObject): readonly SchemaObject[] {
  const found = new Set<SchemaObject>()
  const add = (node: SchemaObject): void => {
    for (const part of registry.flatten(node)) {
      if (found.has(part)) continue
      found.add(part)
      for (const branch of [...schemaList(part['oneOf']), ...schemaList(part['anyOf']), ...[part['then'], part['else']].filter(isObject)]) add(branch)
    }
  }
  add(schema)
  return [...found]
}
