import { patternRule } from '../pattern-rule.ts'

/** «№ 212», not the Latin letter (T14). */
export const latinNumberSign = patternRule({
  code: 'typography/latin-number-sign',
  hints: ['N'],
  find: /(?<![\p{L}\p{N}])N[ \u00a0]?(?=\d)/gu,
  right: () => '№ ',
})
