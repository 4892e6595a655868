import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

/** Two marks where one is meant (T11); an ellipsis is one mark, and so is «?..». */
export const doublePunctuation = patternRule({
  code: 'typography/double-punctuation',
  traits: TRAIT.markPair,
  find: /(?<![./!?])\.\.(?![./])|;;+|,,+|,\.(?!\d)/gu,
  right: ([found]) => found.at(-1)!,
})
