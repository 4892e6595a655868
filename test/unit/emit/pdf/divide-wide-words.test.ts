import fc from 'fast-check'
import { expect, it } from 'vitest'
import { divideWideWords, type Leaf } from '../../../../src/emit/pdf/divide-wide-words.ts'

/** Every letter is 1 em wide, a bold one 2. */
function divide(widthEm: number, ...texts: (string | { readonly bold: string })[]) {
  const leaves: Leaf[] = texts.map((text) => {
    const value = typeof text === 'string' ? text : text.bold
    return { text: value, bold: typeof text !== 'string', italic: false, node: { value } }
  })
  divideWideWords(leaves, widthEm, (_codePoint, bold) => (bold ? 2 : 1))
  return leaves.map(({ node }) => node!['parts'] ?? node!['value'])
}

it('leaves words that fit, and those that a hyphen or a slash lets fit', () => {
  expect(divide(5, 'слово и дело-слово и/или-что')).toEqual(['слово и дело-слово и/или-что'])
})

it('fills whole lines with a word that does not fit, so that it is not cut for the words beside it', () => {
  expect(divide(4, 'да слово да')).toEqual([['да ', ['слов', 'о'], ' да']])
  expect(divide(4, 'и образование')).toEqual([['и ', ['обра', 'зова', 'ние']]])
  expect(divide(4, 'й\u0306а\u0301бвгд')).toEqual([[['й\u0306а\u0301', 'бвгд']]])
})

it('parts words joined by a no-break space before it breaks them', () => {
  expect(divide(5, 'Лесов\u00a0Е.М.')).toEqual([[['Лесов\u00a0', 'Е.М.']]])
  expect(divide(4, '1.\u00a0слово')).toEqual([[['1.\u00a0', 'с', 'лово']]])
})

it('keeps the digits of a number together while the number alone fits', () => {
  expect(divide(10, 'да 384\u00a0149,54\u00a0тыс.\u00a0рублей')).toEqual([['да ', ['384\u00a0149,54\u00a0', 'тыс.\u00a0', 'рублей']]])
  expect(divide(7, '384\u00a0149,54')).toEqual([[['384\u00a0', '149,54']]])
})

it('measures bold letters as bold, and a word of several looks as one', () => {
  expect(divide(5, 'слово', ' ', { bold: 'слово' })).toEqual(['слово', ' ', [['сл', 'ов', 'о']]])
  expect(divide(5, 'сло', { bold: 'во' }, ' да')).toEqual([[['сло']], [['в', 'о']], ' да'])
})

it('finds as well what fits when it takes no text apart', () => {
  const piece = fc.constantFrom('а', 'б', '7', ' ', '\u00a0', '\u2009', '-', '/', '\u0301', '𐐀')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 3, max: 9 }), (pieces, widthEm) => {
      const text = `${pieces.join('')}а`
      const alone = divide(widthEm, text)[0]
      // The last word fits no line, so that the text before it is taken apart.
      const [first] = divide(widthEm, `${text} ${'ш'.repeat(10)}`)[0] as readonly unknown[]
      if (alone === text) expect(first).toBe(`${text} `)
      else expect(first).not.toBe(`${text} `)
    }),
    { numRuns: 2000 },
  )
})
