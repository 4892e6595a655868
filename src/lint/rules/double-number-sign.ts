import { patternRule } from '../pattern-rule.ts'

/** One «№» before several numbers (T1). */
export const doubleNumberSign = patternRule({
  code: 'typography/double-number-sign',
  hints: ['№№', '№ №'],
  find: /№[ \u00a0]?№[ \u00a0]?(?=\d)/gu,
  right: () => '№ ',
})
