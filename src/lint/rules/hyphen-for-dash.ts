import { INDEFINITE, NOUN_PAIR } from '../compounds.ts'
import { patternRule } from '../pattern-rule.ts'

const COMPOUND = new RegExp(`^(?:${NOUN_PAIR.replaceAll('GAPS', '[ \\u00a0]-[ \\u00a0]')}|${INDEFINITE})`, 'iu')

/** A dash between words, not a hyphen with spaces (T8). */
export const hyphenForDash = patternRule({
  code: 'typography/hyphen-for-dash',
  hints: [' - ', '\u00a0- ', ' -\u00a0'],
  find: /(?<=[^\s|])[ \u00a0]-[ \u00a0](?=[^\s|])/gu,
  right: ({ index = 0 }, { plain }) => {
    if (/\d/.test(plain[index - 1]!) && /\d/.test(plain[index + 3]!)) return undefined
    const word = /\p{L}*$/u.exec(plain.slice(Math.max(0, index - 40), index))![0]
    return COMPOUND.test(word + plain.slice(index, index + 40)) ? undefined : ' – '
  },
})
