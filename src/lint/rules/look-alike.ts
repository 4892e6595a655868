import { CYRILLIC_OF } from '../look-alikes.ts'
import { patternRule } from '../pattern-rule.ts'

/** A Latin letter or abbreviation that is read as a Russian one (T14). */
export const lookAlike = patternRule({
  code: 'language/look-alike',
  // One capital begins a sentence as a preposition or a pronoun does: «B школах».
  find: /(?<=(?:^|[.!?][ \u00a0]|\n)[ \t]*)[ABCKOY](?=[ \u00a0][а-яё]{3})|(?<![\p{L}\p{N}.-])(?:[acoyk]|OO|OOO|HOO|COO|MO|CK|OBP|HKO)(?![\p{L}\p{N}.)-])/gu,
  right: ({ 0: found, index = 0 }, { plain }) => {
    const around = plain.slice(Math.max(0, index - 12), index) + plain.slice(index + found.length, index + found.length + 12)
    // Beside Latin words it is one of them.
    if (/[A-Za-z]/.test(around) || !/[а-яё]/iu.test(around) || /\d[ \u00a0]?$/.test(plain.slice(0, index))) return undefined
    return [...found].map((letter) => ({ y: 'у', k: 'к', B: 'В', P: 'Р', Y: 'У' })[letter] ?? CYRILLIC_OF.get(letter) ?? letter).join('')
  },
  where: ({ plain }) => /[A-Za-z]/.test(plain),
})
