import { ADJECTIVE_PARTS, NOUN_PAIR } from '../compounds.ts'
import { patternRule } from '../pattern-rule.ts'

const DASHED = '(?:[ \\u00a0][-–—][ \\u00a0]?|[-–—][ \\u00a0]|[–—])'

/** Words written with a hyphen: «социально-экономический», «плана-графика». */
export const compoundHyphen = patternRule({
  code: 'typography/compound-hyphen',
  find: new RegExp(`(?<![\\p{L}-])(?:${ADJECTIVE_PARTS.replace('GAP', '[ \\u00a0]|[ \\u00a0]?[-–—][ \\u00a0]|[ \\u00a0][-–—]|[–—]')}|${NOUN_PAIR.replaceAll('GAPS', DASHED)})(?!\\p{L})`, 'giu'),
  right: ([found]) => found.replace(/[ \u00a0]*[-–—][ \u00a0]*|[ \u00a0]/u, '-'),
})
