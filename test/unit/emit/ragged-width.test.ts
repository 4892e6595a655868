import { expect, it } from 'vitest'
import { raggedWidthEm } from '../../../src/emit/ragged-width.ts'
import { textWidthEm } from '../../../src/house-style/text-width.ts'
import * as t from '../../../src/tree/build.ts'

/** 80 mm at 14 pt. */
const width = 16.2
const em = (text: string): number => textWidthEm(text, 'regular')

it('leaves no word alone in the last line', () => {
  const text = 'приказом отдела образования администрации Нефтекумского городского округа Ставропольского края'
  const ragged = raggedWidthEm([t.text(text)], width)
  // «городского округа Ставропольского» no longer fits, so «Ставропольского края» is the last line.
  expect(ragged).toBeLessThan(em('городского округа Ставропольского'))
  for (const line of ['приказом отдела образования', 'администрации Нефтекумского', 'Ставропольского края']) {
    expect(em(line), line).toBeLessThanOrEqual(ragged)
  }
})

it('keeps the width for a single line, for the ends of lines of the author, and for words that do not fit', () => {
  expect(raggedWidthEm([t.text('Приложение 2')], width)).toBe(width)
  expect(raggedWidthEm([], width)).toBe(width)
  expect(raggedWidthEm([t.text('приказом отдела образования'), t.lineBreak(), t.text('администрации города')], width)).toBe(width)
  expect(raggedWidthEm([t.text(`приказом ${'о'.repeat(60)} края`)], width)).toBe(width)
})
