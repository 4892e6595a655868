/** Changes to an opened PDF before they are written: objects replaced or added, the file itself left alone. */
import { PDFDict, PDFObject, PDFRawStream, PDFRef } from 'pdf-lib'
import type { OpenedPdf } from './append-update.ts'
import { copyObject } from './graph.ts'
import { sha256 } from '../workspace/hash.ts'

export class Draft {
  readonly pdf: OpenedPdf
  readonly changed = new Map<PDFRef, PDFObject>()
  readonly #streams = new Map<string, PDFRef>()

  constructor(pdf: OpenedPdf) {
    this.pdf = pdf
  }

  /** The object as the file will have it. */
  get(ref: PDFRef): PDFObject | undefined {
    return this.changed.get(ref) ?? this.pdf.context.lookup(ref)
  }

  /** A dictionary to be changed: a copy, which from now on stands for the original. */
  edit(ref: PDFRef): PDFDict {
    const known = this.changed.get(ref)
    if (known instanceof PDFDict) return known
    const copy = copyObject(this.pdf.context.lookup(ref, PDFDict), this.pdf.context, (each) => each) as PDFDict // a copy of a dictionary
    this.changed.set(ref, copy)
    return copy
  }

  add(object: PDFObject): PDFRef {
    const ref = this.pdf.context.nextRef()
    this.changed.set(ref, object)
    return ref
  }

  /** Copies an object of another file with all that it refers to; equal streams once. */
  adopt(object: PDFObject, from: { lookup(ref: PDFRef): PDFObject | undefined }): PDFObject {
    const adopted = new Map<string, PDFRef>()
    const move = (ref: PDFRef): PDFRef => {
      const known = adopted.get(ref.tag)
      if (known !== undefined) return known
      const source = from.lookup(ref)
      if (source instanceof PDFRawStream) {
        const copy = copyObject(source, this.pdf.context, move) as PDFRawStream // a copy of a stream
        const key = `${copy.dict.toString()} ${sha256(copy.contents)}`
        const shared = this.#streams.get(key) ?? this.add(copy)
        this.#streams.set(key, shared)
        adopted.set(ref.tag, shared)
        return shared
      }
      const own = this.pdf.context.nextRef()
      adopted.set(ref.tag, own)
      if (source !== undefined) this.changed.set(own, copyObject(source, this.pdf.context, move))
      return own
    }
    return copyObject(object, this.pdf.context, move)
  }
}
