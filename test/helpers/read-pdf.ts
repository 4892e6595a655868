/**
 * Reads a PDF as a screen reader does: by its structure, not by its looks.
 * Shares nothing with the emitter: pdf-lib reads the objects, pdf.js the text.
 */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text that stands for itself: a paragraph, a heading, a caption. */
export interface PdfUnit {
  /** `P`, `H1` … `H6`, `Caption`; the innermost block of the structure that holds the text. */
  readonly tag: string
  /** White space is collapsed. Where a line ends the PDF keeps no space, so one is supposed there, except after a dash inside a word. */
  readonly text: string
  /** Tags around the unit, outermost first: `Document/Table/TBody/TR/TD`. */
  readonly path: string
  /** The pages (from 1) that the unit begins and ends on. */
  readonly page: number
  readonly lastPage: number
}

export interface PdfTable {
  readonly rows: number
  /** Cells of each row, in order. */
  readonly cells: readonly (readonly { readonly tag: string; readonly colspan: number; readonly rowspan: number }[])[]
}

export interface PdfReading {
  readonly units: readonly PdfUnit[]
  readonly tables: readonly PdfTable[]
  /** What the contents show, entry by entry; left out of the units. */
  readonly pageNumbers: readonly number[]
  /** Alternative texts of the pictures. */
  readonly figures: readonly string[]
  readonly pageCount: number
  readonly pageSizes: readonly { readonly width: number; readonly height: number }[]
  readonly lang: string | undefined
  readonly tagged: boolean
  /** «1A» of `pdfaid:part` and `pdfaid:conformance`. */
  readonly pdfa: string
  readonly title: string | undefined
  readonly author: string | undefined
  readonly subject: string | undefined
  readonly createdOn: string | undefined
  readonly displaysTitle: boolean
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[]
  readonly bookmarks: readonly { readonly level: number; readonly title: string }[]
  readonly links: { readonly external: readonly string[]; readonly internal: number }
  /** Text that is drawn but belongs to no unit, such as page numbers, by page; the dots of the contents are left out. */
  readonly artifacts: readonly string[]
}

interface Piece {
  readonly text: string
  readonly page: number
  /** Height on the page: another line when it differs. */
  readonly y: number
}

interface PageText {
  readonly byMcid: ReadonlyMap<number, readonly Piece[]>
  readonly artifact: string
  readonly width: number
  readonly height: number
}

/** Structure types that hold text of their own (ISO 32000-1, 14.8.4.3 and 14.8.4.4 for those inside of them). */
const UNIT_TAGS = /^(P|H\d?|Caption|Note|TOCI)$/

export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const catalog = document.catalog
  const pages = await readPages(bytes)
  const pageIndex = new Map(document.getPages().map((page, index) => [page.ref.tag, index]))

  const units: PdfUnit[] = []
  const tables: { rows: number; cells: { tag: string; colspan: number; rowspan: number }[][] }[] = []
  const figures: string[] = []
  const pageNumbers: number[] = []

  const walk = (element: PDFDict, path: readonly string[], page: number | undefined, unit: Piece[] | undefined): void => {
    const tag = nameOf(element.lookup(PDFName.of('S')))
    const ownPage = element.get(PDFName.of('Pg'))
    const here = ownPage instanceof PDFRef ? pageIndex.get(ownPage.tag) : page
    if (tag === 'Table') tables.push({ rows: 0, cells: [] })
    const table = tables.at(-1)
    if (tag === 'TR' && table !== undefined) {
      table.rows += 1
      table.cells.push([])
    }
    if (tag === 'TD' || tag === 'TH') {
      table?.cells.at(-1)?.push({ tag, colspan: spanOf(element, 'ColSpan'), rowspan: spanOf(element, 'RowSpan') })
    }
    if (tag === 'Figure') {
      // What is drawn in a picture is said by its alternative text, in every format (ISO 32000-1, 14.9.3).
      figures.push(textOf(element.lookup(PDFName.of('Alt'))) ?? '')
      return
    }
    // The mark of a footnote is a label inside the text; other labels stand for themselves.
    const opens = UNIT_TAGS.test(tag) || unit === undefined
    const pieces: Piece[] = opens ? [] : unit
    const own = pieces.length
    const position = units.length
    const inside = [...path, tag]
    for (const kid of kidsOf(element)) {
      if (kid instanceof PDFNumber) add(pieces, here, kid.asNumber())
      else if (kid instanceof PDFDict) {
        const type = kid.lookup(PDFName.of('Type'))
        const named = type instanceof PDFName ? nameOf(type) : 'StructElem'
        if (named === 'MCR') {
          const at = kid.get(PDFName.of('Pg'))
          add(pieces, at instanceof PDFRef ? pageIndex.get(at.tag) : here, kid.lookup(PDFName.of('MCID'), PDFNumber).asNumber())
        } else if (named !== 'OBJR') walk(kid, inside, here, opens && !UNIT_TAGS.test(tag) ? undefined : pieces)
      }
    }
    // The words that the author of the file wrote beside the glyphs stand for them.
    const actual = textOf(element.lookup(PDFName.of('ActualText')))
    if (actual !== undefined) {
      const [glyphs] = pieces.splice(own)
      // pdf.js counts the space before a word among the glyphs of the word.
      if (glyphs !== undefined) pieces.push({ ...glyphs, text: (/^\s/.test(glyphs.text) ? ' ' : '') + actual })
    }
    const whole = opens ? joinPieces(pieces) : ''
    // Pages are no part of the contents' words: HTML has none.
    const shown = tag === 'TOCI' ? / (\d+)$/.exec(whole) : null
    if (shown !== null) pageNumbers.push(Number(shown[1]))
    const text = shown === null ? whole : whole.slice(0, shown.index)
    // Text before the children's own: an outer block is listed in front of those inside it.
    if (text !== '') {
      const place = { page: pieces[0]!.page + 1, lastPage: pieces.at(-1)!.page + 1 }
      units.splice(position, 0, { tag, text, path: path.join('/'), ...place })
    }
  }
  const add = (pieces: Piece[], page: number | undefined, mcid: number): void => {
    if (page === undefined) throw new Error(`The marked content ${mcid} names no page`)
    pieces.push(...(pages[page]?.byMcid.get(mcid) ?? []))
  }

  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (root !== undefined) for (const kid of kidsOf(root)) if (kid instanceof PDFDict) walk(kid, [], undefined, undefined)

  const mark = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)
  const viewer = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)
  return {
    // Notes are read after the text, as they stand on the page.
    units: [...units.filter(({ tag }) => tag !== 'Note'), ...units.filter(({ tag }) => tag === 'Note')],
    tables,
    pageNumbers,
    figures,
    pageCount: document.getPageCount(),
    pageSizes: pages.map(({ width, height }) => ({ width, height })),
    lang: textOf(catalog.lookup(PDFName.of('Lang'))),
    tagged: mark?.lookup(PDFName.of('Marked'))?.toString() === 'true',
    pdfa: readPdfa(catalog),
    title: document.getTitle(),
    author: document.getAuthor(),
    subject: document.getSubject(),
    createdOn: document.getCreationDate()?.toISOString().slice(0, 10),
    displaysTitle: viewer?.lookup(PDFName.of('DisplayDocTitle'))?.toString() === 'true',
    fonts: readFonts(document),
    bookmarks: readBookmarks(catalog),
    links: readLinks(document),
    artifacts: pages.map(({ artifact }) => artifact),
  }
}

async function readPages(bytes: Uint8Array): Promise<PageText[]> {
  // pdf.js takes the buffer away from its owner.
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false }).promise
  const pages: PageText[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    const byMcid = new Map<number, Piece[]>()
    const open: (number | undefined)[] = []
    let artifact = ''
    for (const item of content.items) {
      if ('str' in item) {
        const mcid = open.findLast((id) => id !== undefined)
        const y = Math.round(item.transform[5])
        if (item.str === '') continue
        if (mcid === undefined) artifact += item.str
        else byMcid.set(mcid, [...(byMcid.get(mcid) ?? []), { text: item.str, page: number - 1, y }])
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(/_mc(\d+)$/.exec(item.id ?? '') === null ? undefined : Number(/_mc(\d+)$/.exec(item.id)![1]))
    }
    const { width, height } = page.getViewport({ scale: 1 })
    pages.push({ byMcid, artifact: artifact.replace(/(?:\.\s*){5,}/g, '').trim(), width, height })
  }
  await document.destroy()
  return pages
}

/** How far the mark of a footnote stands above its line; lines of text are further apart. */
const RAISED_PT = 6

function joinPieces(pieces: readonly Piece[]): string {
  let text = ''
  let last: Piece | undefined
  for (const piece of pieces) {
    const isNewLine = last !== undefined && (piece.page !== last.page || Math.abs(piece.y - last.y) > RAISED_PT)
    if (isNewLine && !/\S[-–—/]$/u.test(text)) text += ' '
    text += isNewLine ? piece.text.trimStart() : piece.text
    last = piece
  }
  return text.replace(/\s+/gu, ' ').trim()
}

function kidsOf(element: PDFDict): readonly unknown[] {
  const kids = element.lookup(PDFName.of('K'))
  if (kids instanceof PDFArray) return Array.from({ length: kids.size() }, (_, i) => kids.lookup(i))
  return kids === undefined ? [] : [kids]
}

function nameOf(value: unknown): string {
  return value instanceof PDFName ? value.decodeText() : ''
}

function textOf(value: unknown): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}

function spanOf(element: PDFDict, key: 'ColSpan' | 'RowSpan'): number {
  const attributes = element.lookup(PDFName.of('A'))
  const list = attributes instanceof PDFArray ? Array.from({ length: attributes.size() }, (_, i) => attributes.lookup(i)) : [attributes]
  for (const entry of list) {
    const span = entry instanceof PDFDict ? entry.lookup(PDFName.of(key)) : undefined
    if (span instanceof PDFNumber) return span.asNumber()
  }
  return 1
}

function readPdfa(catalog: PDFDict): string {
  const stream = catalog.lookup(PDFName.of('Metadata'))
  if (!(stream instanceof PDFRawStream)) return ''
  const xmp = new TextDecoder().decode(decodePDFRawStream(stream).decode())
  const value = (key: string): string => new RegExp(`pdfaid:${key}(?:>|=")([^<"]+)`).exec(xmp)?.[1] ?? ''
  return value('part') + value('conformance')
}

/** Every font of the file, with the descendants that hold the outlines. */
function readFonts(document: PDFDocument): { name: string; embedded: boolean }[] {
  const fonts: { name: string; embedded: boolean }[] = []
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || nameOf(object.lookup(PDFName.of('Type'))) !== 'Font') continue
    // A composite font is judged by its descendant.
    if (nameOf(object.lookup(PDFName.of('Subtype'))) === 'Type0') continue
    const descriptor = object.lookup(PDFName.of('FontDescriptor'))
    const embedded =
      descriptor instanceof PDFDict && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(PDFName.of(key)))
    fonts.push({ name: nameOf(object.lookup(PDFName.of('BaseFont'))), embedded })
  }
  return fonts
}

function readBookmarks(catalog: PDFDict): { level: number; title: string }[] {
  const bookmarks: { level: number; title: string }[] = []
  const walk = (parent: PDFDict | undefined, level: number): void => {
    let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict)
    while (item !== undefined) {
      bookmarks.push({ level, title: textOf(item.lookup(PDFName.of('Title'))) ?? '' })
      walk(item, level + 1)
      item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
    }
  }
  walk(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict), 1)
  return bookmarks
}

function readLinks(document: PDFDocument): { external: string[]; internal: number } {
  const external: string[] = []
  let internal = 0
  for (const page of document.getPages()) {
    const annotations = page.node.Annots()
    for (let i = 0; i < (annotations?.size() ?? 0); i++) {
      const annotation = annotations!.lookup(i, PDFDict)
      const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict)
      const address = textOf(action?.lookup(PDFName.of('URI')))
      if (address !== undefined) external.push(address)
      else if (annotation.has(PDFName.of('Dest')) || action?.has(PDFName.of('D')) === true) internal += 1
    }
  }
  return { external, internal }
}
