import type { DocumentRule, LintText } from '../rule.ts'

/** Where so many times more titles begin with a capital, a small letter is a slip and no habit. */
const MANY = 4

/** Titles of events begin alike (T24). */
export const cellCapital: DocumentRule = {
  needs: 'document',
  codes: ['typography/cell-capital'],
  check({ texts }, _dossier, report) {
    const titles = texts.filter(({ key, pointer }) => key === 'title' && /\/events\/\d+\/title$/.test(pointer))
    const small = titles.filter(({ plain }) => /^[а-яё]{2}/u.test(plain))
    if (small.length === 0 || titles.filter(isCapital).length < small.length * MANY) return
    for (const text of small) {
      const word = /^[\p{L}-]+/u.exec(text.plain)![0]
      const right = word[0]!.toUpperCase() + word.slice(1)
      report('typography/cell-capital', { found: word, right }, { text, at: [0, word.length] }, { fix: right })
    }
  },
}

function isCapital({ plain }: LintText): boolean {
  return /^[«„"]?[А-ЯЁ]/u.test(plain)
}
