import type { TextRule } from '../rule.ts'
import { TRAIT } from '../traits.ts'

/** «17. 09. 2020» is a date. */
const ITEM = /^([ \t]*)(\d{1,3})([.)])[ \t]+(?=[^\s\d])/gmu

/** Numbers typed in a list of a text: the program counts them anew, so a gap or a step back does not come out as it was meant. */
export const typedListNumbers: TextRule = {
  needs: 'text',
  traits: TRAIT.figure,
  codes: ['numbering/typed-list'],
  check(text, report) {
    if (text.role !== 'block' || !/^\s*\d{1,3}[.)]/mu.test(text.plain)) return
    const lists = new Map<string, { number: number; end: number; count: number; isConstant: boolean }>()
    for (const match of text.plain.matchAll(ITEM)) {
      const [words, indent = '', digits = '', delimiter = ''] = match
      const number = Number(digits)
      const key = indent.length + delimiter
      const list = lists.get(key)
      for (const [other] of lists) if (Number.parseInt(other, 10) > indent.length) lists.delete(other)
      const between = list === undefined ? '' : text.plain.slice(list.end, match.index)
      if (list === undefined || isOver(between, indent.length)) {
        lists.set(key, { number, end: match.index + words.length, count: 1, isConstant: true })
        continue
      }
      // «1. 1. 1.» is how one lets the program count.
      const isConstant = list.isConstant && number === list.number
      const at = [match.index + indent.length, match.index + indent.length + digits.length + 1] as const
      if (!isConstant && number !== list.number + 1) report('numbering/typed-list', { number, previous: list.number, right: list.number + 1 }, { text, at })
      lists.set(key, { number, end: match.index + words.length, count: list.count + 1, isConstant })
    }
  },
}

/** Whether a paragraph of its own stands between two items, so that they are of two lists. */
function isOver(between: string, indent: number): boolean {
  return between.split('\n').slice(1).some((line, index, lines) => {
    const isIndented = line.length - line.trimStart().length > indent
    const isAfterBlank = index > 0 && lines[index - 1]!.trim() === ''
    return line.trim() !== '' && !isIndented && isAfterBlank && !/^\s*(?:\d{1,3}[.)]|[-*+])\s/u.test(line)
  })
}
