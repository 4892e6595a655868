/** XML of Office packages, as text. */

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Attributes without a value are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>

/** Characters that XML can not hold are dropped. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** An element as text; `content` is XML already. */
export function xmlElement(name: string, attributes: XmlAttributes = {}, content: string | readonly string[] = ''): string {
  const written = Object.entries(attributes).filter(([, value]) => value !== undefined)
  const head = written.reduce((head, [key, value]) => `${head} ${key}="${escapeXml(String(value))}"`, name)
  const inner = typeof content === 'string' ? content : content.join('')
  return inner === '' ? `<${head}/>` : `<${head}>${inner}</${name}>`
}
