/** A finished PDF as a graph of objects, as pdf-lib reads it. */
import { PDFArray, PDFContext, PDFDict, PDFName, PDFNumber, PDFObject, PDFParser, PDFRawStream, PDFRef } from 'pdf-lib'

/** Nothing is awaited between objects: the files are small. */
const WITHOUT_PAUSE = Infinity

/** @throws on anything that pdf-lib does not take for a PDF. */
export function readGraph(bytes: Uint8Array): Promise<PDFContext> {
  return PDFParser.forBytesWithOptions(bytes, WITHOUT_PAUSE, true).parseDocument()
}

export function catalogOf(context: PDFContext): PDFDict {
  return context.lookup(context.trailerInfo.Root, PDFDict)
}

export const name = (text: string): PDFName => PDFName.of(text)

export function entry(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(name(key))
}

export function dictEntry(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = entry(dict, key)
  return value instanceof PDFDict ? value : undefined
}

export function numberEntry(dict: PDFDict, key: string): number | undefined {
  const value = entry(dict, key)
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

/** Text of a name; empty for anything else. */
export function nameEntry(dict: PDFDict | undefined, key: string): string {
  const value = entry(dict, key)
  return value instanceof PDFName ? value.decodeText() : ''
}

/** An array, as often in PDF, may be written as its only element; references stay references. */
export function listEntry(dict: PDFDict | undefined, key: string): readonly PDFObject[] {
  const value = entry(dict, key)
  if (value instanceof PDFArray) return value.asArray()
  const written = dict?.get(name(key))
  return written === undefined ? [] : [written]
}

/** Attributes of a page that may stand in the nodes above it (ISO 32000-1, 7.7.3.4). */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const

export interface PageOfFile {
  readonly ref: PDFRef
  readonly dict: PDFDict
}

/** The pages in their order. What they inherit is found by `pageEntry`. */
export function pagesOf(context: PDFContext): readonly PageOfFile[] {
  const pages: PageOfFile[] = []
  const seen = new Set<string>()
  const walk = (ref: PDFObject | undefined): void => {
    if (!(ref instanceof PDFRef) || seen.has(ref.tag)) return
    seen.add(ref.tag)
    const dict = context.lookup(ref)
    if (!(dict instanceof PDFDict)) return
    if (dict.has(name('Kids'))) listEntry(dict, 'Kids').forEach(walk)
    else pages.push({ ref, dict })
  }
  walk(catalogOf(context).get(name('Pages')))
  return pages
}

/** The value of an attribute that a page has or inherits. */
export function pageEntry(page: PDFDict, key: (typeof INHERITED)[number]): PDFObject | undefined {
  let node: PDFDict | undefined = page
  for (let depth = 0; node !== undefined && depth < 64; depth++) {
    const own = node.get(name(key))
    if (own !== undefined) return own
    node = dictEntry(node, 'Parent')
  }
  return undefined
}

/** Writes down at the page itself what it inherits, so that it can stand below another node. */
export function settleInherited(page: PDFDict): void {
  for (const key of INHERITED) {
    const value = pageEntry(page, key)
    if (value !== undefined) page.set(name(key), value)
  }
}

/** A copy of an object for another file, every reference led to where `mapRef` says. */
export function copyObject(object: PDFObject, into: PDFContext, mapRef: (ref: PDFRef) => PDFRef): PDFObject {
  if (object instanceof PDFRef) return mapRef(object)
  if (object instanceof PDFRawStream) return PDFRawStream.of(copyObject(object.dict, into, mapRef) as PDFDict, object.contents) // a dictionary gives a dictionary
  if (object instanceof PDFDict) {
    const copy = PDFDict.withContext(into)
    for (const [key, value] of object.entries()) copy.set(key, copyObject(value, into, mapRef))
    return copy
  }
  if (object instanceof PDFArray) {
    const copy = PDFArray.withContext(into)
    for (const value of object.asArray()) copy.push(copyObject(value, into, mapRef))
    return copy
  }
  return object
}

/** Everything that an object refers to directly. */
export function refsIn(object: PDFObject): readonly PDFRef[] {
  if (object instanceof PDFRef) return [object]
  if (object instanceof PDFRawStream) return refsIn(object.dict)
  if (object instanceof PDFDict) return object.values().flatMap(refsIn)
  return object instanceof PDFArray ? object.asArray().flatMap(refsIn) : []
}
