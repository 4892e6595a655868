import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAdvances } from '../../../src/emit/pdf/font-advances.ts'
import { textWidthEm, widestWordEm } from '../../../src/house-style/text-width.ts'

const fonts = new URL('../../../node_modules/@expo-google-fonts/tinos/', import.meta.url)
const files = { regular: '400Regular/Tinos_400Regular.ttf', bold: '700Bold/Tinos_700Bold.ttf' } as const

describe.each(['regular', 'bold'] as const)('the %s letters', (weight) => {
  const advance = readAdvances(readFileSync(new URL(files[weight], fonts)))

  it('are as wide as in the font, or a hundredth wider', () => {
    const letters = [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯABCXYZabcxyz0123456789.,;:!?()«»„“–—№-/@ \u00a0']
    for (const letter of letters) {
      const real = advance(letter.codePointAt(0)!)
      expect(textWidthEm(letter, weight), letter).toBeGreaterThanOrEqual(real - 0.0001)
      expect(textWidthEm(letter, weight), letter).toBeLessThan(real + 0.0101)
    }
  })
})

it('a word may end a line after its hyphen and at a space, not at a no-break space or a slash', () => {
  const width = (text: string): number => textWidthEm(text, 'regular')
  expect(widestWordEm('информационно-методический отдел', 'regular')).toBe(width('информационно-'))
  expect(widestWordEm('нет Москалевич\u00a0Е.М. нет', 'regular')).toBe(width('Москалевич\u00a0Е.М.'))
  expect(widestWordEm('родители/педагоги', 'regular')).toBe(width('родители/педагоги'))
  expect(widestWordEm('', 'regular')).toBe(0)
})

it('the widest word is the widest of the parts that lie between the ends of lines', () => {
  const piece = fc.oneof(fc.constantFrom('а', 'Ш', 'x', '7', '-', '/', ' ', '\n', '\u00a0', '\u202f', '\u2007', '\u2009', '\u3000', '\ufeff', '𐐀', '\ud801'), fc.string({ maxLength: 2 }))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('regular', 'bold'), (pieces, weight) => {
      const text = pieces.join('')
      const parts = text.split(/[^\S\u00a0\u202f\u2007]+|(?<=\p{L}-)(?=\p{L})/u)
      expect(widestWordEm(text, weight)).toBe(Math.max(...parts.map((part) => textWidthEm(part, weight))))
    }),
    { numRuns: 2000 },
  )
})
