import { ADJECTIVE_PARTS, INDEFINITE, NOUN_PAIR } from '../compounds.ts'
import { patternRule } from '../pattern-rule.ts'

const COMPOUND = new RegExp(`^(?:${ADJECTIVE_PARTS.replace('GAP', '[ \\u00a0]-[ \\u00a0]')}|${NOUN_PAIR.replaceAll('GAPS', '[ \\u00a0]-[ \\u00a0]')}|${INDEFINITE})`, 'iu')

/** A dash between words, not a hyphen with spaces (T8). */
export const hyphenForDash = patternRule({
  code: 'typography/hyphen-for-dash',
  hints: ['- ', '-\u00a0'],
  find: /(?<=[^\s|])[ \u00a0]-{1,3}[ \u00a0](?=[^\s|])/gu,
  right: ({ 0: { length }, index = 0 }, { plain }) => {
    if (/\d/.test(plain[index - 1]!) && /\d/.test(plain[index + length]!)) return undefined
    const word = /\p{L}*$/u.exec(plain.slice(Math.max(0, index - 40), index))![0]
    return COMPOUND.test(word + plain.slice(index, index + 40)) ? undefined : ' – '
  },
})
