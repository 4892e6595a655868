import { patternRule } from '../pattern-rule.ts'

/** «раздел ІІ»: the Ukrainian letter for the Roman figure, which no search finds (T14). */
export const romanFigures = patternRule({
  code: 'language/roman-figures',
  hints: ['І'],
  find: /(?<![\p{L}\p{N}])[ІIVX]*І[ІIVX]*(?![\p{L}\p{N}])/gu,
  right: ([found]) => found.replaceAll('І', 'I'),
})
