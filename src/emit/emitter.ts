import type { Staged } from '../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import type { DocumentNode } from '../tree/nodes.ts'

export const formats = ['docx', 'pdf', 'html'] as const

export type Format = (typeof formats)[number]

export interface EmitInput {
  /** A complete tree: all passes have run. */
  readonly document: DocumentNode
  readonly style: HouseStyle
  /** Bytes of the pictures that the tree names, by workspace path. */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** The page on which each heading of the contents stands, by its id: the PDF lays pages out, Word shows its numbers until it counts itself. */
  readonly pages?: ReadonlyMap<string, number>
  /** References to these other documents of the dossier become links with the address `documentAddress`; a file of the whole dossier leads them inside. */
  readonly linkedDocuments?: ReadonlySet<string>
  /** Who made the changes that a redline marks, and when (ISO date and time). Default: the program, on the date of the act. */
  readonly redline?: { readonly author: string; readonly date: string }
}

/** Draws a tree. The same input gives the same bytes in every process, folder, time zone and locale. */
export interface Emitter {
  readonly format: Format
  emit(input: EmitInput): Promise<Staged<Uint8Array>>
}

/** The address of another document of the dossier, by the target of references to it, `annex:program`. */
export function documentAddress(target: string): string {
  return `prikaz:${encodeURIComponent(target)}`
}
