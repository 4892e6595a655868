/** Every rule, in the order they run. */
import type { Code } from '../diagnostics/catalogue/index.ts'
import type { Rule } from './rule.ts'
import { mixedScript } from './rules/mixed-script.ts'

export const rules: readonly Rule[] = [mixedScript]

export const ruleCodes: ReadonlySet<Code> = new Set(rules.flatMap((rule) => rule.codes))
