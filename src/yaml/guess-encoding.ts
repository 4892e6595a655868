/** Names the encoding of bytes that are not UTF-8, so that the author learns what to change and where. */

export interface GuessedEncoding {
  /** As Notepad and VS Code call it. */
  readonly name: string
}

/**
 * UTF-16 by its byte order mark or by its zero bytes; `undefined` when the
 * bytes do not look like it.
 */
export function guessWideEncoding(bytes: Uint8Array): GuessedEncoding | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return { name: c === 0 && d === 0 && bytes.length >= 4 ? 'UTF-32 LE' : 'UTF-16 LE' }
  if (a === 0xfe && b === 0xff) return { name: 'UTF-16 BE' }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { name: 'UTF-32 BE' }
  const pairs = Math.min(bytes.length, 4096) >> 1
  if (pairs < 2) return undefined
  let little = 0
  let big = 0
  let zeros = 0
  for (let i = 0; i < pairs; i++) {
    const first = bytes[2 * i]!
    const second = bytes[2 * i + 1]!
    if (first === 0 || second === 0) zeros++
    if (isUsualHighByte(second) && first !== 0) little++
    if (isUsualHighByte(first) && second !== 0) big++
  }
  if (zeros === 0) return undefined
  if (little >= pairs * 0.9 && little > big) return { name: 'UTF-16 LE' }
  if (big >= pairs * 0.9 && big > little) return { name: 'UTF-16 BE' }
  return undefined
}

/** High bytes of Latin, Cyrillic, punctuation and the number sign: all that a Russian text is made of. */
function isUsualHighByte(byte: number): boolean {
  return byte === 0x00 || byte === 0x04 || byte === 0x20 || byte === 0x21
}

const cyrillicEncodings = [
  { label: 'windows-1251', name: 'Windows-1251 (в Блокноте она называется ANSI)' },
  { label: 'ibm866', name: 'CP866 (кодировка DOS)' },
  { label: 'koi8-r', name: 'KOI8-R' },
]

/** Russian letters from the most to the least frequent. */
const frequency = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё'

/**
 * The one-byte Cyrillic encoding in which the bytes read most like Russian;
 * `undefined` when in none of them they do.
 */
export function guessCyrillicEncoding(bytes: Uint8Array): GuessedEncoding | undefined {
  const high = bytes.filter((byte) => byte >= 0x80).slice(0, 4096)
  if (high.length === 0) return undefined
  let best: GuessedEncoding | undefined
  let bestScore = 0
  for (const { label, name } of cyrillicEncodings) {
    const text = new TextDecoder(label).decode(high)
    let letters = 0
    let score = 0
    for (const letter of text) {
      const rank = frequency.indexOf(letter.toLowerCase())
      if (rank < 0) continue
      letters++
      // Case breaks the tie between Windows-1251 and KOI8-R, whose cases are swapped: running text is lower-case.
      score += frequency.length - rank + (letter === letter.toLowerCase() ? 6 : 0)
    }
    if (letters >= high.length * 0.6 && score > bestScore) {
      best = { name }
      bestScore = score
    }
  }
  return best
}
