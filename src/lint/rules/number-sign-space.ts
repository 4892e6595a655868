import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

/** «№ 334» with a space (T1). */
export const numberSignSpace = patternRule({
  code: 'typography/number-sign-space',
  traits: TRAIT.numberSign,
  find: /[№§][\p{L}\p{N}][\p{L}\p{N}/-]*/gu,
  right: ([found]) => `${found[0]} ${found.slice(1)}`,
})
