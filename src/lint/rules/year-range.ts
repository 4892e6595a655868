import { patternRule } from '../pattern-rule.ts'
import { FREE } from '../words.ts'
import { TRAIT } from '../traits.ts'

/** «2020–2024 годы»: a dash without spaces (T9). */
export const yearRange = patternRule({
  code: 'typography/year-range',
  traits: TRAIT.fourFigures | TRAIT.dash,
  likely: /\d[ \u00a0]?[-–—][ \u00a0]?(?:19|20)\d\d/,
  find: new RegExp(`${FREE}((?:19|20)\\d\\d)[ \\u00a0]?[-–—][ \\u00a0]?((?:19|20)\\d\\d)(?![\\p{N}_/–—-]|[A-Za-zА-ЯЁ]|[.,:]\\p{N})`, 'gu'),
  right: ([, from = '', to = '']) => (from < to ? `${from}–${to}` : undefined),
})
