/**
 * Reads a DOCX as a stranger would: from the parts of the package alone, with no
 * knowledge of how it was drawn. Throws on anything that is not well-formed XML.
 */
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import type { SaxesTagNS } from 'saxes'

export interface DocxUnit {
  readonly kind: 'paragraph' | 'cell-paragraph'
  /** Text with white space collapsed; a line break is a space. */
  readonly text: string
  /** Id of the paragraph's style. */
  readonly style: string
  /** Index of the outermost table and the row and cell in it, from 0; only in tables. */
  readonly at?: { readonly table: number; readonly row: number; readonly cell: number }
  readonly keepNext: boolean
}

export interface DocxTable {
  /** Id of the table's style. */
  readonly style: string
  readonly rows: number
  /** Rows repeated at the top of every page. */
  readonly headRows: number
  /** Indexes of the rows that may not be divided between pages. */
  readonly wholeRows: readonly number[]
  readonly columnWidths: readonly number[]
  readonly caption?: string
}

export interface DocxLink {
  readonly text: string
  /** Address outside of the document, or `#bookmark` inside. */
  readonly target: string
}

export interface DocxReading {
  /** Paragraphs with any text, in the order of the document; empty ones are left out. */
  readonly units: readonly DocxUnit[]
  readonly tables: readonly DocxTable[]
  readonly headers: readonly string[]
  readonly footers: readonly string[]
  readonly fields: readonly { readonly tag: string; readonly title: string; readonly text: string }[]
  readonly links: readonly DocxLink[]
  readonly bookmarks: readonly { readonly name: string; readonly text: string }[]
  readonly pictures: readonly { readonly alternative: string; readonly widthEmu: number; readonly heightEmu: number }[]
  /** What the contents show, entry by entry; left out of the units. */
  readonly pageNumbers: readonly number[]
  readonly sections: readonly { readonly width: number; readonly height: number; readonly titlePage: boolean }[]
  /** Every part of the package that is XML, by its name. */
  readonly parts: ReadonlyMap<string, string>
}

export interface ReadOptions {
  /** Which text of tracked changes counts: of both sides, the new one or the old one. Default: `both`. */
  readonly revisions?: 'both' | 'accepted' | 'rejected'
}

export function readDocx(bytes: Uint8Array, options: ReadOptions = {}): DocxReading {
  const files = unzipSync(bytes)
  const parts = new Map(
    Object.entries(files)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, data]) => [name, strFromU8(data)] as const),
  )
  const marks = new Map<string, string>()
  const body = readPart(parts, 'word/document.xml', options, marks)
  // Notes are read after the text, as they stand on the page; the two separators among them have no words.
  const notes = parts.has('word/footnotes.xml') ? readPart(parts, 'word/footnotes.xml', options, marks) : undefined
  const textsOf = (pattern: RegExp): string[] =>
    [...parts.keys()]
      .filter((name) => pattern.test(name))
      .sort()
      .map((name) => readPart(parts, name, options).units.map((unit) => unit.text).join(' '))
  // Every part must at least be well-formed.
  for (const text of parts.values()) parseXml(text, () => undefined, () => undefined, () => undefined)
  return {
    ...body,
    units: [...body.units, ...(notes?.units ?? [])],
    links: [...body.links, ...(notes?.links ?? [])],
    headers: textsOf(/^word\/header\d*\.xml$/), 
    footers: textsOf(/^word\/footer\d*\.xml$/),
    parts,
  }
}

type PartReading = Omit<DocxReading, 'headers' | 'footers' | 'parts'>

interface Collector {
  text: string
}

/** `marks` are the numbers of footnotes by their ids: filled by the text, counted as Word counts them, and used by the notes. */
function readPart(
  parts: ReadonlyMap<string, string>,
  name: string,
  options: ReadOptions,
  marks: Map<string, string> = new Map(),
): PartReading {
  const source = parts.get(name)
  if (source === undefined) throw new Error(`the package has no part ${name}`)
  const relations = readRelations(parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels')))

  const units: DocxUnit[] = []
  const tables: (DocxTable & { rows: number; headRows: number; wholeRows: number[]; columnWidths: number[]; style: string; caption?: string })[] = []
  const fields: { tag: string; title: string; text: string }[] = []
  const links: { text: string; target: string }[] = []
  const pictures: { alternative: string; widthEmu: number; heightEmu: number }[] = []
  const bookmarks: { name: string; text: string }[] = []
  const sections: { width: number; height: number; titlePage: boolean }[] = []

  /** Everything that wants the text being read: paragraph, open links, fields and bookmarks. */
  const listening = new Set<Collector>()
  const openBookmarks = new Map<string, { name: string; text: string }>()
  const stack: string[] = []
  const openLinks: { text: string; target: string }[] = []
  const openFields: { tag: string; title: string; text: string }[] = []
  const openTables: { index: number; row: number; cell: number }[] = []
  let paragraph: { text: string; style: string; keepNext: boolean } | undefined
  let extent = { widthEmu: 0, heightEmu: 0 }
  let hidden = 0
  let note = ''
  const wordFields: { instruction: string; hides: boolean }[] = []
  const pageNumbers: number[] = []
  /** Inside the instruction of a Word field (PAGE), whose text is not shown. */
  let instruction = false

  const isHidden = (tag: string): boolean =>
    (tag === 'w:del' && options.revisions === 'accepted') || (tag === 'w:ins' && options.revisions === 'rejected')
  const append = (text: string): void => {
    if (hidden > 0) return
    for (const collector of listening) collector.text += text
  }

  const open = (tag: SaxesTagNS): void => {
    const attribute = (key: string): string => tag.attributes[key]?.value ?? ''
    const parent = stack.at(-1)
    stack.push(tag.name)
    if (isHidden(tag.name)) hidden += 1
    const table = openTables.at(-1)
    const described = table === undefined ? undefined : tables[table.index]
    switch (tag.name) {
      case 'w:p':
        paragraph = { text: '', style: 'Normal', keepNext: false }
        listening.add(paragraph)
        break
      case 'w:pStyle':
        if (paragraph !== undefined) paragraph.style = attribute('w:val')
        break
      case 'w:keepNext':
        if (paragraph !== undefined) paragraph.keepNext = attribute('w:val') !== 'false'
        break
      case 'w:br':
      case 'w:cr':
      case 'w:tab':
        if (parent === 'w:r') append(tag.name === 'w:tab' ? '\t' : '\n')
        break
      case 'w:footnoteReference':
        if (hidden > 0) break
        marks.set(attribute('w:id'), String(marks.size + 1))
        append(marks.get(attribute('w:id'))!)
        break
      case 'w:footnote':
        note = attribute('w:id')
        break
      case 'w:footnoteRef':
        append(marks.get(note) ?? '')
        break
      case 'w:noBreakHyphen':
        append('\u2011')
        break
      case 'w:softHyphen':
        append('\u00ad')
        break
      case 'w:instrText':
        instruction = true
        break
      case 'w:fldChar': {
        const type = attribute('w:fldCharType')
        if (type === 'begin') wordFields.push({ instruction: '', hides: false })
        const field = wordFields.at(-1)!
        // Pages are no part of the contents' words: HTML has none.
        if (type === 'separate' && /^\s*PAGEREF /.test(field.instruction)) {
          field.hides = true
          hidden += 1
        }
        if (type !== 'end') break
        wordFields.pop()
        if (field.hides) hidden -= 1
        else if (!/^\s*TOC /.test(field.instruction)) append(`{${field.instruction}}`)
        break
      }
      case 'w:hyperlink': {
        const id = attribute('r:id')
        const target = id === '' ? `#${attribute('w:anchor')}` : relations.get(id)
        if (target === undefined) throw new Error(`a link names the missing relationship ${id}`)
        const link = { text: '', target }
        openLinks.push(link)
        listening.add(link)
        break
      }
      case 'w:sdt': {
        const field = { tag: '', title: '', text: '' }
        openFields.push(field)
        listening.add(field)
        break
      }
      case 'w:alias':
        openFields.at(-1)!.title = attribute('w:val')
        break
      case 'w:tag':
        openFields.at(-1)!.tag = attribute('w:val')
        break
      case 'w:bookmarkStart': {
        const bookmark = { name: attribute('w:name'), text: '' }
        openBookmarks.set(attribute('w:id'), bookmark)
        listening.add(bookmark)
        break
      }
      case 'w:bookmarkEnd': {
        const bookmark = openBookmarks.get(attribute('w:id'))
        if (bookmark === undefined) throw new Error('a bookmark ends that has not begun')
        listening.delete(bookmark)
        bookmarks.push({ ...bookmark, text: collapse(bookmark.text) })
        break
      }
      case 'w:tbl':
        if (openTables.length === 0) {
          tables.push({ style: '', rows: 0, headRows: 0, wholeRows: [], columnWidths: [] })
        }
        openTables.push({ index: tables.length - 1, row: -1, cell: -1 })
        break
      case 'w:tblStyle':
        if (openTables.length === 1 && described !== undefined) described.style = attribute('w:val')
        break
      case 'w:tblCaption':
        if (openTables.length === 1 && described !== undefined) described.caption = attribute('w:val')
        break
      case 'w:gridCol':
        if (openTables.length === 1) described?.columnWidths.push(Number(attribute('w:w')))
        break
      case 'w:tr':
        table!.row += 1
        table!.cell = -1
        if (openTables.length === 1) described!.rows += 1
        break
      case 'w:tblHeader':
        if (openTables.length === 1 && attribute('w:val') !== 'false') described!.headRows += 1
        break
      case 'w:cantSplit':
        if (openTables.length === 1 && attribute('w:val') !== 'false') described!.wholeRows.push(table!.row)
        break
      case 'w:tc':
        table!.cell += 1
        break
      case 'wp:extent':
        extent = { widthEmu: Number(attribute('cx')), heightEmu: Number(attribute('cy')) }
        break
      case 'wp:docPr':
        pictures.push({ alternative: attribute('descr'), ...extent })
        break
      case 'w:sectPr':
        sections.push({ width: 0, height: 0, titlePage: false })
        break
      case 'w:pgSz':
        Object.assign(sections.at(-1)!, { width: Number(attribute('w:w')), height: Number(attribute('w:h')) })
        break
      case 'w:titlePg':
        sections.at(-1)!.titlePage = attribute('w:val') !== 'false'
        break
    }
  }

  const text = (value: string): void => {
    const tag = stack.at(-1)
    if (tag === 'w:t' || tag === 'w:delText') append(value)
    if (tag === 'w:instrText' && instruction) wordFields.at(-1)!.instruction += value
    else if (hidden > 0 && wordFields.at(-1)?.hides === true) pageNumbers.push(Number(value))
  }

  const close = (name: string): void => {
    stack.pop()
    if (isHidden(name)) hidden -= 1
    switch (name) {
      case 'w:p': {
        const done = paragraph!
        listening.delete(done)
        paragraph = undefined
        const place = openTables[0]
        const collapsed = collapse(done.text)
        if (collapsed === '') break
        const at = place === undefined ? {} : { at: { table: place.index, row: place.row, cell: place.cell } }
        const kind = place === undefined ? 'paragraph' : 'cell-paragraph'
        units.push({ kind, text: collapsed, style: done.style, keepNext: done.keepNext, ...at })
        break
      }
      case 'w:instrText':
        instruction = false
        break
      case 'w:hyperlink': {
        const link = openLinks.pop()!
        listening.delete(link)
        links.push({ ...link, text: collapse(link.text) })
        break
      }
      case 'w:sdt': {
        const field = openFields.pop()!
        listening.delete(field)
        fields.push({ ...field, text: collapse(field.text) })
        break
      }
      case 'w:tbl':
        openTables.pop()
        break
    }
  }

  parseXml(source, open, text, close)
  return { units, tables, fields, links, bookmarks, pictures, sections, pageNumbers }
}

function readRelations(source: string | undefined): ReadonlyMap<string, string> {
  const relations = new Map<string, string>()
  if (source === undefined) return relations
  parseXml(
    source,
    (tag) => {
      if (tag.name === 'Relationship') relations.set(tag.attributes['Id']!.value, tag.attributes['Target']!.value)
    },
    () => undefined,
    () => undefined,
  )
  return relations
}

function parseXml(
  source: string,
  open: (tag: SaxesTagNS) => void,
  text: (value: string) => void,
  close: (name: string) => void,
): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', open)
  parser.on('text', text)
  parser.on('closetag', (tag) => close(tag.name))
  parser.write(source).close()
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()
