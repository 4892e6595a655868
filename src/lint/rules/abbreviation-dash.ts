import { patternRule } from '../pattern-rule.ts'

/** «(далее – ШНОР)» with a dash (T28). */
export const abbreviationDash = patternRule({
  code: 'language/abbreviation-dash',
  find: /\(далее[ \u00a0](?=[\p{L}«])(?!по тексту)/giu,
  right: ([found]) => `${found.trimEnd()} – `,
  where: ({ plain }) => plain.includes('далее'),
})
