/**
 * Text → HTML. The result is HTML and well-formed XML at once, so that any XML
 * reader can check it.
 */

/** Characters that neither HTML nor XML can carry; they are printed as the replacement character. */
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/u
const ALL_UNPRINTABLE = new RegExp(UNPRINTABLE, 'gu')

export type Attributes = Readonly<Record<string, string | number | false | undefined>>

export function escapeText(text: string): string {
  return replaceUnprintable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** `<name a="b">content</name>`; attributes that are `undefined`, `false` or empty are left out. */
export function element(name: string, attributes: Attributes, content: string): string {
  return `<${name}${formatAttributes(attributes)}>${content}</${name}>`
}

export function voidElement(name: string, attributes: Attributes = {}): string {
  return `<${name}${formatAttributes(attributes)}/>`
}

/** Class names joined; nothing when there are none. */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}

export function findUnprintable(text: string): string | undefined {
  return UNPRINTABLE.exec(text)?.[0]
}

function replaceUnprintable(text: string): string {
  return UNPRINTABLE.test(text) ? text.replace(ALL_UNPRINTABLE, '\ufffd') : text
}

function formatAttributes(attributes: Attributes): string {
  let out = ''
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false || value === '') continue
    out += ` ${name}="${escapeText(String(value)).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`
  }
  return out
}
