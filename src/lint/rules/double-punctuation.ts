import { patternRule } from '../pattern-rule.ts'

/** Two marks where one is meant (T11); an ellipsis is one mark. */
export const doublePunctuation = patternRule({
  code: 'typography/double-punctuation',
  hints: ['..', ';;', ',,', ',.'],
  find: /(?<![./])\.\.(?![./])|;;+|,,+|,\.(?!\d)/gu,
  right: ([found]) => found.at(-1)!,
})
