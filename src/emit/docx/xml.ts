/** Text of XML parts that are written without the `docx` library: styles and core properties. */

export type XmlAttributes = Readonly<Record<string, string | number>>

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** An element as text; `content` is XML already. */
export function xmlElement(name: string, attributes: XmlAttributes = {}, content: readonly string[] = []): string {
  const head = Object.entries(attributes).reduce((head, [key, value]) => `${head} ${key}="${escapeXml(String(value))}"`, name)
  const inner = content.join('')
  return inner === '' ? `<${head}/>` : `<${head}>${inner}</${name}>`
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
