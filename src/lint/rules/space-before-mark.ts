import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

/** No space before a mark (T11). */
export const spaceBeforeMark = patternRule({
  code: 'typography/space-before-mark',
  traits: TRAIT.spacedMark,
  find: /(?<=[\p{L}\p{N}%»“)])[ \u00a0]+[.,;:!?](?![.\d])(?=[\s»“)\p{L}]|$)/gu,
  right: ({ 0: found, index = 0 }, { value }) => {
    // «Название : сборник / Росстат. – Москва» is how sources are described (ГОСТ Р 7.0.100).
    if (/[:;]$/.test(found) && /^[^\n]*(?:[ \u00a0]\/{1,2}[ \u00a0]|\.[ \u00a0][–—][ \u00a0])/u.test(value.slice(index + found.length))) return undefined
    const next = value[index + found.length]
    return found.trim() + (next !== undefined && /\p{L}/u.test(next) ? ' ' : '')
  },
})
