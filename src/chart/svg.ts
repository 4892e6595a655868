/** Writes SVG as text. Everything that comes from outside is escaped. */
import { escapeXml, xmlElement } from '../archive/xml.ts'

export type Attributes = Readonly<Record<string, string | number | undefined>>

export { escapeXml as escapeText }

export function element(name: string, attributes: Attributes, content: string | readonly string[] = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => [key, typeof value === 'number' ? formatLength(value) : value] as const)
  return xmlElement(name, Object.fromEntries(written), content)
}

/** Two digits behind the point: a hundredth of a point is more than printers resolve. */
export function formatLength(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return String(rounded === 0 ? 0 : rounded)
}
