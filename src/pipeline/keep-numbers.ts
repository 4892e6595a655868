/** Numbers of a signed text never shift: fixes them in the edited sources, as `number:` at the units that counting would number otherwise. */
import { addTo } from '../collections/add-to.ts'
import { diagnose } from '../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { fixAnnexNumbers } from '../revision/amend/annex-numbers.ts'
import { fixNumbers, type NumberFix } from '../revision/amend/fix-numbers.ts'
import type { AuthorSource } from '../schema/translate-keys.ts'
import type { DocumentNode } from '../tree/nodes.ts'
import type { Host } from '../workspace/host.ts'
import { createOverlayHost } from '../workspace/overlay.ts'
import { readMarkedText, writeMarkedText } from '../yaml/byte-order-mark.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { setTextKeys } from '../yaml/set-text-keys.ts'
import { composeRevision, type ComposedRevision, type RevisionSource } from './compose-revision.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import { pairDocuments } from './pair-documents.ts'

export interface NumberedFile {
  /** Workspace path. */
  readonly path: string
  readonly before: string
  readonly after: string
  readonly bytes: Uint8Array
}

export interface KeptNumbers {
  /** The edited sources with their numbers fixed; those that are as they were are left out. */
  readonly files: readonly NumberedFile[]
  /** The new revision over these files. */
  readonly host: Host
  readonly composed: ComposedRevision
  readonly diagnostics: readonly Diagnostic[]
}

/** A fixed number changes how those behind it are counted; more rounds than these would be numbers that push each other. */
const ROUNDS = 4

/**
 * @param earlier still earlier states of a document, by its file, or of all: a number that they excluded is not used again
 */
export function keepNumbers(before: ComposedRevision, after: RevisionSource, earlier: (file?: string) => readonly DocumentNode[] = () => []): KeptNumbers {
  const files = new Map<string, NumberedFile>()
  const diagnostics: Diagnostic[] = []
  for (let round = 0; ; round++) {
    const host = createOverlayHost(after.host, new Map([...files].map(([path, { bytes }]) => [path, bytes])))
    const composed = composeRevision({ ...after, host })
    const result = (): KeptNumbers => ({ files: [...files.values()], host, composed, diagnostics })
    if (hasErrors(composed.diagnostics) || round === ROUNDS || diagnostics.length > 0) return result()
    const wanted = new Map<string, NumberFix[]>()
    const twins = pairDocuments(before.documents, composed.documents)
    for (const [document, twin] of twins) {
      for (const fix of fixNumbers(twin.tree, document.tree, { earlier: earlier(document.file) }).fixes) {
        addTo(wanted, fix.origin.file, fix)
      }
    }
    const annexes = composed.documents.map((document) => ({ document, pair: { after: document.tree, before: twins.get(document)?.tree } }))
    const annexNumbers = fixAnnexNumbers(before.documents.map(({ tree }) => tree), annexes.map(({ pair }) => pair), earlier())
    for (const { document } of annexes) {
      const number = annexNumbers.get(document.tree)
      if (number !== undefined) addTo(wanted, document.file, { origin: { file: document.file, pointer: '' }, number })
    }
    if (wanted.size === 0) return result()
    for (const [path, fixes] of wanted) {
      const source = composed.sources.get(path)
      const read = host.read(path)
      if (source === undefined || !read.ok) continue
      const { text, mark } = readMarkedText(read.bytes)
      const { written, refused } = writeNumbers(source, text, fixes)
      files.set(path, { path, before: files.get(path)?.before ?? text, after: written, bytes: writeMarkedText(written, mark) })
      diagnostics.push(...locateDiagnostics(refused.map(({ number, origin }) => diagnose('revision/number-not-kept', { number }, origin)), composed.sources))
    }
  }
}

function writeNumbers(source: AuthorSource, text: string, fixes: readonly NumberFix[]): { readonly written: string; readonly refused: readonly NumberFix[] } {
  const write = (into: string, numbers: readonly NumberFix[]): string | undefined => {
    const { value: file } = parseYaml(source.file, new TextEncoder().encode(into))
    const keys = numbers.map(({ origin, number }) => ({ pointer: source.pointerInFile(origin.pointer), key: source.words(origin.pointer).key('number'), value: number }))
    return file && setTextKeys(file, keys)
  }
  const whole = write(text, fixes)
  if (whole !== undefined) return { written: whole, refused: [] }
  const refused: NumberFix[] = []
  let written = text
  for (const fix of fixes) {
    const edited = write(written, [fix])
    if (edited === undefined) refused.push(fix)
    else written = edited
  }
  return { written, refused }
}
