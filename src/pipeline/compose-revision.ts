/** All selected documents of one revision, as finished trees. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import type { AuthorSource } from '../schema/translate-keys.ts'
import type { DocumentNode } from '../tree/nodes.ts'
import type { Host } from '../workspace/host.ts'
import { isInside } from '../workspace/path.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import { openProject, type OpenOptions } from './open-project.ts'
import { composeTree } from './stages.ts'

export interface RevisionSource {
  readonly host: Host
  /** Workspace path of what is compared; files are paired by their path below it. */
  readonly selection: string
}

export interface ComposedSource {
  /** Path below the selection. */
  readonly key: string
  readonly id: string
  readonly file: string
  readonly kind: string
  readonly title: string
  readonly stem: string
  /** Where it lies among the results: the folder of its dossier. */
  readonly folder: string
  readonly style: HouseStyle
  readonly tree: DocumentNode
  readonly images: ReadonlyMap<string, Uint8Array>
}

export interface ComposedRevision {
  readonly documents: readonly ComposedSource[]
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, AuthorSource>
  /** Folders of amending acts that do not fit what they amend: they are not compared, and not gone either. */
  readonly unread: ReadonlySet<string>
}

export function composeRevision({ host, selection }: RevisionSource, onProgress: NonNullable<OpenOptions['onProgress']> = () => undefined): ComposedRevision {
  const documents: ComposedSource[] = []
  const diagnostics: Diagnostic[] = []
  const sources = new Map<string, AuthorSource>()
  // A dossier that one revision does not have yet (or any more) is a change, not a mistake.
  const unread = new Set<string>()
  if (host.kind(selection) === 'missing') return { documents, diagnostics, sources, unread }
  for (const dossier of openProject(host, { selection, onProgress })) {
    const own: Diagnostic[] = dossier.diagnostics.map(asWarning)
    if (dossier.documents.length === 0) unread.add(dossier.path)
    for (const plan of dossier.documents) {
      const composed = composeTree(plan)
      own.push(...composed.diagnostics)
      if (composed.value === undefined) continue
      documents.push({
        key: isInside(plan.file, selection) && plan.file !== selection ? plan.file.slice(selection === '' ? 0 : selection.length + 1) : plan.file,
        id: plan.id,
        file: plan.file,
        kind: plan.kind,
        title: plan.meta.title,
        stem: plan.stem,
        folder: dossier.path,
        style: plan.style,
        tree: composed.value.document,
        images: composed.value.images,
      })
    }
    for (const [path, source] of dossier.sources) sources.set(path, source)
    diagnostics.push(...locateDiagnostics(own, dossier.sources))
  }
  return { documents, diagnostics, sources, unread }
}

/** Acts that do not fit each other are for `check` to refuse; their texts can be compared all the same. */
function asWarning(finding: Diagnostic): Diagnostic {
  return finding.severity === 'error' && finding.code.startsWith('amendment/') ? { ...finding, severity: 'warning' } : finding
}
