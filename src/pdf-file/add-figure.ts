/**
 * Puts drawn pictures on pages of a finished PDF. A tagged file stays tagged:
 * the picture is a figure with an alternative text behind what its page says.
 */
import { PDFArray, PDFContext, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef } from 'pdf-lib'
import { appendUpdate, type OpenedPdf } from './append-update.ts'
import { type Operation, readOperations } from './content-operations.ts'
import { Draft } from './draft.ts'
import { dictEntry, listEntry, name, pageEntry, pagesOf, readGraph, type PageOfFile } from './graph.ts'
import { apply, boxOf, type Box, type Matrix } from './matrix.ts'
import { decode } from './shown-font.ts'
import { addToStructure } from './add-to-structure.ts'

export interface PlacedPicture {
  /** From 0. */
  readonly page: number
  /** Where it goes, in points of the page as it is shown. */
  readonly box: Box
  /** From the shown page to the space of its content, see `PageInk`. */
  readonly toContent: Matrix
  /** A PDF of one page, as our emitter draws it; the page fills the box. */
  readonly picture: Uint8Array
  /** The picture in words. */
  readonly alternative: string
  /** How far around the box the page is painted white first, in points: covers the frame of a reserved area. */
  readonly clearing: number
}

export async function addPictures(pdf: OpenedPdf, pictures: readonly PlacedPicture[]): Promise<Uint8Array> {
  const draft = new Draft(pdf)
  const pages = pagesOf(pdf.context)
  const wrapped = new Set<PDFRef>()
  for (const picture of pictures) {
    const page = pages[picture.page]
    if (page === undefined) throw new Error(`The PDF has no page ${picture.page + 1}`)
    const form = await makeForm(draft, picture.picture)
    const dict = draft.edit(page.ref)
    const mark = addToStructure(draft, page, { alternative: picture.alternative, box: boxInContent(picture), used: usedMarks(draft, page) })
    const content = drawForm(picture, form, nameInResources(draft, dict, form.ref), mark)
    const isFirst = !wrapped.has(page.ref)
    wrapped.add(page.ref)
    appendContent(draft, dict, content, isFirst)
  }
  return appendUpdate(pdf, draft.changed)
}

interface Form {
  readonly ref: PDFRef
  readonly width: number
  readonly height: number
}

async function makeForm(draft: Draft, picture: Uint8Array): Promise<Form> {
  const source = await readGraph(picture)
  const page = pagesOf(source)[0]!.dict
  const box = source.lookup(pageEntry(page, 'MediaBox'), PDFArray)
  const [x0, y0, x1, y1] = [0, 1, 2, 3].map((at) => box.lookup(at, PDFNumber).asNumber()) as [number, number, number, number]
  const stream = source.lookup(page.get(name('Contents')))
  const content = stream instanceof PDFRawStream ? decode(stream) : undefined
  if (content === undefined) throw new Error('The drawn picture has no content of one stream')
  const bytes = withoutMarks(content)
  const dict = draft.pdf.context.obj({ Type: 'XObject', Subtype: 'Form', BBox: [x0, y0, x1, y1], Length: bytes.length })
  const resources = source.lookup(pageEntry(page, 'Resources'), PDFDict)
  dict.set(name('Resources'), draft.adopt(resources, source))
  return { ref: draft.add(PDFRawStream.of(dict, bytes)), width: x1 - x0, height: y1 - y0 }
}

const MARKS = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP'])

/** The content without the marks of its own structure, which stays behind. */
function withoutMarks(bytes: Uint8Array): Uint8Array {
  const kept: number[] = []
  let from = 0
  const keep = (to: number): void => {
    for (let at = from; at < to; at++) kept.push(bytes[at]!)
    kept.push(10)
  }
  for (const { operator, start, end } of readOperations(bytes)) {
    if (!MARKS.has(operator)) continue
    keep(start)
    from = end
  }
  keep(bytes.length)
  return Uint8Array.from(kept)
}

/** The highest number of marked content on a page, or -1: pages may have more of it than their structure knows. */
function usedMarks(draft: Draft, { dict }: PageOfFile): number {
  let highest = -1
  for (const each of listEntry(dict, 'Contents')) {
    const stream = draft.pdf.context.lookup(each)
    const bytes = stream instanceof PDFRawStream ? decode(stream) : undefined
    if (bytes === undefined) continue
    for (const { operator, operands } of readOperations(bytes) as Iterable<Operation>) {
      const properties = operator === 'BDC' ? operands[1] : undefined
      const id = properties instanceof Map ? (properties.get('MCID') as unknown) : undefined
      if (typeof id === 'number') highest = Math.max(highest, id)
    }
  }
  return highest
}

function boxInContent({ box, toContent }: PlacedPicture): Box {
  return boxOf([apply(toContent, [box.x0, box.y0]), apply(toContent, [box.x1, box.y1])])
}

/** `mark`: the number of the marked content; `undefined` in a file without structure. */
function drawForm({ box, toContent, clearing }: PlacedPicture, { width, height }: Form, resource: PDFName, mark: number | undefined): string {
  const shown: Matrix = [(box.x1 - box.x0) / width, 0, 0, (box.y1 - box.y0) / height, box.x0, box.y0]
  const clear = [box.x0 - clearing, box.y0 - clearing, box.x1 - box.x0 + 2 * clearing, box.y1 - box.y0 + 2 * clearing]
  const lines = [
    'q',
    `${toContent.map(decimal).join(' ')} cm`,
    ...(clearing > 0 ? ['1 g', `${clear.map(decimal).join(' ')} re f`] : []),
    `${shown.map(decimal).join(' ')} cm`,
    `${resource.toString()} Do`,
    'Q',
  ]
  return [...(mark === undefined ? [] : [`/Figure <</MCID ${mark}>> BDC`]), ...lines, ...(mark === undefined ? [] : ['EMC'])].join('\n')
}

/** PDF knows no exponents. */
function decimal(value: number): string {
  return value.toFixed(4).replace(/\.?0+$/, '').replace(/^-0$/, '0')
}

/** Enters the form among the resources of the page, and of no other page that shares them. */
function nameInResources(draft: Draft, page: PDFDict, form: PDFRef): PDFName {
  const { context } = draft.pdf
  const resources = copyOf(context, context.lookup(pageEntry(page, 'Resources')))
  const objects = copyOf(context, dictEntry(resources, 'XObject'))
  let number = 1
  while (objects.has(name(`SignatureMark${number}`))) number++
  const own = name(`SignatureMark${number}`)
  objects.set(own, form)
  resources.set(name('XObject'), objects)
  page.set(name('Resources'), resources)
  return own
}

/** A copy of one level: what stands in it stays shared. */
function copyOf(context: PDFContext, dict: unknown): PDFDict {
  const copy = PDFDict.withContext(context)
  if (dict instanceof PDFDict) for (const [key, value] of dict.entries()) copy.set(key, value)
  return copy
}

/** Behind the page's own content, whatever state that leaves behind. */
function appendContent(draft: Draft, page: PDFDict, content: string, isFirst: boolean): void {
  const { context } = draft.pdf
  const own = listEntry(page, 'Contents')
  const stream = (text: string): PDFRef => draft.add(PDFRawStream.of(context.obj({ Length: text.length }), Uint8Array.from(text, (character) => character.charCodeAt(0))))
  const list = PDFArray.withContext(context)
  if (isFirst) list.push(stream('q\n'))
  for (const each of own) list.push(each)
  list.push(stream(isFirst ? `\nQ\n${content}\n` : `\n${content}\n`))
  page.set(name('Contents'), list)
}

