import type { DocumentRule, LintText } from '../rule.ts'

const WORD = /[а-яё]{3,}/giu
const FEW = 20

/** One way to write «е» and «ё» in one document (T23). */
export const yoForms: DocumentRule = {
  needs: 'document',
  codes: ['language/yo-forms'],
  check({ texts }, _dossier, report) {
    const withYo: { word: string; text: LintText; at: readonly [number, number] }[] = []
    for (const text of texts) {
      if (!/ё/iu.test(text.plain)) continue
      for (const match of text.plain.matchAll(WORD)) {
        // Names are written as in the passport; a capital is taken for one.
        if (/ё/iu.test(match[0]) && !/^[А-ЯЁ]/u.test(match[0])) withYo.push({ word: match[0], text, at: [match.index, match.index + match[0].length] })
      }
    }
    if (withYo.length === 0) return
    // «учёт» is looked for as «учет…»: the letters up to one behind «ё».
    const stems = new Map(withYo.map(({ word }) => [stemOf(word), word]))
    const pattern = new RegExp(`(?<![а-яё])(?:${[...stems.keys()].slice(0, FEW).join('|')})[а-яё]*`, 'iu')
    const plain = texts.map((text) => pattern.exec(text.plain)?.[0]).find((found) => found !== undefined && !/ё/iu.test(found))
    if (plain === undefined) return
    for (const { word, text, at } of withYo) report('language/yo-forms', { word, other: plain }, { text, at }, { fix: word.replaceAll('ё', 'е').replaceAll('Ё', 'Е') })
  },
}

function stemOf(word: string): string {
  const lower = word.toLowerCase()
  return lower.slice(0, lower.indexOf('ё') + 2).replaceAll('ё', 'е')
}
