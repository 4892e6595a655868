import { patternRule } from '../pattern-rule.ts'
import { FREE } from '../words.ts'
import { TRAIT } from '../traits.ts'

const COUNTED = 'б\\.|%|балл|лет|год|дн|мес|чел|учащ|обуч|класс|руб|час|мин|школ|педагог|раз'

/** «5–10 баллов»: a dash without spaces (T9). */
export const numberRange = patternRule({
  code: 'typography/number-range',
  traits: TRAIT.figure | TRAIT.dash,
  likely: /\d[ \u00a0]?[-–—][ \u00a0]?\d/,
  find: new RegExp(`${FREE}([1-9]\\d{0,2}(?:,\\d{1,2})?|0,\\d{1,2})(?:-|[ \\u00a0][-–—][ \\u00a0]?|[-–—][ \\u00a0])([1-9]\\d{0,2}(?:,\\d{1,2})?|0,\\d{1,2})(?=[ \\u00a0]?(?:${COUNTED}))`, 'gu'),
  right: ([, from = '', to = '']) => (valueOf(from) < valueOf(to) ? `${from}–${to}` : undefined),
})

function valueOf(number: string): number {
  return Number(number.replace(',', '.'))
}
