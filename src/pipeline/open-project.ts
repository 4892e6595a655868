/** Opens what is selected, dossier by dossier: everything up to documents that are ready to be rendered. */
import { diagnose } from '../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { AuthorSource } from '../schema/translate-keys.ts'
import { buildActView, type ActView } from '../model/act.ts'
import type { Authority, Order, People } from '../model/content.ts'
import type { Partner } from '../model/joint-act.ts'
import type { Place } from '../source/place.ts'
import type { Host } from '../workspace/host.ts'
import { isInside, joinPath } from '../workspace/path.ts'
import { createRecordingHost } from '../workspace/recording.ts'
import { describeDocuments } from './describe-documents.ts'
import { createPartnerFinder, type FindPartners } from './find-partners.ts'
import { AUTHORITY_FILE, findDossiers, widenSelection, type DossierLocation } from './find-dossiers.ts'
import type { LinkedDocument } from './link-annexes.ts'
import { loadAuthority, type AuthorityContext, type LoadedAuthority } from './load-authority.ts'
import { withoutDraft } from './link-without-order.ts'
import { loadDossier, type LoadedDossier, type SourceDocument } from './load-dossier.ts'
import type { DocumentPlan } from './stages.ts'
import { styleOf } from './style-of.ts'

export interface OpenOptions {
  /** Workspace path of an authority, a dossier or one file. Default: everything. */
  readonly selection?: string
  /** Hears of every dossier before it is opened. */
  readonly onProgress?: (done: number, total: number, current: string) => void
}

export interface OpenDossier {
  /** Workspace path of the dossier's folder; of the authority's when its own files are at fault. */
  readonly path: string
  /** The authority and the linked sources; absent when errors forbid to use them. */
  readonly content: OpenContent | undefined
  /** authority.yaml and people.yaml, each when its shape is right. */
  readonly registers: { readonly authority: Authority | undefined; readonly people: People | undefined }
  /** Every file whose shape is right, the order and its annexes first. */
  readonly readable: readonly SourceDocument[]
  /** Whether nothing of the dossier is out of sight: every file could be read and is linked to the others. */
  readonly isComplete: boolean
  /** Only those selected. Empty when the authority can not be read; without the order when it can not. */
  readonly documents: readonly DocumentPlan[]
  /** Whether the selection leaves out some of the documents. */
  readonly isPartial: boolean
  readonly isSelected: (file: string) => boolean
  readonly diagnostics: readonly Diagnostic[]
  /** The sources that places of findings point into. */
  readonly sources: ReadonlyMap<string, AuthorSource>
  /** Every file read for it so far, with its SHA-256. */
  readonly filesRead: () => ReadonlyMap<string, string>
}

export interface OpenContent {
  readonly authority: AuthorityContext
  readonly order: LinkedDocument<SourceDocument>
  /** The act itself; absent when its date is none. */
  readonly act: ActView | undefined
  /** The other authorities of a joint act. */
  readonly partners: readonly Partner[]
}

export function* openProject(host: Host, options: OpenOptions = {}): Generator<OpenDossier, void> {
  const selection = widenSelection(options.selection ?? '')
  const authorities = findDossiers(host, selection)
  const total = authorities.reduce((sum, authority) => sum + authority.dossiers.length, 0)
  let done = 0
  if (total === 0) {
    const what = authorities.length === 0 ? 'authority' : 'dossier'
    yield nothing('', [diagnose('dossier/nothing-found', { what }, { file: selection === '' ? '.' : selection })])
  }
  const ids = new Map<string, Place>()
  const findPartners = createPartnerFinder(host)
  for (const location of authorities) {
    const authorityHost = createRecordingHost(host)
    const loaded = loadAuthority(authorityHost, location)
    const authority = { ...loaded, diagnostics: [...loaded.diagnostics, ...claimId(loaded, location.folder, ids)] }
    if (authority.diagnostics.length > 0 || location.dossiers.length === 0) {
      yield { ...nothing(location.folder, authority.diagnostics), sources: authority.sources }
    }
    for (const dossier of location.dossiers) {
      options.onProgress?.(done++, total, dossier.folder)
      yield openDossier(host, dossier, authority, selection, () => authorityHost.filesRead, findPartners)
    }
  }
}

/** Ids of authorities are unique in a content root. */
function claimId({ content }: LoadedAuthority, folder: string, ids: Map<string, Place>): readonly Diagnostic[] {
  if (content === undefined) return []
  const id = content.id ?? folder
  const place = { file: joinPath(folder, AUTHORITY_FILE), pointer: '/id' }
  const first = ids.get(id)
  if (first === undefined) {
    ids.set(id, place)
    return []
  }
  return [
    diagnose('authority/duplicate-id', { id }, place, { related: [{ place: first, message: 'другой орган' }] }),
  ]
}

function openDossier(
  host: Host,
  location: DossierLocation,
  authority: LoadedAuthority,
  selection: string,
  authorityFiles: () => ReadonlyMap<string, string>,
  findPartners: FindPartners,
): OpenDossier {
  const recording = createRecordingHost(host)
  const loaded = loadDossier(recording, location)
  const filesRead = (): ReadonlyMap<string, string> => new Map([...authorityFiles(), ...recording.filesRead])
  const sources = new Map([...authority.sources, ...loaded.sources])
  const isSelected = (file: string): boolean => !isInside(selection, location.folder) || selection === location.folder || isInside(file, selection)
  const base = {
    path: location.folder,
    sources,
    filesRead,
    documents: [],
    isSelected,
    isPartial: loaded.documents.some(({ file }) => !isSelected(file)),
    content: undefined,
    registers: { authority: authority.content, people: authority.people },
    readable: loaded.documents,
    isComplete: loaded.isComplete,
  }
  const { context } = authority
  if (context === undefined) return { ...base, diagnostics: loaded.diagnostics }
  if (loaded.links === undefined) return openWithoutOrder(base, loaded, context, recording)

  const { order, isComplete } = loaded.links
  const content = order.document.value as Order // linkAnnexes puts the order first
  const joint = findPartners(content, location.authority)
  const { partners, sources: partnerSources, filesRead: partnerFiles } = joint.value!
  const styled = content.houseStyle === undefined ? undefined : styleOf(context.content, content)
  const described = describeDocuments(order, styled?.value === undefined ? context : { ...context, style: styled.value }, partners)
  const own = [...loaded.diagnostics, ...joint.diagnostics, ...(styled?.diagnostics ?? [])]
  const findings = isComplete ? described.diagnostics : described.diagnostics.filter(({ code }) => !aboutAnnexes.has(code))
  const diagnostics = [...own, ...findings]
  const isWhole = !hasErrors(own)
  const all = (described.value ?? []).map((document) => ({
    ...document,
    isWhole,
    templates: context.templates,
    host: recording,
  }))
  const selected = all.filter(({ file }) => isSelected(file))
  return {
    ...base,
    sources: new Map([...sources, ...partnerSources]),
    filesRead: () => new Map([...filesRead(), ...partnerFiles]),
    content: { authority: context, order, act: buildActView(content, context.content, partners).value, partners },
    documents: selected,
    isPartial: selected.length < all.length,
    diagnostics,
  }
}

/** The annexes of an order that can not be read: described for the sake of what is wrong in them. */
function openWithoutOrder(base: Omit<OpenDossier, 'diagnostics'>, loaded: LoadedDossier, context: AuthorityContext, host: Host): OpenDossier {
  if (loaded.withoutOrder === undefined) return { ...base, diagnostics: loaded.diagnostics }
  const { order } = loaded.withoutOrder
  const draft = order.document.file
  const described = describeDocuments(order, context)
  const documents = (described.value ?? []).filter(({ file }) => file !== draft && base.isSelected(file))
  return {
    ...base,
    documents: documents.map((document) => ({ ...document, isWhole: false, templates: context.templates, host })),
    diagnostics: [...loaded.diagnostics, ...withoutDraft(described.diagnostics, draft).filter(({ code }) => !aboutAnnexes.has(code))],
  }
}

/** What can only be said when every annex is known. */
const aboutAnnexes: ReadonlySet<string> = new Set(['ref/unknown-annex', 'ref/unused-annex', 'ref/annex-order'])

function nothing(path: string, diagnostics: readonly Diagnostic[]): OpenDossier {
  return {
    path,
    content: undefined,
    documents: [],
    registers: { authority: undefined, people: undefined },
    readable: [],
    isComplete: false,
    isPartial: false,
    isSelected: () => true,
    diagnostics,
    sources: new Map(),
    filesRead: () => new Map(),
  }
}
