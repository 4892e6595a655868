import { patternRule } from '../pattern-rule.ts'

/** «т. д.», «т. п.», «т. е.»: a space between the words (T26). */
export const abbreviatedWords = patternRule({
  code: 'typography/abbreviated-words',
  hints: ['т.', 'Т.'],
  find: /(?<![\p{L}\p{N}.])([тТ])\.([депчко])\.(?!\p{L})/gu,
  right: ([, first = '', second = '']) => `${first}. ${second}.`,
})
