/** Which keys may stand where a schema error was found, and what their schemas call them. */
import { parsePointer } from '../source/pointer.ts'
import type { YamlSource } from '../yaml/parse-yaml.ts'
import type { SchemaError, SchemaRegistry } from './registry.ts'
import { isObject, schemasIn, textIn, type SchemaObject } from './schema-node.ts'
import type { KnownKeys } from './suggest-key.ts'

interface KeyContext {
  readonly source: YamlSource
  readonly registry: SchemaRegistry
}

/** The keys that may stand in the object of the error, also those declared beside `$ref` or around `if`. */
export function knownKeys({ registry, source }: KeyContext, { pointer, parentSchema, data }: SchemaError): KnownKeys {
  let holders: readonly SchemaObject[] = registry.applicable(parentSchema, data)
  const own = holders.flatMap((holder) => schemasIn(holder['properties']))
  if (own.length > 0) return new Map(own)
  const kind = isObject(source.value) ? source.value['kind'] : undefined
  let value: unknown = source.value
  holders =
    typeof kind === 'string' && registry.kinds.includes(kind) ? registry.applicable(registry.rootOf(kind), value) : []
  for (const part of parsePointer(pointer)) {
    const index = Array.isArray(value) ? Number(part) : part
    value = Array.isArray(value) ? value[Number(part)] : isObject(value) ? value[part] : undefined
    holders = registry.holdersOf(registry.childSchemas(holders, index), value)
  }
  return new Map(holders.flatMap((holder) => schemasIn(holder['properties'])))
}

/** An annotation of the property itself or, when it has none, of what it refers to. */
export function labelOf({ registry }: KeyContext, schema: SchemaObject, keyword: string): string | undefined {
  for (const part of registry.flatten(schema)) {
    const text = textIn(part, keyword)
    if (text !== undefined) return text
  }
  return undefined
}
