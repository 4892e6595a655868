/** JSON Schemas as plain data, and the questions that the engine asks of them. */

export type SchemaObject = { readonly [keyword: string]: unknown }

export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The schema-valued entries of a keyword such as `properties`; boolean schemas are left out. */
export function schemasIn(value: unknown): readonly (readonly [string, SchemaObject])[] {
  return isObject(value)
    ? Object.entries(value).filter((entry): entry is [string, SchemaObject] => isObject(entry[1]))
    : []
}

export function schemaList(value: unknown): readonly SchemaObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

export function textIn(schema: unknown, keyword: string): string | undefined {
  const value = isObject(schema) ? schema[keyword] : undefined
  return typeof value === 'string' ? value : undefined
}

export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

/** The JSON Schema type names of a value; a whole number is both `integer` and `number`. */
export function typesOf(value: unknown): readonly string[] {
  if (value === null || value === undefined) return ['null']
  if (Array.isArray(value)) return ['array']
  if (typeof value === 'number') return Number.isInteger(value) ? ['integer', 'number'] : ['number']
  return [typeof value]
}

export function allowedTypes(schema: SchemaObject): readonly string[] | undefined {
  const { type } = schema
  if (typeof type === 'string') return [type]
  return Array.isArray(type) ? textsIn(type) : undefined
}
