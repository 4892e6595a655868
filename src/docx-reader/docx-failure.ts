/** Why a file can not be read as a Word document. Thrown inside this folder only; `readDocx` turns it into a finding. */

/** Formats that officials send instead of a DOCX. */
export type OtherFormat =
  | 'excel' | 'powerpoint' | 'odt' | 'odf' | 'pdf' | 'rtf' | 'html' | 'web-archive' | 'word-xml' | 'flat-opc' | 'flat-odf' | 'xml'
  | 'template' | 'archive' | 'zip' | 'program' | 'image' | 'text' | 'ole' | 'unknown'

export type Damage =
  | { readonly kind: 'empty' }
  /** The list of the archive's entries, which stands at its end, is not there or is not whole. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'missing-part'; readonly part: string }
  | { readonly kind: 'unpacking'; readonly part: string }
  | { readonly kind: 'checksum'; readonly part: string }
  | { readonly kind: 'xml'; readonly part: string; readonly line: number }
  | { readonly kind: 'not-a-document'; readonly part: string }

export type DocxFailure =
  | { readonly code: 'old-format' }
  | { readonly code: 'encrypted' }
  | { readonly code: 'macros' }
  | { readonly code: 'other-format'; readonly format: OtherFormat }
  | { readonly code: 'damaged'; readonly damage: Damage }
  | { readonly code: 'too-large'; readonly what: 'file' | 'entries' | 'part' | 'elements' | 'depth' | 'paragraphs' | 'letters' }
  | { readonly code: 'unsafe-xml'; readonly part: string }

export class DocxError extends Error {
  readonly failure: DocxFailure

  constructor(failure: DocxFailure) {
    super(failure.code)
    this.name = 'DocxError'
    this.failure = failure
  }
}

export function refuse(failure: DocxFailure): never {
  throw new DocxError(failure)
}

export const damaged = (damage: Damage): never => refuse({ code: 'damaged', damage })
