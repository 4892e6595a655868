/** What in a text is not language: addresses, names of files, code, labels of footnotes, targets of links. */

/** A full stop, comma or bracket behind an address belongs to the sentence. */
const TAIL = String.raw`(?:\([^\s()«»"<>]*\)|[^\s«»"<>()]*[^\s«»"<>().,;:!?\]])+`
const LETTER = String.raw`[\p{L}\p{N}_-]`

const ADDRESSES = [
  String.raw`(?:https?|HTTPS?|ftp):\/\/${TAIL}`,
  String.raw`(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]{1,64}@${LETTER}{1,63}(?:\.${LETTER}{1,63}){1,5}`,
  String.raw`(?<![\p{L}\p{N}])(?:www\.${TAIL}|${LETTER}{1,63}(?:\.${LETTER}{1,63}){0,3}\.(?:ru|RU|com|org|net|su|рф|рус)(?![\p{L}\p{N}])(?:\/${TAIL})?)`,
  String.raw`(?<![\p{L}\p{N}_.\/\\-])[^\s«»"<>()[\],;:!?]{1,120}\.(?:ya?ml|docx?|xlsx?|pptx?|od[ts]|rtf|pdf|png|jpe?g|html?|zip|txt|csv)(?![\p{L}\p{N}])`,
].join('|')

const MARKUP = [
  '`[^`\\n]*`',
  String.raw`\[\^[^\]\s]{1,100}\]:?`,
  String.raw`\]\((?:[^()]|\([^()]*\)){0,1000}\)`,
].join('|')

const ADDRESS = new RegExp(ADDRESSES, 'gu')
const ADDRESS_OR_MARKUP = new RegExp(`${MARKUP}|${ADDRESSES}`, 'gu')

/** A text without any of these has nothing to cover; looking for them is cheaper. */
const IS_LIKELY_ADDRESS = /[@]|:\/\/|[wW]\.|\.(?:[A-Za-z]|рф|рус)/u
const IS_LIKELY_MARKUP = /`|\[\^|\]\(/

/** The text with these places covered by «￼», of the same length. */
export function coverMarkup(text: string): string {
  return IS_LIKELY_MARKUP.test(text) || IS_LIKELY_ADDRESS.test(text) ? cover(text, ADDRESS_OR_MARKUP) : text
}

/** The same for a text that has no markup. */
export function coverAddresses(text: string): string {
  return IS_LIKELY_ADDRESS.test(text) ? cover(text, ADDRESS) : text
}

function cover(text: string, places: RegExp): string {
  return text.replace(places, (found) => '\ufffc'.repeat(found.length))
}
