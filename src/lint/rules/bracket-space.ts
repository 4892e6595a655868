import { patternRule } from '../pattern-rule.ts'

/** A space before «(», none inside (T11). «школа(ы)» is a way to write two words at once. */
export const bracketSpace = patternRule({
  code: 'typography/bracket-space',
  hints: ['(', ')'],
  find: /(?<=\p{L}{2})\((?=[^()\n]* [^()\n]*\)|[^()\s]{6,}\))|\((?:[ \u00a0]+)(?=\S)|(?<=[^\s|])[ \u00a0]+\)|(?<=[^\s\d]{3})\)(?=[\p{L}]{2})/gu,
  right: ([found]) => (found === '(' ? ' (' : found === ')' ? ') ' : found.trim()),
})
