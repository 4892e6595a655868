import type { TextRule } from '../rule.ts'

/** Letters of a word, then whatever stands behind it without a space. */
const AGAIN = /^([а-яё]{2,}|[аиоувкся])[ \u00a0]*[ \u00a0\n][ \u00a0]*\1(?![\p{L}\p{N}-])/iu
/** Said twice on purpose. */
const DOUBLED = /^(?:чуть|едва|еле|вот|очень|так|да|нет|было|как)$/iu
const LONGEST = 80

/** The same word twice, as it stays behind when a phrase is mended in parts. */
export const repeatedWord: TextRule = {
  needs: 'text',
  codes: ['language/repeated-word'],
  check(text, report) {
    if (text.role === 'title') return
    const { plain } = text
    let before = 0
    let isGap = true
    for (let index = 0; index < plain.length; index++) {
      const isSpace = isBlank(plain.charCodeAt(index))
      if (!isSpace && isGap) {
        // Two words that begin alike are rare, and only they are read.
        if (index > 0 && lowered(plain.charCodeAt(before)) === lowered(plain.charCodeAt(index))) {
          const found = AGAIN.exec(plain.slice(before, Math.min(plain.length, index + LONGEST)))
          const [words = '', word = ''] = found ?? []
          // A full stop behind a short word is that of an abbreviation: «и и. о. директора».
          const isShort = word.length <= 3 && plain[before + words.length] === '.'
          if (found !== null && !isShort && !DOUBLED.test(word) && !isLetter(words)) report('language/repeated-word', { word }, { text, at: [before, before + words.length] })
        }
        before = index
      }
      isGap = isSpace
    }
  },
}

function isBlank(code: number): boolean {
  return code === 32 || code === 160 || code === 10
}

/** Small and capital Russian letters but «ё» are 32 apart. */
function lowered(code: number): number {
  return code >= 0x410 && code <= 0x42f ? code + 32 : code
}

/** «А а», «В в» are letters of two cases: a word at the beginning of a sentence is longer. */
function isLetter(words: string): boolean {
  const [first, last] = [words[0]!, words.at(-1)!]
  return /^\p{L}[ \u00a0\n]/u.test(words) && (first !== first.toLowerCase() || last !== last.toLowerCase())
}
