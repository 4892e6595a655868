/**
 * Writes src/model/generated/<name>.ts from schemas/<name>.json.
 *
 *   node scripts/generate.mjs           writes the files
 *   node scripts/generate.mjs --check   exits with 1 when a file is stale
 *
 * The types describe values after normalisation (src/schema/normalise.ts):
 * optional properties are present and may be `undefined`.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { compile } from 'json-schema-to-typescript'

const root = new URL('../', import.meta.url)
const schemaFolder = new URL('schemas/', root)
const typeFolder = new URL('src/model/generated/', root)

/** For values that have the shape of another file (`x-any-value`). */
const ANY_VALUE = `
/** A value of YAML. */
export type YamlValue = null | boolean | number | string | readonly YamlValue[] | { readonly [key: string]: YamlValue }
`

/** The text of every generated file by its name. */
export async function generateTypes() {
  const names = readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort()
  const schemas = new Map(
    names.map((name) => [name, JSON.parse(readFileSync(new URL(`${name}.json`, schemaFolder), 'utf8'))]),
  )
  const files = new Map()
  for (const [name, schema] of schemas) {
    // Definitions and shared parts are written into the files of the kinds that use them.
    if (schema.properties?.kind?.const === undefined) continue
    const text = await compile(prepare(name, schema, schemas), pascal(name), {
      additionalProperties: false,
      bannerComment: `/** Generated from schemas/${name}.json by \`npm run generate\`. */`,
      enableConstEnums: false,
      ignoreMinAndMaxItems: true,
      strictIndexSignatures: true,
      style: { semi: false, singleQuote: true, printWidth: 120 },
    })
    files.set(`${name}.ts`, makeReadonly(text) + (text.includes('YamlValue') ? ANY_VALUE : ''))
  }
  return files
}

/**
 * A copy with references resolved to named definitions of the same document,
 * Latin names for objects, and without what only validation needs.
 */
function prepare(name, schema, schemas) {
  const definitions = {}
  const prefix = pascal(name)
  const convert = (node, document, path) => {
    if (typeof node !== 'object' || node === null) return node
    if (node.$ref !== undefined) return convertReference(node, document)
    if (node['x-any-value'] === true) return { description: node.description, tsType: 'YamlValue' }
    const description = node.description === undefined ? {} : { description: node.description }
    if (node.enum !== undefined) return { ...description, enum: node.enum }
    if (node.const !== undefined) return { ...description, const: node.const }
    const alternatives = (node.oneOf ?? node.anyOf)?.filter(definesType)
    if (node.type !== 'object' && alternatives?.length > 0) {
      return { ...description, anyOf: alternatives.map((branch, i) => convert(branch, document, `${path}${i + 1}`)) }
    }
    if (node.type === 'array')
      return { ...description, type: 'array', items: convert(node.items ?? {}, document, singular(path)) }
    if (node.type !== 'object') return { ...description, ...(node.type === undefined ? {} : { type: node.type }) }
    const properties = Object.fromEntries(
      Object.entries(node.properties ?? {}).map(([key, property]) => [
        key,
        convert(property, document, path + pascal(key)),
      ]),
    )
    const withDefault = Object.entries(node.properties ?? {}).filter(
      ([, property]) => resolved(property, document).default !== undefined,
    )
    return {
      ...description,
      title: path,
      type: 'object',
      properties,
      required: [...new Set([...(node.required ?? []), ...withDefault.map(([key]) => key)])],
      additionalProperties:
        typeof node.additionalProperties === 'object'
          ? convert(node.additionalProperties, document, path + 'Value')
          : false,
    }
  }
  const locate = (reference, document) => {
    const [file, pointer = ''] = reference.split('#')
    const home = file === '' ? document : file.replace(/\.json$/, '')
    const target = pointer
      .split('/')
      .slice(1)
      .reduce((node, part) => node[part], schemas.get(home))
    return { home, pointer, target }
  }
  const resolved = (node, document) => {
    if (node.$ref === undefined || node.default !== undefined) return node
    const { home, target } = locate(node.$ref, document)
    return resolved(target, home)
  }
  const convertReference = (node, document) => {
    const { home, pointer, target } = locate(node.$ref, document)
    const description = node.description ?? target.description
    if (target.type !== 'object')
      return convert({ ...target, ...(description === undefined ? {} : { description }) }, home, prefix)
    const last = pointer.split('/').at(-1)
    const title = pointer === '' ? pascal(home) : pascal(last)
    if (definitions[title] === undefined) {
      definitions[title] = {}
      definitions[title] = convert(target, home, title)
    }
    return { $ref: `#/definitions/${title}` }
  }
  const converted = convert(schema, name, prefix)
  return { ...converted, definitions }
}

/** `{ required: [...] }` in a `oneOf` says which keys go together; it is no type. */
function definesType(branch) {
  return (
    branch.type !== undefined || branch.$ref !== undefined || branch.enum !== undefined || branch.const !== undefined
  )
}

function pascal(name) {
  return name.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())
}

function singular(name) {
  return name.endsWith('ies') ? name.slice(0, -3) + 'y' : name.endsWith('s') ? name.slice(0, -1) : name + 'Item'
}

/** Readonly properties and arrays; `| undefined` after the type of an optional property. */
function makeReadonly(text) {
  const lines = text.split('\n')
  const output = []
  const open = []
  for (const line of lines) {
    const property = /^(\s+)((?:'[^']+'|\w+)|\[k: string\])(\?)?: (.*)$/.exec(line)
    const inComment = /^\s*(?:\/\*\*|\*)/.test(line)
    if (property !== null && !inComment) {
      const [, indent, key, optional, type] = property
      const isWhole = !/[{|]$/.test(type) && type !== ''
      output.push(
        `${indent}readonly ${key}${optional ?? ''}: ${readonlyArrays(type)}${optional && isWhole ? ' | undefined' : ''}`,
      )
      if (!isWhole && optional) open.push(indent)
    } else {
      output.push(inComment ? line : readonlyArrays(line))
      if (open.length > 0 && line.startsWith(`${open.at(-1)}}`)) {
        open.pop()
        output[output.length - 1] += ' | undefined'
      }
    }
  }
  return (
    output
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trimEnd() + '\n'
  )
}

function readonlyArrays(type) {
  return type.replaceAll(/(\w+|\([^()]*\))\[\]/g, 'readonly $1[]')
}

async function main() {
  const files = await generateTypes()
  const check = process.argv.includes('--check')
  const current = new Map(currentFiles().map((name) => [name, readFileSync(new URL(name, typeFolder), 'utf8')]))
  const stale = [...files].filter(([name, text]) => current.get(name) !== text).map(([name]) => name)
  const orphans = [...current.keys()].filter((name) => !files.has(name))
  if (check) {
    for (const name of [...stale, ...orphans])
      console.error(`src/model/generated/${name} is stale: run npm run generate`)
    process.exitCode = stale.length + orphans.length > 0 ? 1 : 0
    return
  }
  mkdirSync(typeFolder, { recursive: true })
  for (const name of stale) writeFileSync(new URL(name, typeFolder), files.get(name))
  for (const name of orphans) rmSync(new URL(name, typeFolder))
  console.log(stale.length + orphans.length === 0 ? 'up to date' : `written: ${[...stale, ...orphans].join(', ')}`)
}

function currentFiles() {
  try {
    return readdirSync(typeFolder)
      .filter((name) => name.endsWith('.ts'))
      .sort()
  } catch {
    return []
  }
}

if (process.argv[1] !== undefined && import.meta.url === new URL(`file://${process.argv[1]}`).href) await main()
