import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

/** One «№» before several numbers (T1). */
export const doubleNumberSign = patternRule({
  code: 'typography/double-number-sign',
  traits: TRAIT.numberSign | TRAIT.figure,
  hints: ['№№', '№ №'],
  find: /№[ \u00a0]?№[ \u00a0]?(?=\d)/gu,
  right: () => '№ ',
})
