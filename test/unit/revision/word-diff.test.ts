import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords, type WordEdit } from '../../../src/revision/word-diff.ts'

const side = (edits: readonly WordEdit[], type: 'removed' | 'added'): string =>
  edits
    .filter((edit) => edit.type === 'same' || edit.type === type)
    .map(({ text }) => text)
    .join('')

const shown = (edits: readonly WordEdit[]): string =>
  edits.map(({ type, text }) => (type === 'same' ? text : type === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('')

describe('diffWords', () => {
  it.each([
    ['', '', ''],
    ['мониторинг', '', '[-мониторинг-]'],
    ['', 'мониторинг', '{+мониторинг+}'],
    ['анализ итогов', 'анализ итогов', 'анализ итогов'],
    ['Подготовка актов школ', 'Разработка актов школ', '[-Подготовка-]{+Разработка+} актов школ'],
    ['в школах района', 'в школах района и города', 'в школах района{+ и города+}'],
    ['до 15 марта', 'до 20 марта', 'до [-15-]{+20+} марта'],
    ['школы, лицеи', 'школы; лицеи', 'школы[-,-]{+;+} лицеи'],
    ['помощь методистов школам', 'выезды педагогов школам', '[-помощь методистов-]{+выезды педагогов+} школам'],
    ['2020–2024 годы', '2020–2025 годы', '[-2020–2024-]{+2020–2025+} годы'],
  ])('%j → %j', (before, after, expected) => {
    const edits = diffWords(before, after)
    expect(shown(edits)).toBe(expected)
  })

  const text = fc.array(fc.constantFrom('школа', 'план', 'и', ',', '2021', 'год', '№', '\n', '  '), { maxLength: 40 }).map((words) => words.join(' '))

  it('gives back both texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = diffWords(before, after)
        expect(side(edits, 'removed')).toBe(before)
        expect(side(edits, 'added')).toBe(after)
      }),
    )
  })

  it('finds nothing in equal texts', () => {
    fc.assert(fc.property(text, (same) => void expect(diffWords(same, same).every(({ type }) => type === 'same')).toBe(true)))
  })

  it('shows texts that have nothing in common as two texts', () => {
    const words = (letter: string): string => Array.from({ length: 2000 }, (_, index) => letter + index).join(' ')
    expect(diffWords(words('а'), words('б')).map(({ type }) => type)).toEqual(['removed', 'added'])
  })
})
