/**
 * Characters that cannot stand in any of the produced documents: XML 1.0,
 * which Word files are written in, has no way to express them.
 */

const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Also refuses a byte order mark in the middle, the trace of files glued together: it hides inside keys. */
const forbiddenInSource = new RegExp(`${forbidden.source}|(?!^)\\uFEFF`, 'g')

/** Whatever may be one of them, found in one pass: hardly any text has any. */
const suspect = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/

export interface ForbiddenCharacter {
  readonly offset: number
  /** As `U+001B`. */
  readonly name: string
}

/** Every forbidden character of a file's text, up to `limit`. */
export function findForbiddenCharacters(text: string, limit: number): readonly ForbiddenCharacter[] {
  if (!suspect.test(text)) return []
  const found: ForbiddenCharacter[] = []
  for (const match of text.matchAll(forbiddenInSource)) {
    if (found.length === limit) break
    found.push({ offset: match.index, name: characterName(match[0]) })
  }
  return found
}

/**
 * Zero-width characters and directions of writing: they print nothing, but hide
 * words from search or show the letters in another order. Not the soft hyphen
 * and the no-break space, which have their use in a text.
 */
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069]/g

/** Invisible characters of a text; offsets are relative to it. */
export function findInvisibleCharacters(text: string): readonly ForbiddenCharacter[] {
  return [...text.matchAll(invisible)].map((match) => ({ offset: match.index, name: characterName(match[0]) }))
}

export function hasForbiddenCharacter(value: string): boolean {
  return suspect.test(value) && value.search(forbidden) >= 0
}

const escape = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([^xuU]))/g
const shortEscapes: Readonly<Record<string, string>> = { 0: '\0', a: '\x07', b: '\b', v: '\v', f: '\f', e: '\x1b' }

/**
 * Forbidden characters written as escapes (`\u0001`, `\e`) in the source of a
 * double-quoted text. Offsets are relative to `source`.
 */
export function findForbiddenEscapes(source: string): readonly (ForbiddenCharacter & { readonly length: number })[] {
  const pieces: { offset: number; length: number; character: string }[] = []
  for (const match of source.matchAll(escape)) {
    const code = match[1] ?? match[2] ?? match[3]
    const character = code === undefined ? shortEscapes[match[4] ?? ''] : fromCode(Number.parseInt(code, 16))
    if (character !== undefined) pieces.push({ offset: match.index, length: match[0].length, character })
  }
  return pieces
    .filter(({ character, offset, length }, i) => {
      if (!hasForbiddenCharacter(character)) return false
      const before = pieces[i - 1]
      const after = pieces[i + 1]
      // Two escapes side by side may be the halves of one character, as JSON writes emoji.
      if (
        before !== undefined &&
        before.offset + before.length === offset &&
        !hasForbiddenCharacter(before.character + character)
      )
        return false
      return !(
        after !== undefined &&
        offset + length === after.offset &&
        !hasForbiddenCharacter(character + after.character)
      )
    })
    .map(({ offset, length, character }) => ({ offset, length, name: characterName(character) }))
}

function fromCode(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

export function characterName(character: string): string {
  return 'U+' + (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
