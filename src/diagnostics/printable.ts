/**
 * Text from an author's file, made safe and visible for a terminal: a file must
 * not be able to move the cursor, change colours or reverse the reading order.
 */

const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/gu
/** Zero-width signs, direction marks and the byte order mark: often the very fault that is reported. Joined emoji stay joined. */
const INVISIBLE = /[\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u200d(?!\p{Extended_Pictographic})/gu

/** Control characters become their pictures («␛»), invisible ones «�»; line feeds and tabs stay. */
export function toPrintable(text: string): string {
  return text
    .replace(CONTROL, (sign) => {
      const code = sign.charCodeAt(0)
      if (code < 0x20) return String.fromCharCode(0x2400 + code)
      return code === 0x7f ? '\u2421' : '\ufffd'
    })
    .replace(INVISIBLE, '\ufffd')
}
