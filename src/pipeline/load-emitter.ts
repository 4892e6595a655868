import type { Emitter, Format } from '../emit/emitter.ts'

/** Emitters are loaded when first needed: each brings a large library. */
export async function loadEmitter(format: Format): Promise<Emitter> {
  switch (format) {
    case 'docx':
      return (await import('../emit/docx/emit-docx.ts')).docxEmitter
    case 'pdf':
      return (await import('../emit/pdf/emit-pdf.ts')).pdfEmitter
    case 'html':
      return (await import('../emit/html/emit-html.ts')).htmlEmitter
  }
}
