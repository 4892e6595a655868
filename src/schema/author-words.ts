/** The words of one file: its keys as its author writes them, and those it does not hold in the language of their surroundings. */
import { schemaWords, type AuthorWords } from '../diagnostics/author-words.ts'
import { childPointer, parsePointer } from '../source/pointer.ts'
import type { SchemaRegistry } from './registry.ts'
import { isObject, schemasIn, textIn, type SchemaObject } from './schema-node.ts'
import type { Spelling } from './translate-keys.ts'

/** A value on the way from the root to a place. */
interface Step {
  readonly value: unknown
  readonly pointer: string
}

/** @param value with English keys; `spelling` says which of them the author wrote otherwise. */
export function createWords(
  registry: SchemaRegistry,
  kind: string | undefined,
  value: unknown,
  spelling: Spelling,
): (pointer: string) => AuthorWords {
  return (pointer) => {
    const steps = stepsTo(value, pointer)
    if (!isRussian(steps, spelling, kind !== undefined)) return { ...schemaWords, key: (name, owner) => writtenAs(name, steps, spelling, owner) ?? name }
    // Schemas are asked only when a finding is to be worded in Russian.
    const nearest = kind === undefined ? [] : holdersTo(registry, kind, steps)
    const properties = (name: string): readonly SchemaObject[] => [
      ...propertiesNamed(nearest, name),
      ...propertiesNamed(kind === undefined ? [] : objectsUnder(registry, [kind]), name),
      ...propertiesNamed(objectsUnder(registry, registry.kinds), name),
    ]
    return {
      key: (name, owner) => {
        const owned = owner === undefined ? [] : properties(owner).flatMap((property) => propertiesNamed(withItems(registry, property), name))
        const named = () => [...owned, ...properties(name)].map((property) => textIn(property, 'x-ru')).find(isText)
        return writtenAs(name, steps, spelling, owner) ?? named() ?? name
      },
      value: (key, item) =>
        properties(key)
          .flatMap((property) => withItems(registry, property))
          .map((property) => textIn(property['x-ru-values'], item))
          .find(isText) ?? item,
    }
  }
}

const hasRussian = (text: string): boolean => /[а-яё]/i.test(text)
const isText = (text: string | undefined): text is string => text !== undefined

/** From the place up to the root. */
function stepsTo(root: unknown, pointer: string): readonly Step[] {
  const steps: Step[] = [{ value: root, pointer: '' }]
  for (const part of parsePointer(pointer)) {
    const { value, pointer: at } = steps[0]!
    const child = Array.isArray(value) ? (value as unknown[])[Number(part)] : isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined
    steps.unshift({ value: child, pointer: childPointer(at, part) })
  }
  return steps
}

/** As the nearest object that holds the key writes it; with an owner, only an object under that key. */
function writtenAs(name: string, steps: readonly Step[], spelling: Spelling, owner: string | undefined): string | undefined {
  const holder = steps.find(
    ({ value, pointer }) => isObject(value) && Object.hasOwn(value, name) && (owner === undefined || parsePointer(pointer).at(-1) === owner),
  )
  return holder && (spelling.get(holder.pointer)?.get(name) ?? name)
}

/** The language of the nearest object that has one: most of its keys are in that language. */
function isRussian(steps: readonly Step[], spelling: Spelling, isKnown: boolean): boolean {
  for (const { value, pointer } of steps) {
    if (!isObject(value)) continue
    const own = spelling.get(pointer)
    // In a file of known kind a Russian word that is no key may be anything, even an English key in the wrong layout.
    const russian = (own?.size ?? 0) + (isKnown ? 0 : Object.keys(value).filter(hasRussian).length)
    const english = Object.keys(value).filter((key) => !hasRussian(key) && own?.has(key) !== true).length
    if (russian !== english) return russian > english
  }
  return false
}

/** The schemas that hold at each step, the nearest first. */
function holdersTo(registry: SchemaRegistry, kind: string, steps: readonly Step[]): readonly SchemaObject[] {
  const found: SchemaObject[] = []
  let holders: readonly SchemaObject[] = [registry.rootOf(kind)]
  const path = [...steps].reverse()
  path.forEach(({ value, pointer }, depth) => {
    if (depth > 0) {
      const part = parsePointer(pointer).at(-1) ?? ''
      holders = registry.childSchemas(holders, Array.isArray(path[depth - 1]?.value) ? Number(part) : part)
    }
    holders = registry.holdersOf(holders, value)
    found.unshift(...holders)
  })
  return found
}

function propertiesNamed(holders: readonly SchemaObject[], name: string): readonly SchemaObject[] {
  return holders.flatMap((holder) => schemasIn(holder['properties'])).flatMap(([key, property]) => (key === name ? [property] : []))
}

/** A property with what it refers to, and with the items of its list: `columns` names values that stand in the items. */
function withItems(registry: SchemaRegistry, property: SchemaObject): readonly SchemaObject[] {
  const parts = registry.flatten(property)
  return [...parts, ...parts.flatMap((part) => (isObject(part['items']) ? registry.flatten(part['items']) : []))]
}

/** Every schema object under the given kinds, the nearest to the root first. */
function objectsUnder(registry: SchemaRegistry, kinds: readonly string[]): readonly SchemaObject[] {
  const found = new Set<SchemaObject>(kinds.map((kind) => registry.rootOf(kind)))
  // A set hands out what is added to it on the way.
  for (const node of found) {
    for (const part of registry.flatten(node)) found.add(part)
    for (const [keyword, child] of Object.entries(node)) {
      if (keyword.startsWith('x-')) continue
      const children = keyword === 'properties' || keyword === '$defs' ? schemasIn(child).map(([, schema]) => schema) : [child].flat().filter(isObject)
      for (const schema of children) found.add(schema)
    }
  }
  return [...found]
}
