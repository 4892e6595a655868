/** Which kind of file an author means, before anything else about the file is known. */
import type { SchemaRegistry } from './registry.ts'
import { isObject, schemasIn, textIn, type SchemaObject } from './schema-node.ts'

export interface WrittenKind {
  /** `order` for `kind: order` and «вид: приказ»; absent when there is no such kind. */
  readonly name: string | undefined
  /** What can be said of a file of unknown kind: that it has one. */
  readonly schema: SchemaObject
}

export function kindWritten(registry: SchemaRegistry, value: unknown): WrittenKind {
  const properties = registry.kinds.map((name) => [name, kindProperty(registry, name)] as const)
  const russian = properties.map(([, property]) => textIn(property, 'x-ru')).find((name) => name !== undefined)
  const schema = { properties: { kind: russian === undefined ? {} : { 'x-ru': russian } } }
  if (!isObject(value)) return { name: undefined, schema }
  const key = Object.keys(value).find((name) => name === 'kind' || name === russian)
  const written = key === undefined ? undefined : value[key]
  const found = properties.find(([name, property]) => name === written || textIn(property?.['x-ru-values'], name) === written)
  return { name: written === undefined ? undefined : found?.[0], schema }
}

/** The Russian word for a kind: «приказ». */
export function russianKind(registry: SchemaRegistry, kind: string): string {
  const values = kindProperty(registry, kind)?.['x-ru-values']
  return textIn(values, kind) ?? textIn(registry.rootOf(kind), 'title')?.toLowerCase() ?? kind
}

function kindProperty(registry: SchemaRegistry, kind: string): SchemaObject | undefined {
  return new Map(schemasIn(registry.rootOf(kind)['properties'])).get('kind')
}
