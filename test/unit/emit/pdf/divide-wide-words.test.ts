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

it('lets a line end anywhere in a word that does not fit, and nowhere else', () => {
  expect(divide(4, 'да слово да')).toEqual([['да ', ['с', 'л', 'о', 'в', 'о'], ' да']])
  expect(divide(4, 'й\u0306а\u0301бвг')).toEqual([[['й\u0306', 'а\u0301', 'б', 'в', 'г']]])
})

it('parts words joined by a no-break space before it breaks them', () => {
  expect(divide(5, 'Лесов\u00a0Е.М.')).toEqual([[['Лесов\u00a0', 'Е.М.']]])
})

it('measures bold letters as bold, and a word of several looks as one', () => {
  expect(divide(5, 'слово', ' ', { bold: 'слово' })).toEqual(['слово', ' ', [['с', 'л', 'о', 'в', 'о']]])
  expect(divide(5, 'сло', { bold: 'во' }, ' да')).toEqual([[['с', 'л', 'о']], [['в', 'о']], ' да'])
})
