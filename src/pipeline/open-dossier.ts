/** One dossier as its files say: everything up to documents that are ready to be rendered. Knows nothing of amendments. */
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { AuthorSource } from '../schema/translate-keys.ts'
import { buildActView, type ActView } from '../model/act.ts'
import type { Order } from '../model/content.ts'
import type { Partner } from '../model/joint-act.ts'
import type { Host } from '../workspace/host.ts'
import { createRecordingHost, type Observations } from '../workspace/recording.ts'
import { describeDocuments } from './describe-documents.ts'
import type { FindPartners } from './find-partners.ts'
import type { DossierLocation } from './find-dossiers.ts'
import type { LinkedDocument } from './link-annexes.ts'
import { withoutDraft } from './link-without-order.ts'
import type { AuthorityContext, LoadedAuthority } from './load-authority.ts'
import { loadDossier, type LoadedDossier, type SourceDocument } from './load-dossier.ts'
import type { DocumentPlan } from './stages.ts'
import { styleOf } from './style-of.ts'

export interface OpenContent {
  readonly authority: AuthorityContext
  /** An amending act stands here as the order that it is, with the dossier that it `amends`. */
  readonly order: LinkedDocument<SourceDocument>
  /** The act itself; absent when its date is none. */
  readonly act: ActView | undefined
  /** The other authorities of a joint act. */
  readonly partners: readonly Partner[]
}

export interface OpenedFiles {
  /** The authority and the linked sources; absent when errors forbid to use them. */
  readonly content: OpenContent | undefined
  /** All of the dossier. Empty when the authority can not be read; without the order when it can not. */
  readonly documents: readonly DocumentPlan[]
  readonly diagnostics: readonly Diagnostic[]
  /** The sources that places of findings point into. */
  readonly sources: ReadonlyMap<string, AuthorSource>
  /** Every file of the dossier read so far, with its SHA-256; those of the authority are not among them. */
  readonly filesRead: () => ReadonlyMap<string, string>
  /** What was looked at to find the other authorities of a joint act. */
  readonly partnerObservations: Observations
}

export function openDossier(host: Host, location: DossierLocation, authority: LoadedAuthority, findPartners: FindPartners): OpenedFiles {
  const recording = createRecordingHost(host)
  return openLoaded(recording, loadDossier(recording, location), location, authority, findPartners, () => recording.filesRead)
}

/** The same of files that are read already. */
export function openLoaded(
  host: Host,
  loaded: LoadedDossier,
  location: DossierLocation,
  authority: LoadedAuthority,
  findPartners: FindPartners,
  filesRead: () => ReadonlyMap<string, string>,
): OpenedFiles {
  const { context } = authority
  const sources = new Map([...authority.sources, ...loaded.sources])
  const nothing: OpenedFiles = { content: undefined, documents: [], diagnostics: loaded.diagnostics, sources, filesRead, partnerObservations: new Map() }
  if (context === undefined) return nothing
  if (loaded.links === undefined) return { ...nothing, ...describeWithoutOrder(loaded, context, host) }

  const { order, isComplete } = loaded.links
  const content = order.document.value as Order // linkAnnexes puts the order first; the caller takes amending acts apart
  const joint = findPartners(content, location.authority)
  const { partners, sources: partnerSources, filesRead: partnerFiles, observations: partnerObservations } = joint.value!
  const styled = content.houseStyle === undefined ? undefined : styleOf(context.content, content)
  const described = describeDocuments(order, styled?.value === undefined ? context : { ...context, style: styled.value }, partners)
  const own = [...loaded.diagnostics, ...joint.diagnostics, ...(styled?.diagnostics ?? [])]
  const findings = isComplete ? described.diagnostics : described.diagnostics.filter(({ code }) => !aboutAnnexes.has(code))
  const isWhole = !hasErrors(own)
  return {
    content: { authority: context, order, act: buildActView(content, context.content, partners).value, partners },
    documents: (described.value ?? []).map((document) => ({ ...document, isWhole, templates: context.templates, host })),
    diagnostics: [...own, ...findings],
    sources: new Map([...sources, ...partnerSources]),
    filesRead: () => new Map([...filesRead(), ...partnerFiles]),
    partnerObservations,
  }
}

/** The annexes of an order that can not be read: described for the sake of what is wrong in them. */
function describeWithoutOrder(loaded: LoadedDossier, context: AuthorityContext, host: Host): Pick<OpenedFiles, 'documents' | 'diagnostics'> {
  if (loaded.withoutOrder === undefined) return { documents: [], diagnostics: loaded.diagnostics }
  const { order } = loaded.withoutOrder
  const draft = order.document.file
  const described = describeDocuments(order, context)
  return {
    documents: (described.value ?? []).filter(({ file }) => file !== draft).map((document) => ({ ...document, isWhole: false, templates: context.templates, host })),
    diagnostics: [...loaded.diagnostics, ...withoutDraft(described.diagnostics, draft).filter(({ code }) => !aboutAnnexes.has(code))],
  }
}

/** What can only be said when every annex is known. */
const aboutAnnexes: ReadonlySet<string> = new Set(['ref/unknown-annex', 'ref/unused-annex', 'ref/annex-order'])
