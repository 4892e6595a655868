/**
 * Reads our HTML back with an independent XML parser: the units of text a
 * reader sees, in document order. Knows the markup's elements only, none of the
 * emitter's code and no class names.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes'

export interface HtmlUnit {
  readonly kind: 'heading' | 'paragraph' | 'cell' | 'caption'
  /** White space collapsed; a forced line break is one line feed. */
  readonly text: string
}

export interface HtmlTable {
  readonly columns: number
  readonly headRows: number
  readonly bannerRows: number
  readonly bodyRows: number
}

export interface HtmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parents: readonly string[]
}

export interface ReadHtml {
  readonly title: string
  readonly units: readonly HtmlUnit[]
  readonly tables: readonly HtmlTable[]
  readonly elements: readonly HtmlElement[]
  readonly styles: string
}

const KINDS: Readonly<Record<string, HtmlUnit['kind']>> = {
  h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading',
  p: 'paragraph', td: 'cell', th: 'cell', caption: 'caption', figcaption: 'caption',
}

interface Counts {
  columns: number
  headRows: number
  bannerRows: number
  bodyRows: number
}

/** @throws when the file is not well-formed or text stands outside every unit. */
export function readHtml(bytes: Uint8Array): ReadHtml {
  const parser = new SaxesParser()
  const open: string[] = []
  const pending: { kind: HtmlUnit['kind']; text: string }[] = []
  const units: HtmlUnit[] = []
  const tables: Counts[] = []
  const openTables: Counts[] = []
  const elements: HtmlElement[] = []
  let title = ''
  let styles = ''

  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    elements.push({ name, attributes, parents: [...open] })
    const parent = open.at(-1)
    open.push(name)
    const kind = KINDS[name]
    if (kind !== undefined) pending.push({ kind: kind === 'paragraph' && pending.at(-1)?.kind === 'cell' ? 'cell' : kind, text: '' })
    if (name === 'br') pending.at(-1)!.text += '\n'
    if (name === 'table') {
      const table = { columns: 0, headRows: 0, bannerRows: 0, bodyRows: 0 }
      tables.push(table)
      openTables.push(table)
    }
    const table = openTables.at(-1)
    if (table === undefined) return
    if (name === 'col') table.columns += 1
    if (name === 'tr') table[parent === 'thead' ? 'headRows' : 'bodyRows'] += 1
    if (name === 'th' && attributes['scope'] === 'rowgroup') {
      table.bannerRows += 1
      table.bodyRows -= 1
    }
  })
  parser.on('closetag', ({ name }) => {
    open.pop()
    if (name === 'table') openTables.pop()
    if (KINDS[name] === undefined) return
    const unit = pending.pop()!
    const text = collapse(unit.text)
    if (text !== '') units.push({ kind: unit.kind, text })
  })
  parser.on('text', (text) => {
    const name = open.at(-1)
    if (name === 'title') title += text
    else if (name === 'style') styles += text
    else if (pending.length > 0) pending.at(-1)!.text += text
    else if (text.trim() !== '') throw new Error(`Text outside every unit, in <${name}>: ${text}`)
  })
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
  return { title, units, tables, elements, styles }
}

function collapse(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
    .trim()
}
