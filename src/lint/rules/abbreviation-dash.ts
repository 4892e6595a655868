import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

/** Established formulas, which have words of their own before the dash: «(далее также – …)», «(далее при совместном упоминании – …)». */
const FORMULA = '(?:также|соответственно|вместе|совместно|по[ \\u00a0\\n]тексту|имену[а-яё]+)(?!\\p{L})|(?:[а-яё]+[ \\u00a0\\n]){1,5}[–—-][ \\u00a0\\n]'

/** «(далее – ШНОР)» with a dash (T28). */
export const abbreviationDash = patternRule({
  code: 'language/abbreviation-dash',
  traits: TRAIT.bracket,
  find: new RegExp(`\\(далее(?:-|[ \\u00a0]-|-[ \\u00a0]|[ \\u00a0])(?=[\\p{L}«])(?!${FORMULA})`, 'giu'),
  right: ([found]) => `${found.replace(/[ \u00a0-]+$/u, '')} – `,
  where: ({ plain }) => plain.includes('далее'),
})
