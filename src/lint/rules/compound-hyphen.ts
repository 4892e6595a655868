import { ADJECTIVE_PARTS, ADJECTIVE_SECONDS, INDEFINITE, NOUN_PAIR, NOUN_SECONDS } from '../compounds.ts'
import { patternRule } from '../pattern-rule.ts'

/** A second part behind a dash or a space: cheaper to look for than the whole pattern. */
const SECOND = new RegExp(`о[ \\u00a0](?:${ADJECTIVE_SECONDS})|[-–—](?:[ \\u00a0]|(?<=[ \\u00a0].|[–—]))(?:${ADJECTIVE_SECONDS}|${NOUN_SECONDS}|то|либо|нибудь)`, 'iu')

const DASHED = '(?:[ \\u00a0][-–—][ \\u00a0]?|[-–—][ \\u00a0]|[–—])'

/** Words written with a hyphen: «социально-экономический», «плана-графика». */
export const compoundHyphen = patternRule({
  code: 'typography/compound-hyphen',
  likely: SECOND,
  find: new RegExp(`(?<![\\p{L}-])(?:${ADJECTIVE_PARTS.replace('GAP', '[ \\u00a0]|[ \\u00a0]?[-–—][ \\u00a0]|[ \\u00a0][-–—]|[–—]')}|${NOUN_PAIR.replaceAll('GAPS', DASHED)}|${INDEFINITE})(?!\\p{L})`, 'giu'),
  right: ([found]) => found.replace(/[ \u00a0]*[-–—][ \u00a0]*|[ \u00a0]/u, '-'),
})
