/** From the keys of one language to those of the other: the same file, its comments and its layout kept, every key and choice renamed. */
import type { Range } from '../source/place.ts'
import { childPointer } from '../source/pointer.ts'
import { kindWritten } from './kind.ts'
import { packageRegistry } from './package-registry.ts'
import type { SchemaRegistry } from './registry.ts'
import { isObject, schemasIn, textIn, type SchemaObject } from './schema-node.ts'
import type { AuthorSource } from './translate-keys.ts'

/** The text of a sound source in the keys of the language. What has no Russian name stays. */
export function writeKeys(source: AuthorSource, language: 'english' | 'russian', registry: SchemaRegistry = packageRegistry()): string {
  const choose = (english: string, russian: string | undefined): string | undefined => (language === 'english' ? russian && english : russian)
  /** By offset: what is reached through aliases is written once. */
  const edits = new Map<number, { readonly range: Range; readonly text: string }>()
  const replace = (pointer: string, at: 'key' | 'value', text: string | undefined): void => {
    const range = text === undefined ? undefined : source.locate(pointer, at)
    if (text !== undefined && range !== undefined) edits.set(range.start.offset, { range, text })
  }

  const visit = (value: unknown, schemas: readonly SchemaObject[], pointer: string): void => {
    const holders = registry.holdersOf(schemas, value)
    if (Array.isArray(value)) {
      value.forEach((item: unknown, i) => visit(item, registry.childSchemas(holders, i), childPointer(pointer, i)))
    } else if (isObject(value)) {
      const names = new Map<string, string>()
      for (const [key, property] of holders.flatMap((holder) => schemasIn(holder['properties']))) {
        const name = textIn(property, 'x-ru')
        if (name !== undefined) names.set(key, name)
      }
      for (const [key, item] of Object.entries(value)) {
        const child = childPointer(pointer, key)
        replace(child, 'key', choose(key, names.get(key)))
        visit(item, registry.childSchemas(holders, key), child)
      }
    } else if (typeof value === 'boolean') {
      replace(pointer, 'value', choose(String(value), value ? 'да' : 'нет'))
    } else if (typeof value === 'string') {
      const russian = holders.map((holder) => textIn(holder['x-ru-values'], value)).find((text) => text !== undefined)
      replace(pointer, 'value', choose(value, russian))
    }
  }

  const kind = kindWritten(registry, source.value).name
  if (kind !== undefined) visit(source.value, [registry.rootOf(kind)], '')
  let text = source.text
  for (const { range, text: name } of [...edits.values()].sort((a, b) => b.range.start.offset - a.range.start.offset)) {
    text = text.slice(0, range.start.offset) + name + text.slice(range.end.offset)
  }
  return text
}
