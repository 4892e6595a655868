import { patternRule } from '../pattern-rule.ts'

/** No space before a mark (T11). */
export const spaceBeforeMark = patternRule({
  code: 'typography/space-before-mark',
  hints: [' .', ' ,', ' ;', ' :', ' !', ' ?', '\u00a0'],
  find: /(?<=[\p{L}\p{N}%»“)])[ \u00a0]+[.,;:!?](?![.\d])(?=[\s»“)\p{L}]|$)/gu,
  right: ({ 0: found, index = 0 }, { value }) => {
    const next = value[index + found.length]
    return found.trim() + (next !== undefined && /\p{L}/u.test(next) ? ' ' : '')
  },
})
