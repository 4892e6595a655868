/** A graph of objects as the bytes of a PDF: equal streams once, nothing that is not needed, always in the same order. */
import { PDFArray, PDFContext, PDFDict, PDFHeader, PDFObject, PDFRawStream, PDFRef, PDFWriter } from 'pdf-lib'
import { sha256 } from '../workspace/hash.ts'
import { copyObject, nameEntry, refsIn } from './graph.ts'

/** PDF 1.4, which PDF/A-1 is made of: no streams of objects. Changes `context`. */
export async function writeGraph(context: PDFContext): Promise<Uint8Array> {
  shareEqualObjects(context)
  const written = renumber(context)
  written.header = PDFHeader.forVersion(1, 4)
  return PDFWriter.forContext(written, Infinity).serializeToBuffer()
}

/** Pages and the structure have their own places; what they show may be shared: pictures, fonts, colour profiles. */
function shareEqualObjects(context: PDFContext): void {
  for (;;) {
    const first = new Map<string, PDFRef>()
    const same = new Map<string, PDFRef>()
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      if (!canBeShared(object)) continue
      const key = keyOf(object)
      const known = first.get(key)
      if (known === undefined) first.set(key, ref)
      else same.set(ref.tag, known)
    }
    if (same.size === 0) return
    // What referred to two equal objects may be equal now itself: hence another turn.
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      if (same.has(ref.tag)) context.delete(ref)
      else if (refsIn(object).some(({ tag }) => same.has(tag))) context.assign(ref, copyObject(object, context, (each) => same.get(each.tag) ?? each))
    }
  }
}

function canBeShared(object: PDFObject): boolean {
  if (object instanceof PDFRawStream) return true
  if (object instanceof PDFDict) return ['Font', 'FontDescriptor', 'OutputIntent'].includes(nameEntry(object, 'Type'))
  return object instanceof PDFArray && object.size() > 0
}

function keyOf(object: PDFObject): string {
  return object instanceof PDFRawStream ? `${object.dict.toString()} ${sha256(object.contents)}` : object.toString()
}

/** Only what can be reached from the catalog, numbered as it is met. */
function renumber(context: PDFContext): PDFContext {
  const result = PDFContext.create()
  const numbers = new Map<string, PDFRef>()
  const queue: PDFRef[] = []
  const meet = (ref: PDFRef): PDFRef => {
    const known = numbers.get(ref.tag)
    if (known !== undefined) return known
    const number = result.nextRef()
    numbers.set(ref.tag, number)
    queue.push(ref)
    return number
  }
  const { Root, Info, ID } = context.trailerInfo
  if (!(Root instanceof PDFRef)) throw new Error('The PDF has no catalog')
  result.trailerInfo.Root = meet(Root)
  if (Info instanceof PDFRef) result.trailerInfo.Info = meet(Info)
  if (ID !== undefined) result.trailerInfo.ID = copyObject(ID, result, meet)
  for (let at = 0; at < queue.length; at++) {
    const ref = queue[at]!
    const object = context.lookup(ref)
    if (object !== undefined) result.assign(meet(ref), copyObject(object, result, meet))
  }
  return result
}
