import type { SchemaError, SchemaRegistry } from './registry.ts'
import { allowedTypes, isObject, schemaList, typesOf, type SchemaObject } from './schema-node.ts'

/**
 * For a value that fits no branch of a `oneOf`, ajv reports what is wrong with
 * it under every branch. Keeps the complaints of the branch that was meant; when
 * that cannot be told, only the complaint about the choice itself.
 */
export function reduceAlternatives(registry: SchemaRegistry, errors: readonly SchemaError[]): readonly SchemaError[] {
  let left = errors
  // An outer choice is reported after the choices inside it; it decides first whether they matter.
  for (const choice of [...errors].reverse()) {
    if ((choice.keyword !== 'oneOf' && choice.keyword !== 'anyOf') || !left.includes(choice)) continue
    const branches = schemaList(choice.schema)
    const reached = branches.map((branch) => reach(registry, branch))
    const belongs = (error: SchemaError, schemas: ReadonlySet<SchemaObject>): boolean =>
      error !== choice &&
      (error.pointer === choice.pointer || error.pointer.startsWith(choice.pointer + '/')) &&
      schemas.has(error.parentSchema) &&
      !(error.parentSchema === choice.parentSchema && error.pointer === choice.pointer)
    const meant = meantBranch(registry, branches, choice.data)
    const meantSchemas = meant === undefined ? undefined : reached[meant]
    const isExplained = meantSchemas !== undefined && left.some((error) => belongs(error, meantSchemas))
    left = left.filter((error) => {
      if (error === choice) return !isExplained
      if (!reached.some((schemas) => belongs(error, schemas))) return true
      return isExplained && belongs(error, meantSchemas)
    })
  }
  return left
}

/** The only branch that the value's type and constants allow or, among several, the one that knows most of its keys. */
function meantBranch(registry: SchemaRegistry, branches: readonly SchemaObject[], data: unknown): number | undefined {
  const types = typesOf(data)
  const scores = branches.map((branch) => {
    const parts = registry.flatten(branch)
    let score = 0
    for (const part of parts) {
      const allowed = allowedTypes(part)
      if (allowed !== undefined && !allowed.some((type) => types.includes(type))) return -1
      if (allowed !== undefined) score += 1
      if (!isObject(part['properties']) || !isObject(data)) continue
      for (const [name, property] of Object.entries(part['properties'])) {
        if (!Object.hasOwn(data, name)) continue
        if (isObject(property) && 'const' in property) {
          if (property['const'] !== data[name]) return -1
          score += 100
        } else if (property !== false) score += 2
      }
    }
    return score
  })
  const best = Math.max(...scores)
  return best > 0 && scores.filter((score) => score === best).length === 1 ? scores.indexOf(best) : undefined
}

/** Every schema object under a branch, through its `$ref`s. */
function reach(registry: SchemaRegistry, branch: SchemaObject): ReadonlySet<SchemaObject> {
  const found = new Set<SchemaObject>()
  const add = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(add)
    else if (isObject(node)) {
      if (found.has(node)) return
      found.add(node)
      for (const part of registry.flatten(node)) add(part)
      for (const [key, value] of Object.entries(node)) if (!key.startsWith('x-')) add(value)
    }
  }
  add(branch)
  return found
}
