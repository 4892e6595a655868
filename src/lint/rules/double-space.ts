import { patternRule } from '../pattern-rule.ts'

/** One space between words (T12). */
export const doubleSpace = patternRule({
  code: 'typography/double-space',
  hints: ['  ', '\u00a0'],
  find: /(?<=[^\s|:-])[ \u00a0]{2,}(?=[^\s|])/gu,
  right: () => ' ',
  where: ({ plain }) => !plain.includes('|'),
})
