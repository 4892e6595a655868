import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

/** One space between words (T12). */
export const doubleSpace = patternRule({
  code: 'typography/double-space',
  traits: TRAIT.doubleSpace,
  find: /(?<=[^\s|:-])[ \u00a0]{2,}(?=[^\s|])/gu,
  // Columns of a table are set apart as the author likes.
  right: ({ index = 0 }, { plain }) => (/^\s*\|/u.test(plain.slice(plain.lastIndexOf('\n', index) + 1)) ? undefined : ' '),
})
