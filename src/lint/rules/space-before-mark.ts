import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

/** No space before a mark (T11). */
export const spaceBeforeMark = patternRule({
  code: 'typography/space-before-mark',
  traits: TRAIT.spacedMark,
  find: /(?<=[\p{L}\p{N}%»“)])[ \u00a0]+[.,;:!?](?![.\d])(?=[\s»“)\p{L}]|$)/gu,
  right: ({ 0: found, index = 0 }, { value }) => {
    if (/[:;]$/.test(found) && isOfSign(value, index, index + found.length)) return undefined
    const next = value[index + found.length]
    return found.trim() + (next !== undefined && /\p{L}/u.test(next) ? ' ' : '')
  },
})

/** «Название : сборник / Росстат. – Москва» is how sources are described (ГОСТ Р 7.0.100); «1 : 1000» is a ratio. */
function isOfSign(value: string, start: number, end: number): boolean {
  if (/\d$/u.test(value.slice(0, start)) && /^[ \u00a0]\d/u.test(value.slice(end))) return true
  const line = value.slice(value.lastIndexOf('\n', start) + 1, start)
  return OF_SOURCE.test(value.slice(end)) || OF_SOURCE.test(line)
}

const OF_SOURCE = /^[^\n]*(?:[ \u00a0]\/{1,2}[ \u00a0]|\.[ \u00a0][–—][ \u00a0])/u
