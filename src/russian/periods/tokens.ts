/** Cuts a phrase into numbers, dates in figures, words and marks. Spaces of every kind only separate. */

/** Half-open range of UTF-16 offsets in the phrase. */
export type Range = readonly [start: number, end: number]

export type Mark = '-' | '..' | ',' | ';' | '/' | '.' | ':' | '(' | ')' | '?'

export type Token = { readonly at: Range } & (
  | { readonly kind: 'number'; readonly value: number; readonly digits: number; readonly ordinal: boolean }
  /** «17.09.2020», «2020-09-17», «17.09». */
  | { readonly kind: 'day'; readonly year: number | undefined; readonly month: number; readonly day: number }
  /** «09.2020», «2020-09». */
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  /** Small letters, «е» for «ё». */
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'mark'; readonly mark: Mark }
)

const SPACES = /[\s\u00a0\u00ad\u200b\ufeff]+/y
const WORD = /\p{L}+/uy
const DASH = /[-\u2010-\u2015\u2212]+/y
const ISO_DAY = /(\d{4})-(\d{2})-(\d{2})(?!\d)/y
const ISO_MONTH = /(\d{4})-(\d{2})(?![\d-]|\.\d)/y
const DOTTED_DAY = /(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/y
const DOTTED_MONTH = /(\d{1,2})\.(\d{4})(?!\d)/y
const DAY_AND_MONTH = /(\d{1,2})\.(\d{2})(?!\d|\.\d)/y
/** «1-й», «3-го», «1-ое», «2й». */
const ORDINAL_ENDING = '(?:ый|ий|ой|й|ого|его|го|ому|ему|му|ым|им|м|ом|ем|ая|я|ую|ю|ое|ее|е|ые|ие|х)'
/** «I-ое», «II-й»: its meaning is that of the Roman figures. */
const ROMAN_ORDINAL = new RegExp(`([ivxіпш]{1,4})[-\\u2010\\u2011]${ORDINAL_ENDING}(?!\\p{L})`, 'iuy')
const ORDINAL = /(\d{1,2})(?:-(?:ый|ий|ой|й|ого|его|го|ому|ему|му|ым|им|м|ом|ем|ая|я|ую|ю|ое|ее|е|ые|ие|х)|(?:ый|ий|й|го|ое|ая|е|я))(?!\p{L})/iuy
/** Day of a date as forms print it: «17» сентября. */
const QUOTED = /[«"“„](\d{1,2})[»"”“]/y
const NUMBER = /\d+/y

const MARKS: Readonly<Record<string, Mark>> = { ',': ',', ';': ';', '/': '/', '.': '.', '…': '..', ':': ':', '(': '(', ')': ')' }

export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let index = 0
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = index
    return pattern.exec(text)
  }
  while (index < text.length) {
    const start = index
    const spaces = match(SPACES)
    if (spaces !== null) {
      index += spaces[0].length
      continue
    }
    const at = (length: number): Range => [start, (index = start + length)]
    let found: RegExpExecArray | null
    if ((found = match(ROMAN_ORDINAL) ?? match(WORD)) !== null) {
      tokens.push({ kind: 'word', word: (found[1] ?? found[0]).toLowerCase().replaceAll('ё', 'е'), at: at(found[0].length) })
    } else if ((found = match(ISO_DAY)) !== null) {
      tokens.push({ kind: 'day', year: Number(found[1]), month: Number(found[2]), day: Number(found[3]), at: at(found[0].length) })
    } else if ((found = match(ISO_MONTH)) !== null) {
      tokens.push({ kind: 'month', year: Number(found[1]), month: Number(found[2]), at: at(found[0].length) })
    } else if ((found = match(DOTTED_DAY)) !== null) {
      tokens.push({ kind: 'day', year: Number(found[3]), month: Number(found[2]), day: Number(found[1]), at: at(found[0].length) })
    } else if ((found = match(DOTTED_MONTH)) !== null) {
      tokens.push({ kind: 'month', year: Number(found[2]), month: Number(found[1]), at: at(found[0].length) })
    } else if ((found = match(DAY_AND_MONTH)) !== null) {
      tokens.push({ kind: 'day', year: undefined, month: Number(found[2]), day: Number(found[1]), at: at(found[0].length) })
    } else if ((found = match(ORDINAL)) !== null) {
      tokens.push({ kind: 'number', value: Number(found[1]), digits: found[1]!.length, ordinal: true, at: at(found[0].length) })
    } else if ((found = match(QUOTED)) !== null) {
      tokens.push({ kind: 'number', value: Number(found[1]), digits: found[1]!.length, ordinal: false, at: at(found[0].length) })
    } else if ((found = match(NUMBER)) !== null) {
      tokens.push({ kind: 'number', value: Number(found[0]), digits: found[0].length, ordinal: false, at: at(found[0].length) })
    } else if ((found = match(DASH)) !== null) {
      tokens.push({ kind: 'mark', mark: '-', at: at(found[0].length) })
    } else if (text.startsWith('..', index)) {
      tokens.push({ kind: 'mark', mark: '..', at: at(2) })
    } else {
      tokens.push({ kind: 'mark', mark: MARKS[text[index]!] ?? '?', at: at(1) })
    }
  }
  return tokens
}
