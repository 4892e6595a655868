/**
 * Reads the markup that templates ordinarily make, several times faster than a full parser: elements, attributes in double
 * quotation marks, text, the entities. Whatever is not exactly that (comments, a slip, a character that XML forbids) is left
 * to the full parser, which knows what to say about it: both give the same elements where this one gives any.
 */
import { parseOrigin } from '../source/place.ts'
import type { Markup } from './markup.ts'

type Draft = Markup & { readonly children: (Markup | string)[] }

/** Sticky: read where the last one has ended. */
const OPEN = /<([a-z][a-z0-9-]*)/y
const ATTRIBUTE = /[ \n\t]+([a-z][a-z0-9-]*)="([^"<]*)"/y
const OPEN_END = /[ \n\t]*(\/?)>/y
const CLOSE = /<\/([a-z][a-z0-9-]*)[ \n\t]*>/y
const ENTITY = /&(#?[A-Za-z0-9]*)(;?)/g
/** Characters that XML forbids or changes, what it forbids in text, and halves of characters, which may be alone. */
const UNUSUAL = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|\]\]>/
const NEVER_USUAL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\]\]>/
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** What stands at the top, or `undefined` when the full parser has to look. */
export function readPlainMarkup(html: string, entities: Readonly<Record<string, string>>): readonly (Markup | string)[] | undefined {
  if (isUnusual(html)) return undefined
  const roots: (Markup | string)[] = []
  const open: Draft[] = []
  let place = 0
  while (place < html.length) {
    const siblings = open.at(-1)?.children ?? roots
    if (html[place] !== '<') {
      const next = html.indexOf('<', place)
      const end = next < 0 ? html.length : next
      const text = decode(html.slice(place, end), entities)
      if (text === undefined) return undefined
      siblings.push(text)
      place = end
      continue
    }
    if (html[place + 1] === '/') {
      CLOSE.lastIndex = place
      const name = CLOSE.exec(html)?.[1]
      if (name === undefined || open.pop()?.name !== name) return undefined
      place = CLOSE.lastIndex
      continue
    }
    OPEN.lastIndex = place
    const name = OPEN.exec(html)?.[1]
    if (name === undefined) return undefined
    place = OPEN.lastIndex
    const attributes: Record<string, string> = {}
    for (;;) {
      ATTRIBUTE.lastIndex = place
      const found = ATTRIBUTE.exec(html)
      if (found === null) break
      const [, key = '', written = ''] = found
      // XML turns line ends of a value into spaces.
      const value = decode(/[\n\t]/.test(written) ? written.replace(/[\n\t]/g, ' ') : written, entities)
      if (value === undefined || Object.hasOwn(attributes, key)) return undefined
      attributes[key] = value
      place = ATTRIBUTE.lastIndex
    }
    OPEN_END.lastIndex = place
    const end = OPEN_END.exec(html)
    if (end === null) return undefined
    place = OPEN_END.lastIndex
    const parent = open.at(-1)
    const source = attributes['data-src']
    const origin = source === undefined || source === '' ? parent?.origin : parseOrigin(source)
    const element: Draft = { name, attributes, children: [], origin, at: attributes['data-at'] ?? parent?.at }
    siblings.push(element)
    if (end[1] === '') open.push(element)
  }
  return open.length === 0 ? roots : undefined
}

function decode(text: string, entities: Readonly<Record<string, string>>): string | undefined {
  if (!text.includes('&')) return text
  let isKnown = true
  const decoded = text.replace(ENTITY, (whole, name: string, end: string) => {
    const character = end === '' ? undefined : characterOf(name, entities)
    if (character === undefined) isKnown = false
    return character ?? whole
  })
  return isKnown ? decoded : undefined
}

const XML_ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function characterOf(name: string, entities: Readonly<Record<string, string>>): string | undefined {
  if (!name.startsWith('#')) {
    return Object.hasOwn(XML_ENTITIES, name) ? XML_ENTITIES[name] : Object.hasOwn(entities, name) ? entities[name] : undefined
  }
  const hexadecimal = /^#x([0-9a-fA-F]{1,6})$/.exec(name)?.[1]
  const decimal = /^#([0-9]{1,7})$/.exec(name)?.[1]
  const code = hexadecimal !== undefined ? Number.parseInt(hexadecimal, 16) : decimal !== undefined ? Number(decimal) : undefined
  if (code === undefined || code > 0x10ffff) return undefined
  const character = String.fromCodePoint(code)
  return code === 13 || isUnusual(character) ? undefined : character
}

function isUnusual(text: string): boolean {
  return UNUSUAL.test(text) && (NEVER_USUAL.test(text) || LONE_SURROGATE.test(text))
}
