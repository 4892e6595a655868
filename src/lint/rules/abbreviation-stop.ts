import { patternRule } from '../pattern-rule.ts'
import { MONTHS } from '../words.ts'

const GAP = '[ \\u00a0]'
const YEAR = '(?:19|20)\\d\\d'
const FIND = [
  `(?<=(?:\\d${GAP}?|тыс\\.${GAP}|мл(?:н|рд)\\.?${GAP}))(?:тыс|руб|коп|чел|экз|шт)(?![\\p{L}./-])`,
  `(?<=\\d${GAP})(?<bare>млн|млрд|трлн)\\.(?=${GAP}[а-яё\\d])`,
  `(?<=${YEAR}${GAP}?[–—-]${GAP}?${YEAR}${GAP})гг(?![\\p{L}.])`,
  `(?<=(?:${MONTHS})${GAP}${YEAR}${GAP})г(?![\\p{L}.])`,
  `(?<=(?<!\\p{L})[Вв]${GAP}${YEAR}${GAP})г(?=[,;)]|\\s*$)`,
  `(?<![\\p{L}.])т\\.${GAP}?(?<so>[дпек])(?![\\p{L}.])`,
].join('|')

/** «тыс.», «руб.», «гг.», «т. п.» have a full stop, «млн» and «млрд» none (T20, T26). */
export const abbreviationStop = patternRule({
  code: 'typography/abbreviation-stop',
  likely: /\d[ \u00a0]?(?:тыс|руб|коп|чел|экз|шт|мл|трлн|гг?(?![а-яё.]))|[.нд][ \u00a0](?:руб|коп|чел|экз|шт)|т\.[ \u00a0]?[дпек](?![\p{L}.])/u,
  find: new RegExp(FIND, 'gu'),
  right: ({ 0: found, groups = {} }) => groups['bare'] ?? (groups['so'] === undefined ? `${found}.` : `т. ${groups['so']}.`),
})
