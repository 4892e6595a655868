import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import type { DocumentNode } from '../tree/nodes.ts'
import { fillContents } from './fill-contents.ts'
import { keepTogether } from './keep-together.ts'
import { numberUnits } from './number-units.ts'
import { placePictures } from './place-pictures.ts'
import { resolveReferences, type Elsewhere } from './resolve-references.ts'
import { setTypography } from './set-typography.ts'

export interface PassOptions {
  readonly style: HouseStyle
  /** Words that mention other documents of the dossier, by reference target: `annex:program`. */
  readonly outside?: ReadonlyMap<string, string>
  /** Which other document of the dossier has an id. */
  readonly elsewhere?: Elsewhere
}

/** What the passes find in a tree; how it is set and kept together finds nothing and is left out. */
export function checkPasses(document: DocumentNode, options: PassOptions): readonly Diagnostic[] {
  const numbered = numberUnits(document, options.style)
  const referenced = resolveReferences(numbered.value ?? document, options.outside, options.style.wording.nestedPoint, options.elsewhere)
  return [...numbered.diagnostics, ...referenced.diagnostics]
}

/** Completes a tree: numbers, then references to them, then type, then the contents, then what stays together, then pictures in the fields. The order matters. */
export function runPasses(document: DocumentNode, options: PassOptions): Staged<DocumentNode> {
  const numbered = numberUnits(document, options.style)
  const referenced = resolveReferences(numbered.value ?? document, options.outside, options.style.wording.nestedPoint, options.elsewhere)
  return {
    value: placePictures(keepTogether(fillContents(setTypography(referenced.value ?? document)), options.style), options.style),
    diagnostics: [...numbered.diagnostics, ...referenced.diagnostics],
  }
}
