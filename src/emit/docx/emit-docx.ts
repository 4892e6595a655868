/** The DOCX emitter: one document tree → one Word file, drawn with named styles. */
import type { Emitter } from '../emitter.ts'

export const docxEmitter: Emitter = {
  format: 'docx',
  async emit(input) {
    // Loaded on first use: commands that draw nothing do not wait for the library.
    const { drawDocument } = await import('./draw-document.ts')
    return drawDocument(input)
  },
}
