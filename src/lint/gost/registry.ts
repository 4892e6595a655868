/** The rules over Word files, in the order they run. */
import type { Code } from '../../diagnostics/catalogue/index.ts'
import type { GostRule } from './rule.ts'
import { fonts } from './rules/fonts.ts'
import { margins } from './rules/margins.ts'
import { pageNumbers } from './rules/page-numbers.ts'
import { pageSize } from './rules/page-size.ts'
import { sizes } from './rules/sizes.ts'

export const gostRules: readonly GostRule[] = [pageSize, margins, pageNumbers, fonts, sizes]

export const gostCodes: ReadonlySet<Code> = new Set(gostRules.flatMap(({ codes }) => codes))
