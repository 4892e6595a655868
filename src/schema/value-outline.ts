/** A source as plain text for readers of `git diff`: what it says, without what YAML is written with. */
import { packageRegistry } from './package-registry.ts'
import { kindWritten } from './kind.ts'
import type { SchemaRegistry } from './registry.ts'
import { isObject, schemasIn, textIn, type SchemaObject } from './schema-node.ts'

/**
 * One line for every text, under the Russian titles of its keys and in the order
 * of the schema: comments, key order, key language, quotation and folding leave
 * no trace, so that a line differs only where something else will be printed.
 * Ids are left out for the same reason.
 *
 * @param value with English keys, as `translateKeys` gives it
 */
export function outlineValue(value: unknown, registry: SchemaRegistry = packageRegistry()): string {
  const { name, schema } = kindWritten(registry, value)
  const lines = linesOf(value, name === undefined ? [schema] : [registry.rootOf(name)], registry)
  return lines.map((line) => line + '\n').join('')
}

function linesOf(value: unknown, schemas: readonly SchemaObject[], registry: SchemaRegistry): readonly string[] {
  const holders = registry.holdersOf(schemas, value)
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      const [first = '', ...rest] = linesOf(item, registry.childSchemas(holders, index), registry)
      return [`– ${first}`.trimEnd(), ...indent(rest)]
    })
  }
  if (!isObject(value)) return textOf(value, holders).split('\n')
  const titles = new Map<string, string>()
  for (const [key, property] of holders.flatMap((holder) => schemasIn(holder['properties']))) {
    if (!titles.has(key)) titles.set(key, titleOf(property, registry) ?? key)
  }
  const known = [...titles.keys()].filter((key) => key !== 'id' && Object.hasOwn(value, key))
  const unknown = Object.keys(value).filter((key) => key !== 'id' && !titles.has(key))
  return [...known, ...unknown].flatMap((key) => {
    const lines = linesOf(value[key], registry.childSchemas(holders, key), registry)
    const title = titles.get(key) ?? key
    const isShort = !isObject(value[key]) && !Array.isArray(value[key]) && lines.length < 2
    return isShort ? [`${title}: ${lines[0] ?? ''}`.trimEnd()] : [`${title}:`, ...indent(lines)]
  })
}

function titleOf(property: SchemaObject, registry: SchemaRegistry): string | undefined {
  return registry.flatten(property).map((schema) => textIn(schema, 'title')).find((title) => title !== undefined)
}

function textOf(value: unknown, holders: readonly SchemaObject[]): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'да' : 'нет'
  const text = String(value).trimEnd()
  return holders.map((holder) => textIn(holder['x-ru-values'], text)).find((russian) => russian !== undefined) ?? text
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`))
}
