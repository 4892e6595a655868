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
  return Array.from(text.matchAll(WORD), wordOf)
}

/** The words of a text one by one: only as many are read as are asked for. */
export function readWords(text: string): (place: number) => Word | undefined {
  const rest = text.matchAll(WORD)
  const known: Word[] = []
  return (place) => {
    while (known.length <= place) {
      const { value: match } = rest.next()
      if (match === undefined) return undefined
      known.push(wordOf(match))
    }
    return known[place]
  }
}

function wordOf({ 0: text, index }: RegExpExecArray): Word {
  return { text, stem: stemOf(text), at: [index, index + text.length] }
}

export function stemOf(word: string): string {
  const lower = word.toLowerCase().replaceAll('ё', 'е')
  const stem = lower.replace(ENDING, '')
  return stem.length < LEAST_STEM ? lower : stem
}
