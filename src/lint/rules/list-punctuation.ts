import type { LintText, TextRule } from '../rule.ts'

interface Item {
  readonly start: number
  readonly end: number
  readonly words: string
}

const ITEM = /^[-*+] (.+(?:\n(?![ \t]*(?:[-*+]|\d+[.)]) |[ \t]*$).+)*)/gmu

/** Items of a dash list that begin with a small letter are parts of one sentence: «;» after each, «.» after the last (T24). */
export const listPunctuation: TextRule = {
  needs: 'text',
  codes: ['typography/list-punctuation'],
  check(text, report) {
    if (text.role !== 'block' || !/^[-*+] /m.test(text.plain)) return
    for (const items of listsOf(text)) {
      for (const [index, item] of items.entries()) {
        const isLast = index === items.length - 1
        const mark = /[.;,]$/.exec(item.words)?.[0] ?? ''
        const isPart = /^[а-яё]/u.test(item.words)
        if (!isPart || /(?:[.!?] \p{Lu}|[:!?…]$|\bт\.\s?[дп]\.$)/u.test(item.words)) continue
        const wanted = isLast ? '.' : ';'
        const others = items.filter((other) => other !== item && /[;.]$/.test(other.words)).length
        if (mark === wanted || (!isLast && mark === ',' && !items.some(({ words }) => words.endsWith(';'))) || (mark === '' && others === 0)) continue
        report('typography/list-punctuation', { mark, wanted }, { text, at: mark === '' ? lastWord(item) : [item.end - 1, item.end] }, mark === '' ? {} : { fix: wanted })
      }
    }
  },
}

function listsOf({ plain }: LintText): readonly (readonly Item[])[] {
  const lists: Item[][] = []
  let before = -2
  for (const match of plain.matchAll(ITEM)) {
    const words = match[1]!.trimEnd()
    const start = match.index + match[0].length - match[1]!.length
    const item = { start, end: start + words.length, words }
    // Items of one list have nothing but line breaks between them.
    if (before >= 0 && plain.slice(before, match.index).trim() === '') lists.at(-1)!.push(item)
    else lists.push([item])
    before = match.index + match[0].length
  }
  return lists.filter((items) => items.length > 1)
}

function lastWord({ end, words }: Item): readonly [number, number] {
  return [end - /\S+$/.exec(words)![0].length, end]
}
