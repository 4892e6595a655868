import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

/** «2020 года» with a space (T19). */
export const yearSpace = patternRule({
  code: 'typography/year-space',
  traits: TRAIT.fourFigures | TRAIT.figureLetter,
  find: /(?<![\p{L}\p{N}.,/])(\d{4})(гг?\.|г(?![\p{L}.])|год(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?!\p{L}))/gu,
  right: ([, year = '', word = '']) => `${year} ${word}`,
})
