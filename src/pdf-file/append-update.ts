/**
 * Changes a PDF by adding to it (ISO 32000-1, 7.5.6): the file begins with the
 * bytes that it was made of, so that whoever has the copy still has the original.
 */
import { PDFArray, PDFContext, PDFDict, PDFHexString, PDFObject, PDFRef, PDFString } from 'pdf-lib'
import { sha256 } from '../workspace/hash.ts'
import { catalogOf, name, pagesOf, readGraph } from './graph.ts'

export type PdfProblem = 'not-pdf' | 'damaged' | 'encrypted'

export interface OpenedPdf {
  readonly bytes: Uint8Array
  readonly context: PDFContext
  /** Where the last table of objects begins, and whether it is a stream (PDF 1.5). */
  readonly table: { readonly offset: number; readonly isStream: boolean }
}

/** Opens a file that is whole; what viewers would have to repair is refused, for nobody knows what was signed. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | PdfProblem> {
  const latin1 = new TextDecoder('latin1')
  if (!latin1.decode(bytes.subarray(0, 1024)).includes('%PDF-')) return 'not-pdf'
  const offset = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1.decode(bytes.subarray(-1024)))?.[1] ?? NaN)
  const table = Number.isNaN(offset) ? '' : latin1.decode(bytes.subarray(offset, offset + 32)).trimStart()
  const isStream = /^\d+ \d+ obj/.test(table)
  if (!table.startsWith('xref') && !isStream) return 'damaged'
  const tail = latin1.decode(bytes.subarray(offset))
  const size = Number(/\/Size\s+(\d+)/.exec(isStream ? tail : tail.slice(Math.max(0, tail.indexOf('trailer'))))?.[1] ?? NaN)
  if (Number.isNaN(size)) return 'damaged'
  try {
    const context = await readGraph(bytes)
    // Streams that hold objects and tables have numbers too, which pdf-lib does not count.
    context.largestObjectNumber = Math.max(context.largestObjectNumber, size - 1)
    if (context.trailerInfo.Encrypt !== undefined) return 'encrypted'
    catalogOf(context)
    return pagesOf(context).length > 0 ? { bytes, context, table: { offset, isStream } } : 'damaged'
  } catch {
    return 'damaged'
  }
}

/** The file with objects replaced or added; their references are those of its context. */
export function appendUpdate({ bytes, context, table }: OpenedPdf, objects: ReadonlyMap<PDFRef, PDFObject>): Uint8Array {
  const parts: Uint8Array[] = [bytes]
  let length = bytes.length
  const write = (part: Uint8Array): void => {
    parts.push(part)
    length += part.length
  }
  if (bytes.at(-1) !== 10 && bytes.at(-1) !== 13) write(encode('\n'))
  const offsets: (readonly [number: number, generation: number, offset: number])[] = []
  for (const [ref, object] of [...objects].sort(([a], [b]) => a.objectNumber - b.objectNumber)) {
    offsets.push([ref.objectNumber, ref.generationNumber, length])
    write(encode(`${ref.objectNumber} ${ref.generationNumber} obj\n`))
    write(bytesOf(object))
    write(encode('\nendobj\n'))
  }
  const identifier = sha256(bytes.length + offsets.join() + [...objects.values()].map((object) => sha256(bytesOf(object))).join()).slice(0, 32)
  const trailer = context.obj({ Prev: table.offset })
  const { Root, Info, ID } = context.trailerInfo
  if (Root !== undefined) trailer.set(name('Root'), Root)
  if (Info !== undefined) trailer.set(name('Info'), Info)
  trailer.set(name('ID'), context.obj([permanentId(context, ID) ?? PDFHexString.of(identifier), PDFHexString.of(identifier)]))
  write(table.isStream ? streamTable(context, trailer, offsets, length) : plainTable(context, trailer, offsets, length))
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The first half of the identifier never changes (ISO 32000-1, 14.4). */
function permanentId(context: PDFContext, id: PDFObject | undefined): PDFObject | undefined {
  const array = context.lookup(id)
  const first = array instanceof PDFArray ? array.get(0) : undefined
  return first instanceof PDFString || first instanceof PDFHexString ? first : undefined
}

type Offsets = readonly (readonly [number: number, generation: number, offset: number])[]

function plainTable(context: PDFContext, trailer: PDFDict, offsets: Offsets, start: number): Uint8Array {
  trailer.set(name('Size'), context.obj(context.largestObjectNumber + 1))
  const sections = runsOf(offsets).map((run) => {
    const entries = run.map(([, generation, offset]) => `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n\r\n`)
    return `${run[0]![0]} ${run.length}\n${entries.join('')}`
  })
  return encode(`xref\n${sections.join('')}trailer\n${trailer.toString()}\nstartxref\n${start}\n%%EOF\n`)
}

function streamTable(context: PDFContext, trailer: PDFDict, offsets: Offsets, start: number): Uint8Array {
  const number = context.nextRef().objectNumber
  const all: Offsets = [...offsets, [number, 0, start]]
  const rows = all.flatMap(([, generation, offset]) => [1, ...[24, 16, 8, 0].map((shift) => (offset >>> shift) & 0xff), generation >> 8, generation & 0xff])
  trailer.set(name('Type'), name('XRef'))
  trailer.set(name('Size'), context.obj(number + 1))
  trailer.set(name('W'), context.obj([1, 4, 2]))
  trailer.set(name('Index'), context.obj(runsOf(all).flatMap((run) => [run[0]![0], run.length])))
  trailer.set(name('Length'), context.obj(rows.length))
  const head = encode(`${number} 0 obj\n${trailer.toString()}\nstream\n`)
  const tail = encode(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`)
  const whole = new Uint8Array(head.length + rows.length + tail.length)
  whole.set(head)
  whole.set(rows, head.length)
  whole.set(tail, head.length + rows.length)
  return whole
}

/** Objects whose numbers follow one another. */
function runsOf(offsets: Offsets): readonly Offsets[] {
  const runs: (readonly [number, number, number])[][] = []
  for (const each of offsets) {
    const last = runs.at(-1)
    if (last !== undefined && last.at(-1)![0] + 1 === each[0]) last.push(each)
    else runs.push([each])
  }
  return runs
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}

/** Syntax of PDF, one byte a character. */
function encode(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

