/**
 * Paths of value changes: keys of mappings, and names of list items, that
 * people can read and that stay right when other items come and go:
 * `groups/2021/events/y2021-monitoring/period`.
 */
import type { Value } from './value-change.ts'

type Mapping = { readonly [key: string]: Value }

export function isMapping(value: Value | undefined): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `Array.isArray` keeps no readonly lists apart. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value)
}

/** Equal as YAML values: the order of keys says nothing. */
export function isSameValue(one: Value | undefined, other: Value | undefined): boolean {
  if (one === other) return true
  if (isList(one)) return isList(other) && one.length === other.length && one.every((item, index) => isSameValue(item, other[index]))
  if (!isMapping(one) || !isMapping(other)) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && isSameValue(one[key], other[key]))
}

/** Written the same for equal values. */
export function canonicalText(value: Value): string {
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`
  if (!isMapping(value)) return JSON.stringify(value)
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonicalText(value[key]!)}`).join(',')}}`
}

/** The name of a list item: its id, else its year. Other items have none and are named by their place. */
export function itemName(item: Value | undefined): string | undefined {
  const key = namingKey(item)
  return key === undefined || !isMapping(item) ? undefined : String(item[key])
}

/** The key that an item has its name from. */
export function namingKey(item: Value | undefined): 'id' | 'year' | undefined {
  if (!isMapping(item)) return undefined
  return (['id', 'year'] as const).find((key) => {
    const value = Object.hasOwn(item, key) ? item[key] : undefined
    return (typeof value === 'string' || typeof value === 'number') && NAME.test(String(value))
  })
}

/** What an id may be; nothing that could be taken for a place (`#3`) or divide a path. */
const NAME = /^[a-z0-9][a-z0-9-]*$/i

/** Place of an item, from 1. */
export function placeName(index: number): string {
  return `#${index + 1}`
}

/** The index of the item that a part of a path names, or why there is none. */
export function findItem(list: readonly Value[], part: string): number | 'no-place' | 'ambiguous' {
  const place = /^#([1-9]\d*)$/.exec(part)
  if (place !== null) {
    const index = Number(place[1]) - 1
    return index < list.length ? index : 'no-place'
  }
  const index = list.findIndex((item) => itemName(item) === part)
  if (index < 0) return 'no-place'
  return list.slice(index + 1).some((item) => itemName(item) === part) ? 'ambiguous' : index
}

export function formatPath(parts: readonly string[]): string {
  return parts.map(escapePart).join('/')
}

export function parsePath(path: string): readonly string[] {
  return path === '' ? [] : path.split('/').map((part) => part.replaceAll('~2', '').replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** As in a JSON pointer; an empty key would else be no path at all. */
function escapePart(part: string): string {
  return part === '' ? '~2' : part.replaceAll('~', '~0').replaceAll('/', '~1')
}

const PARAGRAPH_GAP = '\n\n'

export interface Paragraphs {
  readonly items: readonly string[]
  /** The line ends behind the last one: a text in several lines has one in YAML. */
  readonly tail: string
}

/**
 * Paragraphs of a text are changed one by one, like items of a list without names: `sections/rationale/text/#4`. Absent where joining
 * them again would not give the same ones: where there is nothing between two gaps, or a line end too many.
 */
export function paragraphsOf(text: string): Paragraphs | undefined {
  const tail = /\n*$/.exec(text)![0]
  const items = text.slice(0, text.length - tail.length).split(PARAGRAPH_GAP)
  return items.every((item) => item !== '' && !item.startsWith('\n') && !item.endsWith('\n')) ? { items, tail } : undefined
}

export function joinParagraphs(items: readonly Value[], tail: string): string {
  return items.join(PARAGRAPH_GAP) + tail
}
