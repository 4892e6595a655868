import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

/** «т. д.», «т. п.», «т. е.»: a space between the words (T26). */
export const abbreviatedWords = patternRule({
  code: 'typography/abbreviated-words',
  traits: TRAIT.stop,
  hints: ['т.', 'Т.', 'тыс.'],
  find: /(?<=\d[ \u00a0]?)(тыс)\.(руб|чел|экз|шт)\.(?!\p{L})|(?<![\p{L}\p{N}.])([тТ])\.([депчко])\.(?!\p{L})/gu,
  right: ([, unit, things, first = unit ?? '', second = things ?? '']) => `${first}. ${second}.`,
})
