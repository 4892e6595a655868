import { ADJECTIVE_PARTS, INDEFINITE, NOUN_PAIR } from '../compounds.ts'
import { patternRule } from '../pattern-rule.ts'

/** Cheaper to look for than the whole pattern. */
const SIGN = /[а-яё][ \u00a0]?[-–—][ \u00a0]|[ \u00a0][-–—][а-яё]|[а-яё][–—][а-яё]|о[ \u00a0](?:эконом|педагог|методич|технич|правов|нравств|патриот|воспит|оздоров|хозяй|целев|просвет|профилак|эпидем|измерит|управл|ориент|психол|эстет|бытов)/iu

const DASHED = '(?:[ \\u00a0][-–—][ \\u00a0]?|[-–—][ \\u00a0]|[–—])'

/** Words written with a hyphen: «социально-экономический», «плана-графика». */
export const compoundHyphen = patternRule({
  code: 'typography/compound-hyphen',
  where: ({ plain }) => SIGN.test(plain),
  find: new RegExp(`(?<![\\p{L}-])(?:${ADJECTIVE_PARTS.replace('GAP', '[ \\u00a0]|[ \\u00a0]?[-–—][ \\u00a0]|[ \\u00a0][-–—]|[–—]')}|${NOUN_PAIR.replaceAll('GAPS', DASHED)}|${INDEFINITE})(?!\\p{L})`, 'giu'),
  right: ([found]) => found.replace(/[ \u00a0]*[-–—][ \u00a0]*|[ \u00a0]/u, '-'),
})
