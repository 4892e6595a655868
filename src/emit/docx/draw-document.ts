/** A whole tree → the bytes of a DOCX. Loads the `docx` library: import it lazily. */
import { Document, Packer } from 'docx'
import type { Staged } from '../../diagnostics/diagnostic.ts'
import type { EmitInput } from '../emitter.ts'
import { startDrawing } from './drawing.ts'
import { normalisePackage } from './normalise.ts'
import { drawSection } from './page.ts'
import { writeCoreProperties, wordLanguage } from './properties.ts'
import { writeStyles } from './write-styles.ts'

export async function drawDocument(input: EmitInput): Promise<Staged<Uint8Array>> {
  const { document, style } = input
  const drawing = startDrawing(input)
  const file = new Document({
    compatibility: { version: 15 },
    hyphenation: { autoHyphenation: false },
    theme: { fonts: { headings: { latin: style.font.family }, body: { latin: style.font.family } } },
    sections: document.sections.map((section, index) => drawSection(section, index === 0, drawing)),
  })
  const packed = await Packer.toBuffer(file)
  const value = normalisePackage(packed, {
    'word/styles.xml': writeStyles(style, wordLanguage(document.meta.lang)),
    'docProps/core.xml': writeCoreProperties(document.meta, drawing.timestamp),
  })
  return { value, diagnostics: drawing.diagnostics }
}
