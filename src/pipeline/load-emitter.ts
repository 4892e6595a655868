import type { EmitInput, Emitter, Format } from '../emit/emitter.ts'

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

/** Pages for a document with contents; a document without them is not laid out for nothing. */
export async function measurePagesOf(input: EmitInput): Promise<ReadonlyMap<string, number> | undefined> {
  const hasContents = input.document.sections.some(({ children }) => children.some(({ type }) => type === 'contents'))
  if (!hasContents) return undefined
  const { measurePages } = await import('../emit/pdf/emit-pdf.ts')
  return measurePages(input)
}
