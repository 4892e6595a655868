import { patternRule } from '../pattern-rule.ts'

/** A space before «(», none inside brackets and quotation marks (T11). «школа(ы)» is a way to write two words at once. */
export const bracketSpace = patternRule({
  code: 'typography/bracket-space',
  hints: ['(', ')', '«', '»'],
  find: /«[ \u00a0]+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.!?…])[ \u00a0]+»(?=[\s.,;:)]|$)|(?<=\p{L}{2})\((?=[^()\n]* [^()\n]*\)|[^()\s]{6,}\))|\((?:[ \u00a0]+)(?=\S)|(?<=[^\s|])[ \u00a0]+\)|(?<=[^\s\d]{3})\)(?=[\p{L}]{2})/gu,
  right: ([found]) => (found === '(' ? ' (' : found === ')' ? ') ' : found.trim()),
})
