import { childPointer } from '../source/pointer.ts'
import { withOrigin } from '../source/origin-of.ts'
import type { SchemaRegistry } from './registry.ts'
import { isObject, schemasIn, type SchemaObject } from './schema-node.ts'

/**
 * A validated value as the rest of the program wants it: every key that its
 * schema knows is present (`undefined` when the author left it out, so that
 * strict templates can ask for it), defaults are filled in, and every object
 * and list knows its place in the file. The value itself is not changed.
 */
export function normalise(registry: SchemaRegistry, schema: SchemaObject, value: unknown, file: string): unknown {
  const visit = (item: unknown, schemas: readonly SchemaObject[], pointer: string): unknown => {
    if (Array.isArray(item)) {
      const holders = registry.holdersOf(schemas, item)
      const list = item.map((child, i) => visit(child, registry.childSchemas(holders, i), childPointer(pointer, i)))
      return withOrigin(list, { file, pointer })
    }
    if (!isObject(item)) return item
    const holders = registry.holdersOf(schemas, item)
    const result: Record<string, unknown> = {}
    for (const [key, child] of Object.entries(item)) {
      result[key] = visit(child, registry.childSchemas(holders, key), childPointer(pointer, key))
    }
    for (const holder of holders) {
      for (const [key, property] of schemasIn(holder['properties'])) {
        if (result[key] === undefined) result[key] = defaultOf(registry, property)
      }
    }
    return withOrigin(result, { file, pointer })
  }
  return visit(value, [schema], '')
}

/** Made anew each time: two documents must not share a list. */
function defaultOf(registry: SchemaRegistry, property: SchemaObject): unknown {
  const holder = registry.flatten(property).find((schema) => 'default' in schema)
  return holder === undefined ? undefined : structuredClone(holder['default'])
}
