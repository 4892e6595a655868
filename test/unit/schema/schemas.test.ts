/** The quality of schemas/*.json itself: they are the only definition of shape, and their words are what authors read. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { schemaNames } from '../../../src/schema/package-registry.ts'
import { createRegistry } from '../../../src/schema/registry.ts'
import { isObject, schemasIn, textIn, type SchemaObject } from '../../../src/schema/schema-node.ts'

const folder = new URL('../../../schemas/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5))
  .sort()
const schemas = Object.fromEntries(
  names.map((name) => [name, JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as SchemaObject]),
) // ours, checked below
const registry = createRegistry(schemas)

interface Found {
  readonly path: string
  readonly schema: SchemaObject
}

/** Every schema object of a document; `properties` and `$defs` hold schemas by name, the rest directly. */
function walk(schema: SchemaObject, path: string): readonly Found[] {
  const named = ['properties', '$defs', 'patternProperties'].flatMap((keyword) =>
    schemasIn(schema[keyword]).map(([name, child]) => [`${path}/${keyword}/${name}`, child] as const),
  )
  const single = ['items', 'additionalProperties', 'if', 'then', 'else', 'not'].flatMap((keyword) => {
    const child = schema[keyword]
    return isObject(child) ? [[`${path}/${keyword}`, child] as const] : []
  })
  const lists = ['oneOf', 'anyOf', 'allOf', 'prefixItems'].flatMap((keyword) => {
    const children = schema[keyword]
    return Array.isArray(children)
      ? children.filter(isObject).map((child, i) => [`${path}/${keyword}/${i}`, child] as const)
      : []
  })
  return [{ path, schema }, ...[...named, ...single, ...lists].flatMap(([childPath, child]) => walk(child, childPath))]
}

const everything = names.flatMap((name) => walk(schemas[name]!, name))
/** Conditions repeat names of keys to say when they may stand together; they define nothing. */
const isCondition = (path: string): boolean => /\/(?:if|then|else|not|oneOf|anyOf|allOf)(?:\/|$)/.test(path)
const properties = everything.filter(({ path }) => /\/properties\/[^/]+$/.test(path) && !isCondition(path))

const label = (schema: SchemaObject, keyword: string): string | undefined =>
  registry
    .flatten(schema)
    .map((part) => textIn(part, keyword))
    .find((text) => text !== undefined)

describe('schemas', () => {
  it('are all known to the program', () => {
    expect(names).toEqual([...schemaNames].sort())
    expect(properties.length).toBeGreaterThan(60)
  })

  it.each(names)('%s is valid JSON Schema 2020-12', (name) => {
    const ajv = new Ajv2020({ strict: false })
    expect(ajv.validateSchema(schemas[name]!)).toBe(true)
    expect(schemas[name]).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${name}.json`,
    })
  })

  it.each(registry.kinds)('%s compiles in strict mode', (kind) => {
    expect(() => registry.check(kind, {})).not.toThrow()
  })

  it('give each kind its own file', () => {
    expect(registry.kinds).toEqual(['amendment', 'appendix', 'authority', 'concept', 'goals', 'order', 'people', 'plan', 'program', 'roadmap', 'site'])
    for (const kind of registry.kinds) {
      expect(textIn(registry.rootOf(kind), '$id')).toBe(`${kind}.json`)
      expect(registry.rootOf(kind)['required']).toContain('kind')
      expect(label(registry.rootOf(kind), 'title')).toMatch(/[А-ЯЁа-яё]/)
    }
  })

  it.each(properties.map(({ path, schema }) => [path, schema] as const))(
    '%s has a Russian name, title and description',
    (path, schema) => {
      expect(label(schema, 'title')).toMatch(/[А-ЯЁа-яё№]/)
      expect(label(schema, 'description')).toMatch(/[А-ЯЁа-яё]{3}/)
      expect(schema['x-ru'], path).toMatch(/^[а-яё0-9]+(?:-[а-яё0-9]+)*$/)
    },
  )

  it('give the keys of one object different Russian names', () => {
    for (const { path, schema } of everything) {
      const russian = schemasIn(schema['properties'])
        .map(([, property]) => property['x-ru'])
        .filter((name) => name !== undefined)
      expect(new Set(russian).size, path).toBe(russian.length)
    }
  })

  /** The keys of each object, with those that its alternatives add: they are written side by side. */
  const siblings = everything
    .filter(({ path }) => !isCondition(path))
    .map(({ path, schema }) => ({
      path,
      keys: new Map(registry.applicable(schema, {}).flatMap((part) => schemasIn(part['properties'])).filter(([, property]) => property['x-ru'] !== undefined)),
    }))
    .filter(({ keys }) => keys.size > 0)

  it('give no key a Russian name that another key of the object has, in any language', () => {
    for (const { path, keys } of siblings) {
      const names = [...keys].flatMap(([key, property]) => [key, String(property['x-ru'])])
      expect(new Set(names).size, `${path}: ${names.join(' ')}`).toBe(names.length)
    }
  })

  it('give one key one Russian name, wherever it stands', () => {
    // A name may say more where the plain one would be another key's.
    const exceptions = ['name', 'genitive', 'list']
    const russian = new Map<string, Set<string>>()
    for (const { path, schema } of properties) {
      const key = path.slice(path.lastIndexOf('/') + 1)
      if (typeof schema['x-ru'] === 'string') russian.set(key, (russian.get(key) ?? new Set()).add(schema['x-ru']))
    }
    const several = [...russian].filter(([key, names]) => names.size > 1 && !exceptions.includes(key))
    expect(several.map(([key, names]) => `${key}: ${[...names].join(', ')}`)).toEqual([])
  })

  it('give the values of one choice different Russian names, none of them another value', () => {
    for (const { path, schema } of everything) {
      if (!isObject(schema['x-ru-values'])) continue
      const names = Object.entries(schema['x-ru-values']).flat()
      expect(new Set(names).size, path).toBe(names.length)
      for (const name of Object.values(schema['x-ru-values'])) expect(name, path).toMatch(/^[а-яё0-9]+(?:-[а-яё0-9]+)*$/)
    }
  })

  it('name the values of every choice in Russian, if they are words', () => {
    const choices = everything.filter(({ schema }) => Array.isArray(schema['enum']) || 'const' in schema)
    const nameless = choices.filter(({ path, schema }) => !isCondition(path) && schema['x-ru-values'] === undefined)
    expect(nameless.filter(({ schema }) => JSON.stringify(schema['enum'] ?? schema['const']).match(/"(?!gost-)[a-z]/)).map(({ path }) => path)).toEqual([])
  })

  it('refuse unknown keys in every object', () => {
    const open = everything.filter(
      ({ path, schema }) =>
        !isCondition(path) &&
        (schema['type'] === 'object' || 'properties' in schema) &&
        schema['additionalProperties'] === undefined &&
        schema['unevaluatedProperties'] !== false,
    )
    expect(open.map(({ path }) => path)).toEqual([])
  })

  it('refer only to what exists', () => {
    for (const { path, schema } of everything) {
      if (textIn(schema, '$ref') !== undefined)
        expect(registry.flatten(schema).length, `${path} ${String(schema['$ref'])}`).toBeGreaterThan(1)
    }
  })

  it('explain every pattern in Russian', () => {
    const silent = everything.filter(
      ({ schema }) => 'pattern' in schema && !/[а-яё]/.test(textIn(schema, 'x-pattern-message') ?? ''),
    )
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  it('name every value of an enumeration in Russian', () => {
    for (const { path, schema } of everything) {
      const values = isObject(schema['x-ru-values']) ? Object.keys(schema['x-ru-values']) : undefined
      // A word among free values (`control: self`) is named without an enumeration.
      if (values !== undefined && ('enum' in schema || 'const' in schema))
        expect(values, path).toEqual(Array.isArray(schema['enum']) ? schema['enum'] : [schema['const']])
    }
  })
})
