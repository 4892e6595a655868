/** Two revisions of the selected documents, composed by the same pipeline and compared. */
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Code } from '../diagnostics/catalogue/index.ts'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import { compareUnits } from '../revision/compare-units.ts'
import { readUnits } from '../revision/read-units.ts'
import type { DocumentDiff, UncoveredAct } from '../revision/revision-diff.ts'
import type { DocumentNode } from '../tree/nodes.ts'
import { isSameFile } from '../workspace/same-file.ts'
import { findUncovered, type ChangedDossier } from './amendments/find-uncovered.ts'
import { composeRevision, type ComposedSource, type RevisionSource } from './compose-revision.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import { contentName, nameBeside, withImageNames } from './image-names.ts'
import { pairDocuments } from './pair-documents.ts'
import type { OpenOptions } from './open-project.ts'

/** A document with what it takes to draw both revisions as one. */
export interface ComparedDocument extends DocumentDiff {
  /** Absent for a document that only one revision has. */
  readonly redline?: RedlineSource
}

export interface RedlineSource {
  /** Name of its result file without extension. */
  readonly stem: string
  /** Where it lies among the results: the folder of its dossier. */
  readonly folder: string
  readonly before: DocumentNode
  readonly after: DocumentNode
  readonly style: HouseStyle
  readonly images: ReadonlyMap<string, Uint8Array>
}

export interface ComparedRevisions {
  readonly documents: readonly ComparedDocument[]
  /** Signed acts that were changed without an amending act. */
  readonly uncovered: readonly UncoveredAct[]
  /** Findings of each revision; with an error in one of them nothing is compared. */
  readonly before: readonly Diagnostic[]
  readonly after: readonly Diagnostic[]
}

/** Documents are paired by pair-documents.ts. Nothing is compared while one of the revisions has an error. */
export function compareRevisions(
  before: RevisionSource,
  after: RevisionSource,
  onProgress: OpenOptions['onProgress'] = () => undefined,
): ComparedRevisions {
  const old = composeRevision(before, onProgress)
  const now = composeRevision(after, onProgress)
  const findings = now.diagnostics.filter((finding) => !isOutgrown(finding, before, after, old.diagnostics))
  if (hasErrors(old.diagnostics) || hasErrors(now.diagnostics)) return { documents: [], uncovered: [], before: old.diagnostics, after: findings }

  const twins = pairDocuments(old.documents, now.documents)
  const used = new Set(twins.values())
  const documents = now.documents.map((document): ComparedDocument => {
    const twin = twins.get(document)
    const base = { file: document.file, kind: document.kind, title: document.title }
    if (twin === undefined) return { ...base, status: 'added' }
    if (twin.kind !== document.kind) {
      findings.push(diagnose('revision/other-kind', { before: twin.kind, after: document.kind }, { file: document.file, pointer: '/kind' }))
      return { ...base, status: 'added' }
    }
    const comparison = compareUnits(readUnits(withImageNames(twin.tree, contentName(twin.images))), readUnits(withImageNames(document.tree, contentName(document.images))))
    const oldName = nameBeside(twin.images, document.images)
    const redline: RedlineSource = {
      stem: document.stem,
      folder: document.folder,
      before: withImageNames(twin.tree, oldName),
      after: document.tree,
      style: document.style,
      images: new Map([...[...twin.images].map(([name, bytes]) => [oldName(name), bytes] as const), ...document.images]),
    }
    return { ...base, status: comparison.changes.length === 0 ? 'same' : 'changed', comparison, redline }
  })
  const gone = old.documents.filter((document) => !used.has(document) && !now.unread.has(document.folder))
  const removed = gone.map(({ file, kind, title }): DocumentDiff => ({ file, kind, title, status: 'removed' }))
  return {
    documents: [...documents, ...removed],
    uncovered: findUncovered(before, after, changedDossiers(now.documents, documents, twins, gone)),
    before: old.diagnostics,
    after: locateDiagnostics(findings, now.sources),
  }
}

const MISFITS: ReadonlySet<string> = new Set<Code>(['amendment/text-mismatch', 'amendment/same-unit', 'amendment/broken-state'])

/**
 * An amending act that is as it was and did fit its act: the act was edited since, and what was edited is what the comparison tells.
 * `check` insists on an amending act for it.
 */
function isOutgrown({ code, place }: Diagnostic, before: RevisionSource, after: RevisionSource, known: readonly Diagnostic[]): boolean {
  return place !== undefined && MISFITS.has(code) && !known.some((finding) => finding.place?.file === place.file) && isSameFile(before.host, after.host, place.file)
}

/** The dossiers of the old revision of which something printed changed, with their folders of today. */
function changedDossiers(now: readonly ComposedSource[], compared: readonly ComparedDocument[], twins: ReadonlyMap<ComposedSource, ComposedSource>, gone: readonly ComposedSource[]): readonly ChangedDossier[] {
  const folders = new Map<string, string>()
  for (const [document, twin] of twins) folders.set(twin.folder, document.folder)
  const changed = new Set(gone.map(({ folder }) => folder))
  const oldFolderOf = new Map([...folders].map(([old, today]) => [today, old]))
  now.forEach((document, index) => {
    const old = twins.get(document)?.folder ?? oldFolderOf.get(document.folder)
    if (old !== undefined && compared[index]!.status !== 'same') changed.add(old)
  })
  return [...changed].map((before) => ({ before, after: folders.get(before) }))
}
