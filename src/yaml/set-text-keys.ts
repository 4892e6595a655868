/** Writes keys with short texts into a file of an author: everything else stays byte for byte. */
import { childPointer, parsePointer } from '../source/pointer.ts'
import { parseYaml, type YamlSource } from './parse-yaml.ts'

export interface TextKey {
  /** Of the mapping, in the keys that stand in the file. */
  readonly pointer: string
  /** As it is to be written. */
  readonly key: string
  readonly value: string
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The text with the keys set: behind the first key of the mapping where that
 * fits one line (an id mostly stands there), else in front of it; a key that is
 * there gets the new value. `undefined` when one of them has no mapping, or when
 * the file would not say exactly that (a mapping that is written once and used
 * twice through an alias).
 */
export function setTextKeys(source: YamlSource, keys: readonly TextKey[]): string | undefined {
  const edits: Edit[] = []
  for (const key of keys) {
    const edit = editOf(source, key)
    if (edit === undefined) return undefined
    edits.push(edit)
  }
  edits.sort((a, b) => b.start - a.start)
  let text = source.text
  for (const { start, end, text: inserted } of edits) text = text.slice(0, start) + inserted + text.slice(end)
  const { value: read } = parseYaml(source.file, new TextEncoder().encode(text))
  return read !== undefined && isSame(read.value, withKeys(source.value, keys)) ? text : undefined
}

function editOf(source: YamlSource, { pointer, key, value }: TextKey): Edit | undefined {
  const mapping = valueAt(source.value, pointer)
  const range = source.locate(pointer)
  if (!isMapping(mapping) || range === undefined) return undefined
  const quoted = JSON.stringify(value)
  if (Object.hasOwn(mapping, key)) {
    const known = source.locate(childPointer(pointer, key))
    return known && { start: known.start.offset, end: known.end.offset, text: quoted }
  }
  const { text } = source
  const open = range.start.offset
  const firstKey = Object.keys(mapping)[0]
  if (text[open] === '{') return { start: open + 1, end: open + 1, text: ` ${key}: ${quoted}${firstKey === undefined ? ' ' : ','}` }
  if (firstKey === undefined) return undefined
  const first = source.locate(childPointer(pointer, firstKey), 'key')
  const firstValue = source.locate(childPointer(pointer, firstKey))
  if (first === undefined || firstValue === undefined) return undefined
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const indent = ' '.repeat(first.start.column - 1)
  const isOneLine = typeof mapping[firstKey] === 'string' && firstValue.start.line === first.start.line && firstValue.end.line === first.start.line
  if (!isOneLine || isBlockScalar(text, firstValue.start.offset)) {
    return { start: first.start.offset, end: first.start.offset, text: `${key}: ${quoted}${lineEnd}${indent}` }
  }
  const at = endOfLine(text, firstValue.end.offset)
  return { start: at, end: at, text: `${lineEnd}${indent}${key}: ${quoted}` }
}

function isBlockScalar(text: string, offset: number): boolean {
  return text[offset] === '|' || text[offset] === '>'
}

function endOfLine(text: string, offset: number): number {
  const found = /[\r\n]/.exec(text.slice(offset))
  return found === null ? text.length : offset + found.index
}

function isMapping(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function valueAt(value: unknown, pointer: string): unknown {
  return parsePointer(pointer).reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined), value)
}

function withKeys(value: unknown, keys: readonly TextKey[], pointer = ''): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, index) => withKeys(item, keys, childPointer(pointer, index)))
  if (!isMapping(value)) return value
  const entries = Object.entries(value).map(([key, item]) => [key, withKeys(item, keys, childPointer(pointer, key))] as const)
  const own = keys.filter((each) => each.pointer === pointer).map(({ key, value: text }) => [key, text] as const)
  return Object.fromEntries([...entries, ...own])
}

/** Equal up to the order of keys, which says nothing. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isSame(item, b[index]))
  if (isMapping(a) && isMapping(b)) {
    const keys = Object.keys(a)
    return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  }
  return a === b
}
