import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { translateKeys } from '../../../src/schema/translate-keys.ts'
import { parseYaml } from '../../../src/yaml/parse-yaml.ts'

type Json = Readonly<Record<string, unknown>>

const folder = join(import.meta.dirname, '../../../schemas')
const schemas = new Map<string, Json>(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Json]), // the file is a schema: the first test checks it
)

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true })
for (const keyword of ['x-ru', 'x-ru-values', 'x-pattern-message', 'x-clause', 'x-any-value']) ajv.addKeyword(keyword)
for (const schema of schemas.values()) ajv.addSchema(schema)

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every object inside the schemas that lists properties, with the path to it. */
function objectSchemas(): { path: string; schema: Json }[] {
  const found: { path: string; schema: Json }[] = []
  const visit = (path: string, value: unknown): void => {
    if (!isRecord(value)) return
    if (isRecord(value.properties)) found.push({ path, schema: value })
    for (const [key, child] of Object.entries(value)) visit(`${path}/${key}`, child)
  }
  for (const [name, schema] of schemas) visit(name, schema)
  return found
}

const order = (yaml: string) => errorsOf('order.json', yaml)

function errorsOf(schema: string, yaml: string): string[] {
  const validate = ajv.getSchema(schema)!
  validate(parse(yaml))
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`)
}

describe('schemas', () => {
  it.each([...schemas.keys()])('%s is named by its file and compiles in strict mode', (name) => {
    expect(schemas.get(name)?.$id).toBe(name)
    expect(schemas.get(name)?.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(ajv.getSchema(name)).toBeTypeOf('function')
  })

  it('explains every property in Russian and gives it a Russian key, unique among its siblings', () => {
    const objects = objectSchemas()
    expect(objects.length).toBeGreaterThan(20)
    for (const { path, schema } of objects) {
      expect(schema.additionalProperties, path).toBe(false)
      const properties = Object.entries(schema.properties as Readonly<Record<string, Json>>) // objectSchemas found it to be a record
      for (const [key, property] of properties) {
        expect(property.title, `${path}/${key}`).toMatch(/[а-яё]/i)
        expect(property.description, `${path}/${key}`).toMatch(/[а-яё].*\.$|…,$/is)
        expect(property['x-ru'], `${path}/${key}`).toMatch(/^[а-яё-]+$/)
      }
      const russian = properties.map(([, property]) => property['x-ru'])
      expect(new Set(russian).size, path).toBe(russian.length)
    }
  })

  it('says in Russian what a pattern wants, and names every value of an enumeration in Russian', () => {
    let patterns = 0
    const visit = (path: string, value: unknown): void => {
      if (Array.isArray(value)) value.forEach((child, index) => visit(`${path}/${index}`, child))
      if (!isRecord(value)) return
      if (typeof value.pattern === 'string') {
        patterns++
        expect(value['x-pattern-message'], path).toMatch(/[а-яё]/)
      }
      if (isRecord(value['x-ru-values'])) {
        const names = value['x-ru-values']
        // A word among free values (`control: self`) is named without an enumeration.
        if (value.enum !== undefined || value.const !== undefined)
          expect(Object.keys(names), path).toEqual(Array.isArray(value.enum) ? value.enum : [value.const])
        expect(new Set(Object.values(names)).size, path).toBe(Object.keys(names).length)
      }
      for (const [key, child] of Object.entries(value)) visit(`${path}/${key}`, child)
    }
    for (const [name, schema] of schemas) visit(name, schema)
    expect(patterns).toBeGreaterThan(4)
  })

  it('accepts a whole order', () => {
    expect(
      order(`
kind: order
date: 17.09.2020
number: 212/1
title: Об утверждении программы
preamble: В целях поддержки школ,
points:
  - text: "Утвердить:"
    points: [{ id: approve, text: Программу, annex: program }]
  - { executor: imo, text: обеспечить, deadline: до 1 октября }
  - control: self
  - { inForce: signing, number: "4" }
annexes: [program.yaml]
signatory: limanova
`),
    ).toEqual([])
  })

  it.each([
    ['an unknown key', 'kind: order\ntitle: О\npoints: [{ text: а }]\nnumer: 1', ' additionalProperties'],
    ['a missing title', 'kind: order\npoints: [{ text: а }]', ' required'],
    ['no points', 'kind: order\ntitle: О\npoints: []', '/points minItems'],
    ['an empty text', 'kind: order\ntitle: О\npoints: [{ text: "" }]', '/points/0/text minLength', '/points/0/text pattern'],
    ['a date in words', 'kind: order\ndate: 17 сентября\ntitle: О\npoints: [{ text: а }]', '/date pattern'],
    ['the number sign in the number', 'kind: order\nnumber: № 1\ntitle: О\npoints: [{ text: а }]', '/number pattern'],
    ['an unknown way into force', 'kind: order\ntitle: О\npoints: [{ inForce: now }]', '/points/0/inForce enum'],
    ['another kind', 'kind: program\ntitle: О\npoints: [{ text: а }]', '/kind const'],
    ['an annex that is not YAML', 'kind: order\ntitle: О\npoints: [{ text: а }]\nannexes: [a.docx]', '/annexes/0 pattern'],
    ['one annex twice', 'kind: order\ntitle: О\npoints: [{ text: а }]\nannexes: [a.yaml, a.yaml]', '/annexes uniqueItems'],
    ['a Cyrillic id', 'kind: order\ntitle: О\npoints: [{ id: пункт, text: а }]', '/points/0/id pattern'],
  ])('refuses %s', (_, yaml, ...errors) => {
    expect(order(yaml)).toEqual(errors)
  })

  it('accepts overrides of the house style and refuses nonsense in them', () => {
    expect(errorsOf('house-style.json', 'annexHeader: { numberSign: false }')).toEqual([])
    expect(errorsOf('house-style.json', 'page: { marginsMm: { left: -3 } }')).toEqual(['/page/marginsMm/left minimum'])
  })

  it.each(['gost-2025', 'gost-2016'])('describes the profile %s completely, and nothing that is not in it', (name) => {
    const profile = readFileSync(join(folder, `../templates/theme/${name}.json`), 'utf8')
    expect(errorsOf('house-style.json', profile)).toEqual([])
    const keysOf = (schema: Json): unknown =>
      isRecord(schema.properties)
        ? Object.fromEntries(Object.entries(schema.properties).map(([key, child]) => [key, keysOf(child as Json)])) // a schema
        : 'value'
    const keysIn = (value: unknown): unknown =>
      isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, child]) => [key, keysIn(child)])) : 'value'
    expect(keysOf(schemas.get('house-style.json')!)).toEqual(keysIn(JSON.parse(profile)))
  })
})

describe('sample content', () => {
  const content = join(import.meta.dirname, '../../../content')
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))

  it.each(files)('%s fits its schema', (file) => {
    const source = translateKeys(parseYaml(file, readFileSync(join(content, file))).value!).value!
    const validate = ajv.getSchema(`${isRecord(source.value) ? String(source.value['kind']) : ''}.json`)!
    expect(validate(source.value), JSON.stringify(validate.errors)).toBe(true)
  })
})
