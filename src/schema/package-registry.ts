import { readPackageText } from '../workspace/package-files.ts'
import { createRegistry, type SchemaRegistry } from './registry.ts'

/** The files of `schemas/`, without extension. */
export const schemaNames = [
  'amendment',
  'appendix',
  'authority',
  'common',
  'concept',
  'events',
  'goals',
  'house-style',
  'order',
  'people',
  'plan',
  'program',
  'roadmap',
  'site',
] as const

let registry: SchemaRegistry | undefined

/** The registry of the schemas that ship with the program; made once. */
export function packageRegistry(): SchemaRegistry {
  registry ??= createRegistry(
    Object.fromEntries(schemaNames.map((name) => [name, JSON.parse(readPackageText(`schemas/${name}.json`))])),
  )
  return registry
}
