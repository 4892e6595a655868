import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Amendment, AnnexContent, Authority, Order } from '../model/content.ts'
import type { Host } from '../workspace/host.ts'
import type { LinkedDocument } from './link-annexes.ts'
import type { SourceDocument } from './load-dossier.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import { openProject, type OpenOptions } from './open-project.ts'

/** A document of a dossier as data: validated, with every optional property present. */
export interface LoadedDocument<Content> {
  readonly id: string
  /** Workspace path of its file. */
  readonly file: string
  readonly content: Content
}

export interface LoadedAnnex extends LoadedDocument<AnnexContent> {
  readonly annexes: readonly LoadedAnnex[]
}

export interface LoadedDossierContent {
  /** Workspace path of the dossier's folder. */
  readonly path: string
  readonly authority: Authority
  readonly order: LoadedDocument<Order>
  /** In the order of their numbers. */
  readonly annexes: readonly LoadedAnnex[]
  /** Of an amending act: as its author wrote it; `order` holds its head and its other points. */
  readonly amendment?: Amendment
}

export interface LoadedContent {
  /** Only dossiers whose files could all be read; the findings name the others. */
  readonly dossiers: readonly LoadedDossierContent[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The selected dossiers as typed data, for programs that need the content and not the documents. */
export function loadContent(host: Host, options: OpenOptions = {}): LoadedContent {
  const dossiers: LoadedDossierContent[] = []
  const diagnostics: Diagnostic[] = []
  for (const dossier of openProject(host, options)) {
    diagnostics.push(...locateDiagnostics(dossier.diagnostics, dossier.sources))
    if (dossier.content === undefined) continue
    const { authority, order } = dossier.content
    dossiers.push({
      path: dossier.path,
      authority: authority.content,
      order: { id: order.id, file: order.document.file, content: order.document.value as Order }, // linkAnnexes puts the order first
      annexes: order.annexes.map(loadAnnex),
      ...(dossier.amendment === undefined ? {} : { amendment: dossier.amendment.source.content }),
    })
  }
  return { dossiers, diagnostics: locateDiagnostics(diagnostics, new Map()) }
}

function loadAnnex(annex: LinkedDocument<SourceDocument>): LoadedAnnex {
  return {
    id: annex.id,
    file: annex.document.file,
    content: annex.document.value as AnnexContent, // an order can not be an annex
    annexes: annex.annexes.map(loadAnnex),
  }
}
