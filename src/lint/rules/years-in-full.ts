import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

/** «на 2020–2024 годы» in full in names and terms (T20). */
export const yearsInFull = patternRule({
  code: 'language/years-in-full',
  traits: TRAIT.fourFigures | TRAIT.dash,
  find: /((?<!\p{L})на[ \u00a0\n])?(?<![\p{N}.])(?:19|20)\d\d[ \u00a0]?[-–—][ \u00a0]?(?:19|20)\d\d[ \u00a0]?гг\./gu,
  canFix: false,
  right: ([found, on], { role, key }) => (on === undefined && role !== 'title' && key !== 'term' ? undefined : found.replace(/[ \u00a0]?гг\.$/u, ' годы')),
  where: ({ plain }) => plain.includes('гг.'),
})
