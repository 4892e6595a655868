/** One dossier as its files say: everything up to documents that are ready to be rendered. Knows nothing of amendments. */
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { AuthorSource } from '../schema/translate-keys.ts'
import type { Order } from '../model/content.ts'
import type { Host } from '../workspace/host.ts'
import { createRecordingHost } from '../workspace/recording.ts'
import { describeDocuments } from './describe-documents.ts'
import type { FindPartners } from './find-partners.ts'
import type { DossierLocation } from './find-dossiers.ts'
import type { LinkedDocument } from './link-annexes.ts'
import type { AuthorityContext, LoadedAuthority } from './load-authority.ts'
import { loadDossier, type LoadedDossier, type SourceDocument } from './load-dossier.ts'
import type { DocumentPlan } from './stages.ts'
import { styleOf } from './style-of.ts'

export interface OpenedFiles {
  /** The authority and the linked sources; absent when errors forbid to use them. */
  readonly content: { readonly authority: AuthorityContext; readonly order: LinkedDocument<SourceDocument> } | undefined
  /** All of the dossier. Empty when the authority or the order can not be read. */
  readonly documents: readonly DocumentPlan[]
  readonly diagnostics: readonly Diagnostic[]
  /** The sources that places of findings point into. */
  readonly sources: ReadonlyMap<string, AuthorSource>
  /** Every file of the dossier read so far, with its SHA-256; those of the authority are not among them. */
  readonly filesRead: () => ReadonlyMap<string, string>
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
  if (context === undefined || loaded.links === undefined) {
    return { content: undefined, documents: [], diagnostics: loaded.diagnostics, sources, filesRead }
  }
  const { order, isComplete } = loaded.links
  const content = order.document.value as Order // linkAnnexes puts the order first; the caller takes amending acts apart
  const joint = findPartners(content, location.authority)
  const { partners, sources: partnerSources, filesRead: partnerFiles } = joint.value!
  const styled = content.houseStyle === undefined ? undefined : styleOf(context.content, content)
  const described = describeDocuments(order, styled?.value === undefined ? context : { ...context, style: styled.value }, partners)
  const own = [...loaded.diagnostics, ...joint.diagnostics, ...(styled?.diagnostics ?? [])]
  const findings = isComplete ? described.diagnostics : described.diagnostics.filter(({ code }) => !aboutAnnexes.has(code))
  const isWhole = !hasErrors(own)
  return {
    content: { authority: context, order },
    documents: (described.value ?? []).map((document) => ({ ...document, isSound: document.isSound && isWhole, templates: context.templates, host })),
    diagnostics: [...own, ...findings],
    sources: new Map([...sources, ...partnerSources]),
    filesRead: () => new Map([...filesRead(), ...partnerFiles]),
  }
}

/** What can only be said when every annex is known. */
const aboutAnnexes: ReadonlySet<string> = new Set(['ref/unknown-annex', 'ref/unused-annex', 'ref/annex-order'])
