/**
 * How wide words are in Times New Roman: enough to give every column of a table
 * room for its longest word before anything is drawn.
 */

/** Advances in hundredths of an em, rounded up, and the characters that have them. */
const ADVANCES = {
  regular: {
    19: `'`,
    21: '|',
    25: ',. \u00a0',
    28: '/:;\\ijlt',
    34: '!()-I[]`fr',
    39: 'Js',
    40: 'з',
    41: '"',
    42: 'г',
    43: 'э',
    44: 'т',
    45: '?acezаесё„“',
    46: 'ья',
    47: '^',
    48: '{}в',
    49: 'к',
    50: '#$*0123456789_bdghknopquvxyлорух«»–',
    51: 'Збдч',
    52: 'ъ',
    54: 'ийнпц',
    55: '~',
    56: 'FPSР',
    57: '+<=>',
    58: 'БГЬ',
    62: 'ELTZЕТЁ',
    64: 'м',
    65: 'Чф',
    67: 'BCRВКСЭЯ',
    68: 'Лы',
    69: 'Д',
    70: 'ж',
    71: 'УЪ',
    73: 'ADGHKNOQUVXYwАИЙНОПХЦ',
    75: 'ю',
    78: '&mшщ',
    80: 'Ф',
    84: '%',
    88: 'Ы',
    89: 'MМ',
    90: 'Ж',
    93: '@',
    95: 'W',
    96: '№',
    100: '—…',
    101: 'ШЩ',
    103: 'Ю',
  },
  bold: {
    23: '|',
    25: ',. \u00a0',
    28: `'/\\il`,
    34: '!()-:;[]`fjt',
    39: 'Is',
    40: '{}',
    41: 'з',
    44: 'э',
    45: 'cerzесё',
    46: 'г',
    50: '#$*0123456789?J_agovxyаботух«»–„“',
    51: 'д',
    53: '~Зь',
    55: 'вя',
    56: '"Sbdhknpquр',
    57: '+<=>лч',
    58: 'ийкнпц',
    59: '^ъ',
    62: 'FPР',
    64: 'Г',
    67: 'BELTZБВЕТЬЁ',
    68: 'Э',
    69: 'Дм',
    70: 'ф',
    73: 'ACDNRUVXYwАКСХЯж',
    74: 'УЧ',
    75: 'Л',
    77: 'Ъю',
    78: 'GHKOQИЙНОПЦ',
    79: 'ы',
    84: '&m',
    85: 'шщ',
    86: 'Ф',
    94: '@',
    95: 'MМ',
    99: 'ЖЫ',
    100: '%W—…',
    101: '№',
    110: 'ШЩ',
    113: 'Ю',
  },
} as const

export type Weight = keyof typeof ADVANCES

/** For characters that are not in the table: as wide as a capital. */
const UNKNOWN = 80

/** By code point; every character of the table is below this one. */
const TABLE_END = 0x2200

const advanceOf: Readonly<Record<Weight, Uint8Array>> = {
  regular: byCodePoint(ADVANCES.regular),
  bold: byCodePoint(ADVANCES.bold),
}

/** Width of a text on one line, in em. */
export function textWidthEm(text: string, weight: Weight): number {
  const advances = advanceOf[weight]
  let width = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index)!
    if (code > 0xffff) index++
    width += code < TABLE_END ? advances[code]! : UNKNOWN
  }
  return width / 100
}

/** Width of the widest part that no line may be ended in, in em; words joined by a no-break space are one part. */
export function widestWordEm(text: string, weight: Weight): number {
  const advances = advanceOf[weight]
  let widest = 0
  let width = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index)!
    if (code > 0xffff) index++
    if (code === 0x20 || ((code < 0x20 || code > 0x1000) && SPACE.test(text.charAt(index)))) {
      widest = Math.max(widest, width)
      width = 0
      continue
    }
    width += code < TABLE_END ? advances[code]! : UNKNOWN
    // Word ends lines after the hyphens of a word, and not after a slash.
    if (code === HYPHEN && LETTERS_BESIDE.test(text.slice(Math.max(0, index - 2), index + 3))) {
      widest = Math.max(widest, width)
      width = 0
    }
  }
  return Math.max(widest, width) / 100
}

const HYPHEN = 0x2d
/** Spaces at which a line may end. */
const SPACE = /[^\S\u00a0\u202f\u2007]/
/** Of five characters in the middle of which stands a hyphen; a letter may be a pair of them. */
const LETTERS_BESIDE = /\p{L}-\p{L}/u

function byCodePoint(advances: Readonly<Record<number, string>>): Uint8Array {
  const table = new Uint8Array(TABLE_END).fill(UNKNOWN)
  for (const [advance, characters] of Object.entries(advances)) {
    for (const character of characters) table[character.codePointAt(0)!] = Number(advance)
  }
  return table
}
