/** Words of a text without their endings, so that one name is known in every case. */

export interface Word {
  readonly text: string
  /** Small letters, «е» for «ё», no ending. */
  readonly stem: string
  /** Offsets in the text, the second not included. */
  readonly at: readonly [start: number, end: number]
}

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu
/** Longest first. */
const ENDING =
  /(?:иями|ями|ами|иях|ием|иям|ией|ого|его|ому|ему|ыми|ими|ая|яя|ое|ее|ый|ий|ой|ые|ие|ых|их|ым|им|ую|юю|ою|ею|ом|ем|ам|ям|ах|ях|ов|ев|ей|ии|ия|ию|ью|а|я|о|е|ы|и|у|ю|ь|й)$/u
/** What is left of a word must still be recognisable. */
const LEAST_STEM = 3

export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({ text: match[0], stem: stemOf(match[0]), at: [match.index, match.index + match[0].length] }))
}

export function stemOf(word: string): string {
  const lower = word.toLowerCase().replaceAll('ё', 'е')
  const stem = lower.replace(ENDING, '')
  return stem.length < LEAST_STEM ? lower : stem
}
