/** The files of one dossier, read and checked: the `yaml` and `schema` stages, then the links between files. */
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import type { AuthorSource } from '../schema/translate-keys.ts'
import { validateSource } from '../schema/validate.ts'
import type { Host } from '../workspace/host.ts'
import { fileStem } from '../workspace/path.ts'
import { annexKinds } from './annex-kinds.ts'
import type { DossierLocation } from './find-dossiers.ts'
import { linkWithoutOrder } from './link-without-order.ts'
import { linkAnnexes, type Linkable, type LinkedDocument, type Links } from './link-annexes.ts'
import { readSource } from './read-sources.ts'

/** A source file whose shape is right. */
export interface SourceDocument extends Linkable {
  /** The content of its kind, normalised. */
  readonly value: Linkable['value']
}

export interface LoadedDossier {
  /** The order, or the amending act in its place, with its annexes; absent when there is none to build. */
  readonly links: Links<SourceDocument> | undefined
  /** Instead of `links`, when the order can not be read: the other files, as if a draft approved them. */
  readonly withoutOrder: Links<SourceDocument> | undefined
  /** Every file whose shape is right, the order and its annexes first, in their order. */
  readonly documents: readonly SourceDocument[]
  /** Whether every file could be read, and is linked to the others as it says. */
  readonly isComplete: boolean
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, AuthorSource>
}

const KINDS = ['order', 'amendment', ...annexKinds]

export function loadDossier(host: Host, location: DossierLocation): LoadedDossier {
  const diagnostics: Diagnostic[] = []
  const sources = new Map<string, AuthorSource>()
  const documents = new Map<string, SourceDocument>()
  const broken = new Set<string>()
  const keep = <T>(staged: Staged<T>): T | undefined => {
    diagnostics.push(...staged.diagnostics)
    return staged.value
  }
  for (const file of location.files) {
    const source = keep(readSource(host, file))
    if (source !== undefined) sources.set(file, source)
    const valid = source && keep(validateSource(source, { expectedKinds: expectedKinds(file) }))
    if (valid === undefined) broken.add(file)
    else documents.set(file, { file, kind: valid.kind, value: valid.value as SourceDocument['value'] }) // checked by its schema
  }
  const links = keep(linkAnnexes(location.folder, documents, broken))
  const withoutOrder = links === undefined ? keep(linkWithoutOrder(location.folder, documents, broken)) : undefined
  const linked = flattenLinks((links ?? withoutOrder)?.order).filter(({ file }) => documents.has(file))
  const ordered = [...linked, ...[...documents.values()].filter((document) => !linked.includes(document))]
  return { links, withoutOrder, documents: ordered, isComplete: broken.size === 0 && links?.isComplete === true, diagnostics, sources }
}

/** A document, the file its goals are taken from, then its annexes. */
function flattenLinks(linked: LinkedDocument<SourceDocument> | undefined): readonly SourceDocument[] {
  if (linked === undefined) return []
  const { document, goals, annexes } = linked
  return [document, ...(goals === undefined ? [] : [goals]), ...annexes.flatMap(flattenLinks)].filter((each, index, all) => all.indexOf(each) === index)
}

/** The name of a file says what its author means it to be, where it is the name of a kind. */
function expectedKinds(file: string): readonly string[] {
  const named = KINDS.filter((kind) => kind === fileStem(file).toLowerCase())
  return named.length > 0 ? named : KINDS
}
