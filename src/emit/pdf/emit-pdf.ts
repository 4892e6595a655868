/**
 * The document tree as PDF/A-1a: tagged, in Russian, with bookmarks and
 * embedded fonts. Drawn by Typst from `templates/pdf/`; the tree travels as
 * data, so no text of an author is ever read as Typst.
 */
import type { EmitInput, Emitter } from '../emitter.ts'
import { drawTree } from './draw-tree.ts'
import { finishPdf } from './finish-pdf.ts'
import { loadPictures } from './load-pictures.ts'
import { openTypst } from './typst-session.ts'

export const pdfEmitter: Emitter = {
  format: 'pdf',
  async emit(input) {
    const typst = await openTypst()
    const pictures = await loadPictures(input.images, typst)
    const { json, headers, spaced, diagnostics } = drawTree(input, typst, pictures)
    const files = new Map([...pictures.values()].map(({ source, bytes }) => [source, bytes]))
    const { bytes, areas } = await typst.toPdf({ drawing: json, files })
    return { value: await finishPdf(bytes, headers, spaced, areas), diagnostics }
  },
}

/** The pages of the headings that have an id, as the PDF of the same tree has them. */
export async function measurePages(input: EmitInput): Promise<ReadonlyMap<string, number>> {
  const typst = await openTypst()
  const pictures = await loadPictures(input.images, typst)
  const { json } = drawTree(input, typst, pictures)
  const files = new Map([...pictures.values()].map(({ source, bytes }) => [source, bytes]))
  return typst.pagesOf({ drawing: json, files })
}
