/**
 * The schemas of all kinds of files, compiled by ajv when first needed: a
 * dossier without a programme never pays for the programme's schema.
 */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { parsePointer } from '../source/pointer.ts'
import { allowedTypes, isObject, schemaList, textIn, typesOf, type SchemaObject } from './schema-node.ts'

/** One complaint of the validator, with the schema that it comes from. */
export interface SchemaError {
  readonly keyword: string
  /** JSON pointer of the value that is wrong. */
  readonly pointer: string
  readonly params: { readonly [name: string]: unknown }
  /** The value of the keyword. */
  readonly schema: unknown
  /** The schema object that holds the keyword. */
  readonly parentSchema: SchemaObject
  readonly data: unknown
}

export interface SchemaRegistry {
  /** Kinds in alphabetical order. */
  readonly kinds: readonly string[]
  rootOf(kind: string): SchemaObject
  /** What ajv holds against the value; empty when it is valid. */
  check(kind: string, value: unknown): readonly SchemaError[]
  /** The schemas that hold at the place of `schema`: itself, its `$ref`s and all of its `allOf`. */
  flatten(schema: SchemaObject): readonly SchemaObject[]
  /**
   * As `flatten`, with those alternatives (`oneOf`, `anyOf`, `then`, `else`)
   * that may be meant by the value, judged by types and constant properties.
   */
  applicable(schema: SchemaObject, value: unknown): readonly SchemaObject[]
  /** `applicable` for all of several schemas. */
  holdersOf(schemas: readonly SchemaObject[], value: unknown): readonly SchemaObject[]
  /** The schema of a property, or of list items, under any of the given schemas. */
  childSchemas(holders: readonly SchemaObject[], part: string | number): readonly SchemaObject[]
  /** The Russian words for values, of all schemas. */
  readonly russianValues: ReadonlySet<string>
}

/** @param schemas parsed JSON by file name without extension; a kind is a schema whose `kind` property is a constant. */
export function createRegistry(schemas: Readonly<Record<string, unknown>>): SchemaRegistry {
  const documents = new Map<string, SchemaObject>()
  const documentOf = new Map<object, SchemaObject>()
  const annotations = new Set<string>()
  const kinds = new Map<string, SchemaObject>()
  for (const [name, schema] of Object.entries(schemas)) {
    if (!isObject(schema)) throw new Error(`schema ${name} is not an object`)
    documents.set(textIn(schema, '$id') ?? `${name}.json`, schema)
    survey(schema, schema, documentOf, annotations)
    const kind = isObject(schema['properties']) ? schema['properties']['kind'] : undefined
    const constant = textIn(kind, 'const')
    if (constant !== undefined) kinds.set(constant, schema)
  }

  const russianValues = new Set<string>()
  for (const schema of documentOf.keys()) {
    const values = (schema as SchemaObject)['x-ru-values'] // the survey keeps objects of schemas
    if (isObject(values)) for (const word of Object.values(values)) if (typeof word === 'string') russianValues.add(word)
  }

  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    strict: true,
    // Combinations such as `oneOf: [{ required: [text] }, …]` name keys that are declared one level up.
    strictRequired: false,
    allowUnionTypes: true,
    // Optimising the validators costs more than it saves for files of this size.
    code: { optimize: false },
    // A definition is compiled once, not at each of its references.
    inlineRefs: false,
    // The schemas ship with the program and are checked by its tests; checking them again costs 50 ms of every run.
    meta: false,
    validateSchema: false,
  })
  ajv.addVocabulary([...annotations])
  for (const [id, schema] of documents) ajv.addSchema(schema, id)

  const compiled = new Map<string, ValidateFunction>()
  const validatorOf = (kind: string): ValidateFunction => {
    const known = compiled.get(kind)
    if (known !== undefined) return known
    const root = rootOf(kind)
    const validate = ajv.compile(root)
    compiled.set(kind, validate)
    return validate
  }

  const rootOf = (kind: string): SchemaObject => {
    const root = kinds.get(kind)
    if (root === undefined) throw new Error(`no schema for kind ${kind}`)
    return root
  }

  const resolve = (from: SchemaObject, reference: string): SchemaObject | undefined => {
    const hash = reference.indexOf('#')
    const id = hash < 0 ? reference : reference.slice(0, hash)
    let target: unknown = id === '' ? documentOf.get(from) : documents.get(id)
    if (hash >= 0)
      for (const part of parsePointer(decodeURIComponent(reference.slice(hash + 1))))
        target = isObject(target) ? target[part] : undefined
    return isObject(target) ? target : undefined
  }

  /**
   * Every value of every file is looked up by its schemas, so lists of schemas that depend on the schemas alone are made once.
   * Those that depend on a value too are made anew each time and not remembered.
   */
  const lasting = new WeakSet<readonly SchemaObject[]>()

  const flattened = new WeakMap<SchemaObject, readonly SchemaObject[]>()
  const flatten = (schema: SchemaObject): readonly SchemaObject[] => {
    const known = flattened.get(schema)
    if (known !== undefined) return known
    const found = new Set<SchemaObject>()
    const add = (node: SchemaObject): void => {
      if (found.has(node)) return
      found.add(node)
      const reference = textIn(node, '$ref')
      const target = reference === undefined ? undefined : resolve(node, reference)
      if (target !== undefined) add(target)
      for (const part of schemaList(node['allOf'])) add(part)
    }
    add(schema)
    const result = [...found]
    flattened.set(schema, result)
    lasting.add(result)
    return result
  }

  /** Schemas without alternatives apply to every value alike. */
  const unconditional = new WeakMap<SchemaObject, boolean>()
  const isUnconditional = (schema: SchemaObject): boolean => {
    const known = unconditional.get(schema)
    if (known !== undefined) return known
    const result = !flatten(schema).some((part) => 'oneOf' in part || 'anyOf' in part || 'then' in part || 'else' in part)
    unconditional.set(schema, result)
    return result
  }

  const applicable = (schema: SchemaObject, value: unknown): readonly SchemaObject[] => {
    if (isUnconditional(schema)) return flatten(schema)
    const found = new Set<SchemaObject>()
    const add = (node: SchemaObject): void => {
      for (const part of flatten(node)) {
        if (found.has(part)) continue
        found.add(part)
        for (const branch of [...schemaList(part['oneOf']), ...schemaList(part['anyOf'])])
          if (mayFit(branch, value)) add(branch)
        for (const branch of [part['then'], part['else']]) if (isObject(branch)) add(branch)
      }
    }
    add(schema)
    return [...found]
  }

  /** Whether nothing about the value's type or constant properties speaks against the schema. */
  const mayFit = (schema: SchemaObject, value: unknown): boolean => {
    const types = typesOf(value)
    for (const part of flatten(schema)) {
      const allowed = allowedTypes(part)
      if (allowed !== undefined && !allowed.some((type) => types.includes(type))) return false
      if ('const' in part && part['const'] !== value) return false
      if (!isObject(value) || !isObject(part['properties'])) continue
      for (const [name, property] of Object.entries(part['properties'])) {
        if (!Object.hasOwn(value, name)) continue
        if (property === false || (isObject(property) && 'const' in property && property['const'] !== value[name]))
          return false
      }
    }
    return true
  }

  const joined = new WeakMap<readonly SchemaObject[], readonly SchemaObject[]>()
  const holdersOf = (schemas: readonly SchemaObject[], value: unknown): readonly SchemaObject[] => {
    const [only] = schemas
    if (only !== undefined && schemas.length === 1) return applicable(only, value)
    const known = joined.get(schemas)
    if (known !== undefined) return known
    const holders = schemas.flatMap((schema) => applicable(schema, value))
    if (lasting.has(schemas) && schemas.every(isUnconditional)) {
      joined.set(schemas, holders)
      lasting.add(holders)
    }
    return holders
  }

  const children = new WeakMap<readonly SchemaObject[], Map<string | number, readonly SchemaObject[]>>()
  const childSchemas = (holders: readonly SchemaObject[], part: string | number): readonly SchemaObject[] => {
    if (!lasting.has(holders)) return findChildren(holders, part)
    // Items have one schema whatever their number, unless the first ones have their own.
    const key = typeof part === 'number' && !holders.some((holder) => 'prefixItems' in holder) ? 0 : part
    const byPart = children.get(holders) ?? new Map<string | number, readonly SchemaObject[]>()
    children.set(holders, byPart)
    const known = byPart.get(key)
    if (known !== undefined) return known
    const found = findChildren(holders, part)
    // Keys are the author's, and there is no end of them; those of no schema are not worth remembering.
    if (found.length > 0) {
      byPart.set(key, found)
      lasting.add(found)
    }
    return found
  }

  const findChildren = (holders: readonly SchemaObject[], part: string | number): readonly SchemaObject[] =>
    holders.flatMap((holder): readonly SchemaObject[] => {
      const properties = holder['properties']
      const prefix = holder['prefixItems']
      const child =
        typeof part === 'string'
          ? isObject(properties) && Object.hasOwn(properties, part)
            ? properties[part]
            : holder['additionalProperties']
          : Array.isArray(prefix) && part < prefix.length
            ? prefix[part]
            : holder['items']
      return isObject(child) ? [child] : []
    })

  return {
    kinds: [...kinds.keys()].sort(),
    rootOf,
    check(kind, value) {
      const validate = validatorOf(kind)
      if (validate(value)) return []
      // What is wrong with the name of a key is told once more, with its place, by `propertyNames`.
      return (validate.errors ?? []).filter(({ propertyName }) => propertyName === undefined).map(toSchemaError)
    },
    flatten,
    applicable,
    holdersOf,
    childSchemas,
    russianValues,
  }
}

function toSchemaError(error: ErrorObject): SchemaError {
  return {
    keyword: error.keyword,
    pointer: error.instancePath,
    params: error.params,
    schema: error.schema,
    parentSchema: isObject(error.parentSchema) ? error.parentSchema : {},
    data: error.data,
  }
}

/** Notes the document of every schema object, and every `x-…` annotation: strict ajv wants to know them. */
function survey(
  node: unknown,
  document: SchemaObject,
  documentOf: Map<object, SchemaObject>,
  annotations: Set<string>,
): void {
  if (Array.isArray(node)) {
    for (const item of node) survey(item, document, documentOf, annotations)
  } else if (isObject(node) && !documentOf.has(node)) {
    documentOf.set(node, document)
    for (const [key, value] of Object.entries(node)) {
      if (key.startsWith('x-')) annotations.add(key)
      else survey(value, document, documentOf, annotations)
    }
  }
}
