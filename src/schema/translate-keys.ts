/**
 * Sources may be written in English keys, in Russian ones (`x-ru` of the schemas), or in both. Everything behind this file sees English
 * keys and values only; the way back to the author's own words and lines goes through `AuthorSource`.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { AuthorWords } from '../diagnostics/author-words.ts'
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import { childPointer, parsePointer } from '../source/pointer.ts'
import type { YamlSource } from '../yaml/parse-yaml.ts'
import { createWords } from './author-words.ts'
import { kindWritten } from './kind.ts'
import { packageRegistry } from './package-registry.ts'
import type { SchemaRegistry } from './registry.ts'
import { allowedTypes, isObject, schemasIn, textIn, type SchemaObject } from './schema-node.ts'

/** A source whose value has English keys and values; pointers into it lead to the author's lines whatever their language. */
export interface AuthorSource extends YamlSource {
  /** How the author names keys and values at the place of the pointer. */
  words(pointer: string): AuthorWords
  /** The pointer in the keys that stand in the file. */
  pointerInFile(pointer: string): string
}

/** The author's own spelling of renamed keys, by the (English) pointer of the object that holds them. */
export type Spelling = ReadonlyMap<string, ReadonlyMap<string, string>>

export function translateKeys(source: YamlSource, registry: SchemaRegistry = packageRegistry()): Staged<AuthorSource> {
  const diagnostics: Diagnostic[] = []
  const spelling = new Map<string, ReadonlyMap<string, string>>()

  const visit = (value: unknown, schemas: readonly SchemaObject[], pointer: string): unknown => {
    const holders = registry.holdersOf(schemas, value)
    if (Array.isArray(value)) {
      return keepIfSame(value, value.map((item: unknown, i) => visit(item, registry.childSchemas(holders, i), childPointer(pointer, i))))
    }
    if (!isObject(value)) return typeof value === 'string' ? translateValue(holders, value) : value
    const renamed = renameKeys(value, russianKeys(holders), pointer)
    // Constants among the values decide between alternatives, so they are translated before the rest is looked at.
    const inEnglish = Object.fromEntries(
      Object.entries(renamed).map(([key, item]) => {
        const known = registry.holdersOf(registry.childSchemas(holders, key), item)
        return [key, typeof item === 'string' ? translateValue(known, item) : item]
      }),
    )
    const meant = registry.holdersOf(schemas, inEnglish)
    const entries = Object.entries(inEnglish).map(
      ([key, item]) => [key, visit(item, registry.childSchemas(meant, key), childPointer(pointer, key))] as const,
    )
    return keepIfSame(value, Object.fromEntries(entries))
  }

  const renameKeys = (value: { readonly [key: string]: unknown }, names: ReadonlyMap<string, string>, pointer: string) => {
    const own = new Map<string, string>()
    const taken = new Map<string, string>()
    const entries: (readonly [string, unknown])[] = []
    for (const [written, item] of Object.entries(value)) {
      const key = names.get(written) ?? written
      const first = taken.get(key)
      if (first !== undefined) {
        diagnostics.push(reportTwice(source, key, first, written, toWritten(spelling, pointer), pointer))
        continue
      }
      taken.set(key, written)
      if (key !== written) own.set(key, written)
      entries.push([key, item])
    }
    if (own.size > 0) spelling.set(pointer, own)
    return Object.fromEntries(entries)
  }

  const kind = kindWritten(registry, source.value)
  const schemas = kind.name === undefined ? [kind.schema] : [registry.rootOf(kind.name)]
  const value = isEnglish(source.value, registry) ? source.value : visit(source.value, schemas, '')
  const translated = {
    ...source,
    value,
    locate: (pointer: string, at?: 'key' | 'value') => source.locate(toWritten(spelling, pointer), at),
    written: (pointer: string) => source.written(toWritten(spelling, pointer)),
    trace: (pointer: string) => source.trace(toWritten(spelling, pointer)),
    pointerInFile: (pointer: string) => toWritten(spelling, pointer),
  }
  return { value: { ...translated, words: createWords(registry, kind.name, value, spelling) }, diagnostics }
}

/** Whether no key and no value can be a Russian word that means an English one: most files of one language need no look at their schemas. */
function isEnglish(value: unknown, registry: SchemaRegistry): boolean {
  if (typeof value === 'string') return !registry.russianValues.has(value) && value !== 'да' && value !== 'нет'
  if (Array.isArray(value)) return value.every((item) => isEnglish(item, registry))
  return !isObject(value) || Object.entries(value).every(([key, item]) => !/[а-яё]/i.test(key) && isEnglish(item, registry))
}

/** English key by Russian key, for all that may stand in an object. */
export function russianKeys(holders: readonly SchemaObject[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const holder of holders) {
    for (const [key, property] of schemasIn(holder['properties'])) {
      const russian = textIn(property, 'x-ru')
      if (russian !== undefined && !names.has(russian)) names.set(russian, key)
    }
  }
  return names
}

/** «приказ» → `order`, where the schema names the values in Russian; «да» and «нет» where a yes or no is asked for. */
export function translateValue(holders: readonly SchemaObject[], value: string): unknown {
  for (const holder of holders) {
    const values = holder['x-ru-values']
    if (isObject(values) && !Object.hasOwn(values, value)) {
      const found = Object.entries(values).find(([, russian]) => russian === value)
      if (found !== undefined) return found[0]
    }
    const types = allowedTypes(holder)
    if (types?.length === 1 && types[0] === 'boolean' && (value === 'да' || value === 'нет')) return value === 'да'
  }
  return value
}

/** The pointer in the keys that stand in the file. */
function toWritten(spelling: Spelling, pointer: string): string {
  if (spelling.size === 0) return pointer
  let english = ''
  let written = ''
  for (const part of parsePointer(pointer)) {
    written = childPointer(written, spelling.get(english)?.get(part) ?? part)
    english = childPointer(english, part)
  }
  return written
}

function reportTwice(source: YamlSource, key: string, first: string, second: string, holder: string, pointer: string): Diagnostic {
  const { file } = source
  const range = source.locate(childPointer(holder, second), 'key')
  const firstRange = source.locate(childPointer(holder, first), 'key')
  return diagnose(
    'schema/key-in-two-languages',
    { first, second },
    { file, pointer: childPointer(pointer, key), at: 'key', ...(range === undefined ? {} : { range }) },
    {
      related:
        firstRange === undefined
          ? []
          : [{ place: { file, pointer: childPointer(pointer, key), at: 'key', range: firstRange }, message: `здесь «${first}»` }],
    },
  )
}

/** A list or an object in which nothing has changed is passed on as it is: it may be shared through aliases. */
function keepIfSame<T extends object>(before: T, after: T): T {
  const [old, now] = [Object.entries(before), Object.entries(after)]
  const isSame = old.length === now.length && old.every(([key, item], i) => now[i]?.[0] === key && now[i]?.[1] === item)
  return isSame ? before : after
}
