/** Keys of the sources, for docs/sources.md: names and meanings from schemas/, examples from the sources that the tests build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { anchor, code, escapeWords, table } from './markdown.mjs'

const root = new URL('../../', import.meta.url)
const schemas = new Map(
  readdirSync(new URL('schemas/', root))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name.slice(0, -5), JSON.parse(readFileSync(new URL(`schemas/${name}`, root), 'utf8'))]),
)

/** Reads a source file, in keys of any language, as its value in English keys. */
let readValue = () => undefined
export function readSourcesWith(read) {
  readValue = read
}

/** Simple values that several kinds share. */
export function describeValues() {
  const rows = Object.values(schemas.get('common').$defs).map((value) => [
    `<a id="${anchor(value.title)}"></a>${value.title.toLowerCase()}`,
    escapeWords(value.description),
  ])
  return table(['Значение', 'Как пишется'], rows)
}

/** The keys of one kind of file, then those of each object inside it. */
export function describeKind(kind) {
  const schema = schemas.get(kind)
  // A schema of shared definitions has objects and no keys of its own.
  const own = schema.properties === undefined ? [] : [describeKeys(schema, kind)]
  const objects = Object.values(schema.$defs ?? {}).filter((value) => value.type === 'object')
  return [
    ...own,
    ...objects.map((value) => `### ${value.title}\n\n${escapeWords(value.description)}\n\n${describeKeys(value, kind)}`),
  ].join('\n\n')
}

function describeKeys(object, kind) {
  return table(['Ключ', 'Значение', 'Что означает', 'Пример'], listKeys(object, kind, ''))
}

function listKeys(object, kind, prefix, russianPrefix = '') {
  return Object.entries(object.properties).flatMap(([key, property]) => {
    const path = prefix + key
    const russian = russianPrefix + property['x-ru']
    const isRequired = object.required?.includes(key) === true
    const row = [
      `${code(path)} / ${code(russian)}${isRequired ? ' (обязателен)' : ''}`,
      describeType(property, kind),
      escapeWords(property.description),
      exampleOf(property, kind, key),
    ]
    // Small objects without a name of their own are read best in place.
    const inner = property.properties !== undefined ? listKeys(property, kind, `${path}.`, `${russian}.`) : []
    return [row, ...inner]
  })
}

function locate(reference, kind) {
  const [file, pointer = ''] = reference.split('#')
  const home = file === '' ? kind : file.replace(/\.json$/, '')
  const target = pointer.split('/').slice(1).reduce((node, part) => node[part], schemas.get(home))
  return { home, target }
}

function describeType(property, kind) {
  if (property.$ref !== undefined) {
    const { home, target } = locate(property.$ref, kind)
    if (home === 'house-style') return '[оформление](house-style.md)'
    // Only objects and the simple values of common.json have a place of their own on the page.
    if (target.type !== 'object' && home !== 'common') return describeType(target, home) + (target.default === undefined || target.enum !== undefined ? '' : defaultOf(target))
    return `[${target.title.toLowerCase()}](#${anchor(target.title)})`
  }
  if (property.const !== undefined) return choice(property, property.const)
  if (property.enum !== undefined) return property.enum.map((value) => choice(property, value)).join(', ') + defaultOf(property)
  if (property.oneOf !== undefined && property.type === undefined) return property.oneOf.map(({ type }) => TYPE_WORDS[type]).join(' или ')
  if (property.type === 'array') return `список: ${describeType(property.items, kind)}`
  return TYPE_WORDS[property.type]
}

const TYPE_WORDS = { object: 'набор ключей', string: 'текст', integer: 'целое число', number: 'число', boolean: '`true` / `да` или `false` / `нет`' }

function choice(property, value) {
  const russian = property['x-ru-values']?.[value]
  return russian === undefined ? code(value) : `${code(value)} / ${code(russian)}`
}

function defaultOf(property) {
  return property.default === undefined ? '' : ` (если не указано – ${code(property.default)})`
}

/** A value of this key that really stands in the sample content or in a case, the first one that fits into a cell. */
function exampleOf(property, kind, key) {
  if (property.const !== undefined) return code(property.const)
  const isShared = schemas.get(kind).properties === undefined
  const found = examples().get(property.description + (isShared ? '' : kind) + key) ?? []
  const shown = found.find((text) => text.length <= 60) ?? found[0]
  if (shown === undefined) return exampleInWords(property, key)
  return code(shown.length <= 60 ? shown : `${shown.slice(0, 58).trimEnd()}…`)
}

/** The example with which the description of an id or a number ends. */
function exampleInWords({ $ref, description }, key) {
  const isShort = $ref === 'common.json#/$defs/id' || $ref === 'common.json#/$defs/unitNumber'
  const found = isShort ? /(?:например|:) ("?[a-z0-9.-]+"?)\.?$/.exec(description.replace(/\.$/, '')) : null
  return found === null ? '' : code(`${key}: ${found[1]}`)
}

let collected
function examples() {
  if (collected !== undefined) return collected
  collected = new Map()
  for (const folder of ['content/', 'test/cases/base/content/', 'test/cases/build/']) {
    const base = new URL(folder, root)
    if (!existsSync(base)) continue
    for (const path of readdirSync(base, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!path.endsWith('.yaml')) continue
      const value = readValue(path, readFileSync(new URL(path.replaceAll('\\', '/'), base)))
      if (schemas.has(value?.kind)) collect(value, schemas.get(value.kind), value.kind)
    }
  }
  return collected
}

/** `file` is the schema that `node` stands in: references inside it are its own. */
function collect(value, node, kind, file = kind) {
  if (node.$ref !== undefined) {
    const { home, target } = locate(node.$ref, file)
    return collect(value, target, kind, home)
  }
    if (Array.isArray(value)) {
    for (const item of value) collect(item, node.items ?? {}, kind, file)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      const property = node.properties?.[key]
      if (property === undefined) continue
      const shown = display(key, child)
      // Shared definitions belong to no kind.
      for (const id of [property.description + kind + key, property.description + key]) {
        if (shown !== undefined) collected.set(id, [...(collected.get(id) ?? []), shown])
      }
      collect(child, property, kind, file)
    }
  }
}

/** One line of YAML; `undefined` for what does not fit on one. */
function display(key, value) {
  if (Array.isArray(value)) {
    return value.every((item) => typeof item === 'string') ? `${key}: [${value.join(', ')}]` : undefined
  }
  if (typeof value === 'object') return undefined
  const text = String(value).trim().replaceAll(/\s*\n\s*/g, ' ')
  const needsQuotes = typeof value === 'string' && (/: |:$|^[[{"'&*!|>%@`#-]| #/.test(text) || /^\d+(?:\.\d+)?$/.test(text))
  return `${key}: ${needsQuotes ? `"${text}"` : text}`
}
