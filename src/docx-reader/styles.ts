/** Styles, resolved along their chains. */
import { overlayParagraph, overlayRun, readParagraphProperties, readRunProperties, type ParagraphProperties, type RunProperties } from './properties.ts'
import { childOf, childrenOf, valueOf, type XmlElement } from './xml.ts'

export interface Style {
  readonly id: string
  readonly name: string
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
  /** Whether its own indents, or those of a style above the one that names the list, come after the list's. */
  readonly indentsAfterList: boolean
  readonly table: TableStyle
}

/** What a style of tables adds. */
export interface TableStyle {
  readonly isRuled: boolean | undefined
  /** Looks of the parts: `firstRow`, `lastRow`, `firstCol`, `lastCol`. */
  readonly parts: ReadonlyMap<string, { readonly paragraph: ParagraphProperties; readonly run: RunProperties }>
}

export interface Styles {
  readonly defaults: { readonly paragraph: ParagraphProperties; readonly run: RunProperties }
  /** Of that kind by its id, or the default one. */
  paragraph(id: string | undefined): Style
  character(id: string): Style | undefined
  table(id: string | undefined): Style
}

const BARE: Style = { id: '', name: '', paragraph: {}, run: {}, indentsAfterList: false, table: { isRuled: undefined, parts: new Map() } }
/** A chain of styles that leads back to itself is cut. */
const LONGEST_CHAIN = 64

export function readStyles(root: XmlElement | undefined): Styles {
  const elements = childrenOf(root, 'w:style')
  const byKind = (kind: string): ReadonlyMap<string, XmlElement> =>
    new Map(elements.filter(({ attributes }) => (attributes['w:type'] ?? 'paragraph') === kind).map((each) => [each.attributes['w:styleId'] ?? '', each]))
  const defaultOf = (kind: string): string | undefined =>
    elements.find(({ attributes }) => attributes['w:type'] === kind && ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''))?.attributes['w:styleId']
  const kinds = { paragraph: byKind('paragraph'), character: byKind('character'), table: byKind('table') }
  const defaults = childOf(root, 'w:docDefaults')
  const resolved = new Map<string, Style>()
  const resolve = (kind: keyof typeof kinds, id: string | undefined): Style | undefined => {
    const element = id === undefined ? undefined : kinds[kind].get(id)
    if (element === undefined) return undefined
    const key = `${kind} ${id}`
    const before = resolved.get(key)
    if (before !== undefined) return before
    const style = resolveChain(element, kinds[kind])
    resolved.set(key, style)
    return style
  }
  const [paragraph, table] = [defaultOf('paragraph'), defaultOf('table')]
  return {
    defaults: {
      paragraph: readParagraphProperties(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')),
      run: readRunProperties(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr')),
    },
    paragraph: (id) => resolve('paragraph', id) ?? resolve('paragraph', paragraph) ?? BARE,
    character: (id) => resolve('character', id),
    table: (id) => resolve('table', id) ?? resolve('table', table) ?? BARE,
  }
}

function resolveChain(element: XmlElement, all: ReadonlyMap<string, XmlElement>): Style {
  const chain: XmlElement[] = []
  for (let each: XmlElement | undefined = element; each !== undefined && !chain.includes(each) && chain.length < LONGEST_CHAIN; ) {
    chain.push(each)
    each = all.get(valueOf(each, 'w:basedOn') ?? '')
  }
  return chain.reduceRight<Style>((below, each) => {
    const paragraph = readParagraphProperties(childOf(each, 'w:pPr'))
    const hasIndent = paragraph.left !== undefined || paragraph.firstLine !== undefined
    return {
      id: each.attributes['w:styleId'] ?? '',
      name: valueOf(each, 'w:name') ?? '',
      paragraph: overlayParagraph(below.paragraph, paragraph),
      run: overlayRun(below.run, readRunProperties(childOf(each, 'w:rPr'))),
      indentsAfterList: paragraph.list === undefined ? below.indentsAfterList || hasIndent : hasIndent,
      table: readTableStyle(each, below.table),
    }
  }, BARE)
}

function readTableStyle(element: XmlElement, below: TableStyle): TableStyle {
  const parts = new Map(below.parts)
  for (const part of childrenOf(element, 'w:tblStylePr')) {
    const type = part.attributes['w:type'] ?? ''
    const before = parts.get(type)
    parts.set(type, {
      paragraph: overlayParagraph(before?.paragraph ?? {}, readParagraphProperties(childOf(part, 'w:pPr'))),
      run: overlayRun(before?.run ?? {}, readRunProperties(childOf(part, 'w:rPr'))),
    })
  }
  return { isRuled: readBorders(childOf(childOf(element, 'w:tblPr'), 'w:tblBorders')) ?? below.isRuled, parts }
}

/** Lines between or beside cells; one below is only a place to write on. */
const RULING: ReadonlySet<string> = new Set(['w:insideV', 'w:insideH', 'w:left', 'w:right', 'w:start', 'w:end'])

/** Whether lines are drawn that make a table; `undefined` when nothing is said. */
export function readBorders(borders: XmlElement | undefined): boolean | undefined {
  if (borders === undefined || borders.children.length === 0) return undefined
  return borders.children.some(
    ({ name, attributes }) => RULING.has(name) && !['nil', 'none', undefined].includes(attributes['w:val']) && attributes['w:color']?.toUpperCase() !== 'FFFFFF',
  )
}
