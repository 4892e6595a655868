/** One act of a project, an order or an amending act, on the day that was asked for: what every command works with. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { AuthorSource } from '../schema/translate-keys.ts'
import type { Amendment, Authority, Order, People } from '../model/content.ts'
import { formatDate, formatIsoDate, parseDate, type CalendarDate } from '../russian/dates.ts'
import { NBSP } from '../russian/letters.ts'
import type { Host } from '../workspace/host.ts'
import { isInside } from '../workspace/path.ts'
import { createRecordingHost, mergeObservations, type Observations, type RecordingHost } from '../workspace/recording.ts'
import { reportBroken, type Editions } from './amendments/editions.ts'
import { historyOf } from './amendments/edition-history.ts'
import { amendmentSource } from './amendments/find-amendments.ts'
import type { DossierHistory, History } from './amendments/history.ts'
import { openAmendment, type OpenedAmendment } from './amendments/open-amendment.ts'
import type { FindPartners } from './find-partners.ts'
import type { DossierLocation } from './find-dossiers.ts'
import type { LoadedAuthority } from './load-authority.ts'
import { loadDossier, type SourceDocument } from './load-dossier.ts'
import { openDossier, openLoaded, type OpenContent } from './open-dossier.ts'
import type { DocumentPlan } from './stages.ts'

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
  /** Everything asked of the host for it so far: as long as the answers stay, so does everything made of it. */
  readonly observations: () => Observations
  /** Not there on the day that was asked for. */
  readonly isAbsent?: boolean
  /** The states of an act that was amended. */
  readonly editions?: Editions
  /** The state of `editions` that the documents are of, when it is an earlier one than the source. */
  readonly pastState?: number
  /** Of an amending act: how it fits the one that it amends. */
  readonly amendment?: OpenedAmendment
}

/** What an act is opened with. */
export interface Surroundings {
  readonly host: Host
  readonly authority: LoadedAuthority
  readonly selection: string
  /** Through which the authority was read. */
  readonly recording: RecordingHost
  readonly findPartners: FindPartners
  readonly history: History
  readonly asOf: string | undefined
}

export function openAct({ host, authority, selection, recording: authorityHost, findPartners, history, asOf }: Surroundings, location: DossierLocation): OpenDossier {
  const recording = createRecordingHost(host)
  const loaded = loadDossier(recording, location)
  const isSelected = (file: string): boolean => !isInside(selection, location.folder) || selection === location.folder || isInside(file, selection)
  const base: OpenDossier = {
    path: location.folder,
    sources: new Map([...authority.sources, ...loaded.sources]),
    filesRead: () => new Map([...authorityHost.filesRead, ...recording.filesRead]),
    observations: () => mergeObservations(authorityHost.observations, recording.observations, history.observationsOf(location.folder)),
    documents: [],
    isSelected,
    isPartial: loaded.documents.some(({ file }) => !isSelected(file)),
    content: undefined,
    registers: { authority: authority.content, people: authority.people },
    readable: loaded.documents,
    isComplete: loaded.isComplete,
    diagnostics: loaded.diagnostics,
  }
  if (authority.context === undefined) return base
  if (loaded.links === undefined) {
    const { documents, diagnostics } = openLoaded(recording, loaded, location, authority, findPartners, base.filesRead)
    return { ...base, documents: documents.filter(({ file }) => isSelected(file)), diagnostics }
  }
  const root = loaded.links.order
  const act = root.document.value as Order | Amendment // linkAnnexes puts the order first, or an amending act
  const absent = asOf === undefined ? undefined : reportAbsent(act, root.document.file, asOf, isInside(selection, location.folder))
  if (absent !== undefined) return { ...base, isAbsent: true, diagnostics: [...loaded.diagnostics, absent] }

  if (act.kind === 'amendment') {
    const amendment = amendmentSource(location, root.document.file, act, loaded.sources.get(root.document.file)!)
    const past = history.of(amendment.amends)
    const result = openAmendment({
      amendment,
      id: root.id,
      host: recording,
      authority: authority.context,
      authorityFolder: location.authority,
      findPartners,
      editions: past?.editions,
      dossiers: history.dossiers(),
    })
    return {
      // It may amend any of the dossiers, and any other act may amend the same one.
      ...withPast({ ...base, observations: () => mergeObservations(base.observations(), history.observationsOf(location.authority)) }, past),
      content: result.content,
      ...(result.opened === undefined ? {} : { amendment: result.opened }),
      documents: result.plan === undefined ? [] : [result.plan],
      diagnostics: [...loaded.diagnostics, ...result.diagnostics],
    }
  }

  const past = history.hasAmendments(location.folder) || act.fingerprint !== undefined ? history.of(location.folder) : undefined
  const editions = past?.editions
  const own = [...(editions === undefined ? [] : [...editions.diagnostics, ...reportBroken(editions)]), ...history.reportUnreadable(location.folder)]
  const state = editions === undefined || asOf === undefined ? undefined : editions.steps.filter(({ amendment }) => amendment.isSigned && amendment.date! <= asOf).length
  const stateHost = state === undefined ? undefined : editions!.host(state)
  // A state that can not be found has been reported.
  const files =
    state === undefined || state === editions!.steps.length
      ? openLoaded(recording, loaded, location, authority, findPartners, base.filesRead)
      : stateHost && openDossier(stateHost, editions!.locate(state)!, authority, findPartners)
  const isPast = state !== undefined && state < editions!.steps.length
  const selected = (files?.documents ?? [])
    .filter(({ file }) => isSelected(file))
    .map((plan): DocumentPlan =>
      editions === undefined || editions.steps.length === 0
        ? plan
        : { ...plan, history: () => historyOf(plan, { editions, state: state ?? editions.steps.length, authority: authority.context!.content, authorityFolder: location.authority, findPartners }) },
    )
  return {
    ...withPast({ ...base, ...(files === undefined ? {} : { sources: files.sources, filesRead: () => new Map([...base.filesRead(), ...files.filesRead()]), observations: () => mergeObservations(base.observations(), files.partnerObservations) }) }, past),
    content: files?.content,
    // The texts of an earlier edition are signed; there is nothing to advise.
    ...(isPast ? { readable: [] } : {}),
    ...(editions === undefined ? {} : { editions }),
    ...(isPast ? { pastState: state } : {}),
    documents: selected,
    isPartial: selected.length < (files?.documents.length ?? 0),
    diagnostics: [...(files?.diagnostics ?? []).map((finding) => (isPast ? withoutLines(finding) : finding)), ...own],
  }
}

/** The lines of an earlier edition are not those of the file on the disk. */
function withoutLines(finding: Diagnostic): Diagnostic {
  return finding.place === undefined ? finding : { ...finding, place: { file: finding.place.file }, related: [] }
}

/** With the files that its history was read from. */
function withPast(dossier: OpenDossier, past: DossierHistory | undefined): OpenDossier {
  if (past === undefined) return dossier
  return {
    ...dossier,
    sources: new Map([...past.sources, ...dossier.sources]),
    filesRead: () => new Map([...dossier.filesRead(), ...past.filesRead()]),
    observations: () => mergeObservations(dossier.observations(), past.observations()),
  }
}

/** Drafts and later acts do not exist on the day; whoever asked for this very act has made a mistake. */
function reportAbsent({ date, number }: Order | Amendment, file: string, asOf: string, isAskedFor: boolean): Diagnostic | undefined {
  const day = date === undefined || number === undefined ? undefined : parseDate(date)
  if (day !== undefined && formatIsoDate(day) <= asOf) return undefined
  const print = (which: CalendarDate): string => formatDate(which).replaceAll(NBSP, ' ')
  const params = { date: print(parseDate(asOf)!), signed: day && print(day) }
  const place = { file, pointer: '/date' }
  return isAskedFor ? diagnose('amendment/before-signing', params, place) : diagnose('amendment/not-yet-signed', params, place)
}
