/** A whole tree → the bytes of a DOCX. Loads the `docx` library: import it lazily. */
import { Document, Packer } from 'docx'
import type { Paragraph } from 'docx'
import type { Staged } from '../../diagnostics/diagnostic.ts'
import type { EmitInput } from '../emitter.ts'
import { startDrawing } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import { zipNormalised } from './normalise.ts'
import type { Parts } from './normalise.ts'
import { placeTrackedMarks } from './place-tracked-marks.ts'
import { drawSection } from './page.ts'
import { writeCoreProperties, wordLanguage } from './properties.ts'
import { writeStyles } from './write-styles.ts'

/** @param pixels PNGs of the pictures that are SVG, for programs that do not draw those */
export function drawDocument(input: EmitInput, pixels: ReadonlyMap<string, Uint8Array>): Staged<Uint8Array> {
  const { document, style } = input
  const drawing = startDrawing(input, pixels)
  const sections = document.sections.map((section, index) => drawSection(section, index === 0, drawing))
  const file = new Document({
    // Without the second setting Word would stretch a justified line that ends with a forced break.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    hyphenation: { autoHyphenation: false },
    theme: { fonts: { headings: { latin: style.font.family }, body: { latin: style.font.family } } },
    sections,
    ...(drawing.footnotes.size === 0 ? {} : { footnotes: notesOf(drawing) }),
  })
  const parts = compile(file, {
    'word/styles.xml': writeStyles(style, wordLanguage(document.meta.lang)),
    'docProps/core.xml': writeCoreProperties(document.meta, drawing.timestamp),
  })
  const value = zipNormalised(new Map([...parts].map(([name, part]) => [name, name === TEXT && typeof part === 'string' ? placeTrackedMarks(part) : part])))
  return { value, diagnostics: drawing.diagnostics }
}

const TEXT = 'word/document.xml'

function notesOf({ footnotes }: Drawing): Record<string, { readonly children: readonly Paragraph[] }> {
  return Object.fromEntries([...footnotes].map(([id, note]) => [id, { children: [note] }]))
}

interface Compiler {
  compile(file: Document, indent: undefined, overrides: readonly { readonly path: string; readonly data: string }[]): Parts
}

/**
 * The parts of the package, before they are zipped. `Packer`'s public functions
 * zip them at once with the time of the day; unpacking that again costs a third
 * of the whole emission. The library's version is pinned, and the tests read
 * every part back.
 */
function compile(file: Document, replaced: Readonly<Record<string, string>>): Parts {
  const compiler: Compiler = Packer['compiler']
  const overrides = Object.entries(replaced).map(([path, data]) => ({ path, data }))
  return compiler.compile(file, undefined, overrides)
}
