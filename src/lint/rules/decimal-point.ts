import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

/** A comma in decimal fractions (T22). */
export const decimalPoint = patternRule({
  code: 'typography/decimal-point',
  traits: TRAIT.figure | TRAIT.stop,
  likely: /\d\.\d/,
  find: /(?<![\p{L}\p{N}.,/№])(?<!(?:п|пп|пункт[а-я]*|раздел[а-я]*|показател[а-я]*|строк[а-я]*)\.?[ \u00a0])(\d{1,4})\.(\d{1,2})(?=[ \u00a0]?(?:%|‰|балл|тыс|млн|млрд|руб))/giu,
  right: ([, whole = '', part = '']) => `${whole},${part}`,
})
