import type { Coverage } from './font-coverage.ts'

/** «White square», the usual sign of a character that cannot be shown; Tinos has it. */
const REPLACEMENT = '\u25A1'
const SPACES = /[\t\n\v\f\r\u0085\u2028\u2029]/gu
/** Characters without a look of their own: joiners, direction marks, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u
/** PDF/A forbids characters whose meaning is known to one font only. */
const NAMELESS = /\p{Co}|\p{Cn}|\p{Cc}|\p{Cs}/u

export interface Replaced {
  readonly text: string
  /** Characters that could not be kept, each once, in order of appearance. */
  readonly missing: readonly string[]
}

/**
 * Text that the fonts can show whole. Line ends and tabs become spaces, as in
 * the other formats; an invisible character without a glyph goes unreported.
 */
export function replaceUnshowable(value: string, canShow: Coverage): Replaced {
  const missing = new Set<string>()
  let text = ''
  for (const character of value.replace(SPACES, ' ')) {
    if (!NAMELESS.test(character) && canShow(character.codePointAt(0)!)) text += character
    else if (!INVISIBLE.test(character)) {
      missing.add(character)
      text += REPLACEMENT
    }
  }
  return { text, missing: [...missing] }
}
