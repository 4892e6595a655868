import { readBuiltInTemplates } from '../../src/pipeline/built-in-templates.ts'
import { loadTemplates } from '../../src/template/load-templates.ts'

/** The templates as they ship. */
export const builtInTemplates = loadTemplates({ builtIn: readBuiltInTemplates(), overrides: [] }).value!
