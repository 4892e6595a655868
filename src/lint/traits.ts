/**
 * What kinds of characters a text holds, found in one pass over it. Most texts have none of what most rules are about
 * (brackets, dashes, figures), and a rule that says so is not asked about them at all.
 */

/** A set of traits is the sum of their bits. */
export const TRAIT = {
  /** 0–9. */
  figure: 1,
  /** At least so many figures in a row. */
  fourFigures: 1 << 1,
  fiveFigures: 1 << 2,
  /** A figure right before a small Russian letter: «5руб.». */
  figureLetter: 1 << 3,
  /** A–Z, a–z. */
  latin: 1 << 4,
  /** Two Russian capitals in a row. */
  capitals: 1 << 5,
  stop: 1 << 6,
  comma: 1 << 7,
  /** One of «. , ; : ! ?» right behind a space. */
  spacedMark: 1 << 8,
  /** One of «. , ;» right before neither a space, a figure, a mark nor the end. */
  tightMark: 1 << 9,
  /** Two of «. , ;» in a row. */
  markPair: 1 << 10,
  /** A hyphen or a dash. */
  dash: 1 << 11,
  /** A hyphen or a dash right beside a space. */
  spacedDash: 1 << 12,
  /** A dash, not a hyphen. */
  longDash: 1 << 13,
  /** ( or ). */
  bracket: 1 << 14,
  /** «, », ( or ). */
  paired: 1 << 15,
  straightQuote: 1 << 16,
  /** № or §. */
  numberSign: 1 << 17,
  /** % or ‰. */
  percent: 1 << 18,
  /** Two spaces in a row, no-break ones included. */
  doubleSpace: 1 << 19,
} as const

const SMALL = 'абвгдежзийклмнопрстуфхцчшщъыьэюяё'

/** Kinds of characters by what traits depend on; all others are one kind more. */
const KINDS = {
  small: SMALL,
  capital: SMALL.toUpperCase(),
  latin: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  figure: '0123456789',
  space: ' \u00a0',
  lineBreak: '\n\r',
  stop: '.',
  comma: ',',
  semicolon: ';',
  mark: ':!?',
  hyphen: '-',
  longDash: '–—',
  opening: '(',
  closing: ')',
  guillemet: '«»',
  straightQuote: '"',
  numberSign: '№§',
  percent: '%‰',
} as const
type Kind = keyof typeof KINDS
const NAMES = Object.keys(KINDS) as readonly Kind[]
const OTHER = 0
const numberOf = (kind: Kind): number => NAMES.indexOf(kind) + 1
const COUNT = NAMES.length + 1

/** The number of the kind of every character below «№», the last of them. */
const KIND_OF = new Uint8Array(0x2117)
for (const kind of NAMES) for (const character of KINDS[kind]) KIND_OF[character.charCodeAt(0)] = numberOf(kind)

const OF_ONE: Readonly<Partial<Record<Kind, number>>> = {
  latin: TRAIT.latin,
  figure: TRAIT.figure,
  stop: TRAIT.stop,
  comma: TRAIT.comma,
  hyphen: TRAIT.dash,
  longDash: TRAIT.dash | TRAIT.longDash,
  opening: TRAIT.bracket | TRAIT.paired,
  closing: TRAIT.bracket | TRAIT.paired,
  guillemet: TRAIT.paired,
  straightQuote: TRAIT.straightQuote,
  numberSign: TRAIT.numberSign,
  percent: TRAIT.percent,
}

const TIGHT: readonly Kind[] = ['stop', 'comma', 'semicolon']
const DASHES: readonly Kind[] = ['hyphen', 'longDash']
const OF_TWO: readonly (readonly [before: readonly Kind[], kinds: readonly Kind[] | 'others', trait: number])[] = [
  [['figure'], ['small'], TRAIT.figureLetter],
  [['capital'], ['capital'], TRAIT.capitals],
  [['space'], ['space'], TRAIT.doubleSpace],
  [['space'], [...TIGHT, 'mark'], TRAIT.spacedMark],
  [['space'], DASHES, TRAIT.spacedDash],
  [DASHES, ['space'], TRAIT.spacedDash],
  [TIGHT, TIGHT, TRAIT.markPair],
  [TIGHT, ['small', 'capital', 'latin', 'mark', 'hyphen', 'longDash', 'opening', 'guillemet', 'straightQuote', 'numberSign', 'percent'], TRAIT.tightMark],
  [TIGHT, 'others', TRAIT.tightMark],
]

/** What a character of one kind behind one of another kind adds to the traits of a text. */
const TRAITS_OF = new Uint32Array(COUNT * COUNT)
for (let before = 0; before < COUNT; before++) for (const kind of NAMES) TRAITS_OF[before * COUNT + numberOf(kind)] = OF_ONE[kind] ?? 0
for (const [befores, kinds, trait] of OF_TWO) {
  for (const before of befores) {
    for (const kind of kinds === 'others' ? [OTHER] : kinds.map(numberOf)) TRAITS_OF[numberOf(before) * COUNT + kind]! |= trait
  }
}

const FIGURE = numberOf('figure')

/** The traits that a text has. */
export function traitsOf(text: string): number {
  let traits = 0
  let before = OTHER
  let figures = 0
  for (let index = 0; index < text.length; index++) {
    const kind = KIND_OF[text.charCodeAt(index)] ?? OTHER
    traits |= TRAITS_OF[before * COUNT + kind]!
    if (kind === FIGURE) {
      figures++
      if (figures === 4) traits |= TRAIT.fourFigures
      if (figures === 5) traits |= TRAIT.fiveFigures
    } else figures = 0
    before = kind
  }
  return traits
}
