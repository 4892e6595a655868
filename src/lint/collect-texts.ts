/** Every text of a file, found by its schema: a new kind of document is read without a word here. */
import { originOf } from '../source/origin-of.ts'
import { childPointer } from '../source/pointer.ts'
import type { SchemaRegistry } from '../schema/registry.ts'
import { isObject, type SchemaObject } from '../schema/schema-node.ts'
import { coverAddresses, coverMarkup } from './cover-markup.ts'
import type { LintDocument, LintText, TextRole } from './rule.ts'
import { traitsOf } from './traits.ts'

/** Only these are prose: addresses, file names, telephone numbers and indexes have definitions of their own in common.json. */
const ROLES: readonly (readonly [definition: string, role: TextRole])[] = [
  ['titleText', 'title'],
  ['inlineText', 'inline'],
  ['blockText', 'block'],
  ['plainText', 'plain'],
]

const rolesOf = new WeakMap<SchemaRegistry, ReadonlyMap<SchemaObject, TextRole>>()

function textDefinitions(registry: SchemaRegistry): ReadonlyMap<SchemaObject, TextRole> {
  const known = rolesOf.get(registry)
  if (known !== undefined) return known
  const roles = new Map(
    ROLES.flatMap(([definition, role]) =>
      registry.flatten({ $ref: `common.json#/$defs/${definition}` }).slice(1).map((schema) => [schema, role] as const),
    ),
  )
  rolesOf.set(registry, roles)
  return roles
}

export function collectTexts(document: Omit<LintDocument, 'texts'>, registry: SchemaRegistry): readonly LintText[] {
  const roles = textDefinitions(registry)
  const texts: LintText[] = []
  const owner: LintDocument = { ...document, texts }
  const roleIn = (schemas: readonly SchemaObject[]): TextRole | undefined => {
    for (const schema of schemas) {
      for (const part of registry.flatten(schema)) {
        const role = roles.get(part)
        if (role !== undefined) return role
      }
    }
    return undefined
  }
  const visit = (item: unknown, schemas: readonly SchemaObject[], pointer: string, key: string): void => {
    if (typeof item === 'string') {
      const role = item === '' ? undefined : roleIn(schemas)
      if (role === undefined) return
      const plain = role === 'plain' ? coverAddresses(item) : coverMarkup(item)
      texts.push({ document: owner, pointer, key, role, value: item, plain, traits: traitsOf(plain) })
      return
    }
    if (!Array.isArray(item) && !isObject(item)) return
    const own = originOf(item)?.pointer ?? pointer
    const holders = registry.holdersOf(schemas, item)
    if (Array.isArray(item)) {
      for (const [index, child] of item.entries()) visit(child, registry.childSchemas(holders, index), childPointer(own, index), key)
      return
    }
    for (const name of Object.keys(item)) {
      const child = item[name]
      if (child !== undefined) visit(child, registry.childSchemas(holders, name), childPointer(own, name), name)
    }
  }
  visit(document.value, [registry.rootOf(document.kind)], '', '')
  return texts
}
