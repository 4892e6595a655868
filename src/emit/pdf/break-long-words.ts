/** Longer than any Russian word: an address, a file name, letters typed without spaces. */
const LONGEST_WORD = 30

const ZERO_WIDTH_SPACE = '\u200b'

/**
 * Lets a word that is too long for a column break anywhere, as Word does;
 * Typst would print it past the edge of the page, where it is lost.
 */
export function breakLongWords(text: string): string {
  return text.replace(longWord, (word) => [...word].join(ZERO_WIDTH_SPACE))
}

const longWord = new RegExp(`[^\\s\\u00a0]{${LONGEST_WORD + 1},}`, 'gu')
