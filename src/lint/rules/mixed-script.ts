import { CYRILLIC_OF } from '../look-alikes.ts'
import { eachMatch } from '../each-match.ts'
import type { TextRule } from '../rule.ts'
import { TRAIT } from '../traits.ts'

const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}]+/gu
/** Two looks, because one pattern for both would take the square of the time. */
const isMixed = (word: string): boolean => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)

/** A word of both alphabets (T13). «IT-технологии» is two words. */
export const mixedScript: TextRule = {
  needs: 'text',
  traits: TRAIT.latin,
  codes: ['language/mixed-script'],
  check(text, report) {
    eachMatch(text, WORD, ([word], at) => {
      if (!isMixed(word) || isSymbol(word, text.plain)) return
      const letters = [...word]
      const isForeign = (letter: string): boolean => /\p{Script=Latin}/u.test(letter)
      const latin = letters.filter(isForeign)
      if (latin.length > letters.length / 2 && !letters.every((letter) => !isForeign(letter) || CYRILLIC_OF.has(letter))) {
        const cyrillic = letters.filter((letter) => !isForeign(letter))
        report('language/mixed-script', { word, letters: cyrillic.join(''), script: 'русские' }, { text, at })
        return
      }
      const fixed = letters.map((letter) => CYRILLIC_OF.get(letter) ?? letter).join('')
      const fix = isMixed(fixed) ? undefined : fixed
      report('language/mixed-script', { word, letters: latin.join(''), script: 'латинские' }, { text, at }, { fix })
    })
  },
}

/** «Nв», «Vобщ»: a letter of a formula with its index. Where a text counts, so are «Kэф» and «Pср». */
function isSymbol(word: string, plain: string): boolean {
  const [, letter = '', index = ''] = SYMBOL.exec(word) ?? []
  return letter !== '' && (plain.includes('=') || (index.length <= SHORT_INDEX && !CYRILLIC_OF.has(letter)))
}

const SYMBOL = /^([A-Z])([а-яё]{1,5})$/u
const SHORT_INDEX = 3
