import { patternRule } from '../pattern-rule.ts'

/** «35 %» with a space (ГОСТ 8.417; T4); «35%-ный» is one word. */
export const percentSpace = patternRule({
  code: 'typography/percent-space',
  hints: ['%', '‰'],
  find: /(?<![\p{L}\p{N}]|\p{N}[.,])\d[\d.,]*[%‰](?!-?[\p{L}\p{N}])/gu,
  right: ([found]) => `${found.slice(0, -1)} ${found.slice(-1)}`,
})
