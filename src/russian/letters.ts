/** Capital and small first letters of Russian text that may carry inline Markdown. */

/** A space that a line may not break at. */
export const NBSP = '\u00a0'

/** Marks that may stand before the first letter without being part of the word: Markdown emphasis, links, brackets. */
const OPENING_MARKS = /^(?:[*_([]|\s)*/

/** The text with its first word capitalised; text that begins with a quotation, a figure or a foreign letter is left alone. */
export function capitaliseFirst(text: string): string {
  return mapFirstLetter(text, (letter) => letter.toUpperCase())
}

/** The text with a small first letter, unless its first word is an abbreviation or a proper name. */
export function lowerFirst(text: string): string {
  return isProperStart(text.replace(OPENING_MARKS, '')) ? text : mapFirstLetter(text, (letter) => letter.toLowerCase())
}

function mapFirstLetter(text: string, map: (letter: string) => string): string {
  const start = OPENING_MARKS.exec(text)![0].length
  const letter = text[start]
  return letter !== undefined && /[а-яё]/i.test(letter) ? text.slice(0, start) + map(letter) + text.slice(start + 1) : text
}

/** Nouns that an adjective in «-ский» names a place with: «Нефтекумский городской округ». */
const PLACE_NOUN = /^(?:кра[йяюе]|краем|округ|област|район|республик|федераци|город|сел[оауе]|посел|пос[её]л|поселени|муниципальн)/i
const PLACE_ADJECTIVE = /(?:ский|ского|скому|ским|ском|ская|ской|скую|ское|ские|ских|скими)$/i
/** Adjectives in «-ский» that never name a place: «методический», «городской», «детский». */
const COMMON_ADJECTIVE = /[ие]ческ|^(?:городск|сельск|детск|родительск|учительск|шефск|гражданск|женск|мужск|морск|воинск)/i
/** Names that are not adjectives of a place and still begin many sentences of official texts. */
const KNOWN_NAME = /^(?:Росси[йяюеи]|Москв|Правительств[а-яё]* Росс|Минист[а-яё]+ Росс|Интернет|Рособрнадзор|Минпросвещен|Минобр)/

function isProperStart(text: string): boolean {
  const words = text.split(/[\s\u00a0]+/)
  const first = (words[0] ?? '').replace(/[^А-Яа-яЁёA-Za-z0-9.-]/g, '')
  // A capital or a figure inside the word: ВПР, СМИ, СКИРО, ШНОР-2, МБОУ; an initial: «А.С. Пушкин».
  if (/^.+[А-ЯЁA-Z0-9]/.test(first) || /^[А-ЯЁ]\.$/.test(first)) return true
  if (KNOWN_NAME.test(text)) return true
  if (COMMON_ADJECTIVE.test(first)) return false
  return PLACE_ADJECTIVE.test(first) && words.slice(1, 4).some((word) => PLACE_NOUN.test(word))
}
