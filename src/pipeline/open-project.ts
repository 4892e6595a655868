/** Opens what is selected, dossier by dossier: everything up to documents that are ready to be rendered. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Place } from '../source/place.ts'
import type { Host } from '../workspace/host.ts'
import { joinPath } from '../workspace/path.ts'
import { createRecordingHost, type RecordingHost } from '../workspace/recording.ts'
import { createHistory, type History } from './amendments/history.ts'
import { createPartnerFinder } from './find-partners.ts'
import { AUTHORITY_FILE, findDossiers, widenSelection, type AuthorityLocation, type DossierLocation } from './find-dossiers.ts'
import { loadAuthority, type LoadedAuthority } from './load-authority.ts'
import { openAct, type OpenDossier } from './open-act.ts'

export type { OpenDossier } from './open-act.ts'
export type { OpenContent } from './open-dossier.ts'

export interface OpenOptions {
  /** Workspace path of an authority, a dossier or one file. Default: everything. */
  readonly selection?: string
  /** ISO date: acts as they stood on that day. Default: as their sources say. */
  readonly asOf?: string
  /** Hears of every dossier before it is opened. */
  readonly onProgress?: (done: number, total: number, current: string) => void
}

/** A part of a project that is opened, built and remembered by itself. */
export type ProjectUnit =
  | { readonly type: 'nothing'; readonly what: 'authority' | 'dossier' }
  /** What is to be said of an authority's own files. */
  | { readonly type: 'authority'; readonly authority: AuthorityLocation }
  | { readonly type: 'dossier'; readonly authority: AuthorityLocation; readonly dossier: DossierLocation }

/** Opens units one by one. Authorities come in the order of the project: the first one with an id keeps it. */
export interface UnitOpener {
  open(unit: ProjectUnit): OpenDossier
  /** Ids of the authorities so far, and their folders. */
  readonly claimed: ReadonlyMap<string, string>
  /** For an authority that is known without being opened. */
  claim(id: string, folder: string): void
}

/** What is selected, found and not yet read: for each authority itself and then its dossiers. */
export function findUnits(host: Host, options: OpenOptions = {}): readonly ProjectUnit[] {
  const authorities = findDossiers(host, widenSelection(options.selection ?? ''))
  const units = authorities.flatMap((authority): readonly ProjectUnit[] => [
    { type: 'authority', authority },
    ...authority.dossiers.map((dossier) => ({ type: 'dossier', authority, dossier }) as const),
  ])
  const isEmpty = !units.some(({ type }) => type === 'dossier')
  return isEmpty ? [{ type: 'nothing', what: authorities.length === 0 ? 'authority' : 'dossier' }, ...units] : units
}

export function createUnitOpener(host: Host, options: OpenOptions = {}): UnitOpener {
  const selection = widenSelection(options.selection ?? '')
  const claimed = new Map<string, string>()
  const findPartners = createPartnerFinder(host)
  let last: LoadedPart | undefined
  // All dossiers of an authority follow one another: only the last one is worth remembering.
  const loadOnce = (location: AuthorityLocation): LoadedPart => {
    if (last?.folder !== location.folder) {
      const recording = createRecordingHost(host)
      const authority = loadAuthority(recording, location)
      last = { folder: location.folder, authority, recording, history: createHistory(host, location.folder, authority, findPartners) }
    }
    return last
  }
  return {
    claimed,
    claim: (id, folder) => void claimed.set(id, folder),
    open(unit) {
      if (unit.type === 'nothing') {
        return nothing('', [diagnose('dossier/nothing-found', { what: unit.what }, { file: selection === '' ? '.' : selection })])
      }
      const part = loadOnce(unit.authority)
      if (unit.type === 'dossier') return openAct({ ...part, host, selection, findPartners, asOf: options.asOf }, unit.dossier)
      const { folder } = unit.authority
      const diagnostics = [...part.authority.diagnostics, ...claimId(part.authority, folder, claimed)]
      const { filesRead, observations } = part.recording
      return { ...nothing(folder, diagnostics), sources: part.authority.sources, filesRead: () => filesRead, observations: () => observations }
    },
  }
}

export function* openProject(host: Host, options: OpenOptions = {}): Generator<OpenDossier, void> {
  const units = findUnits(host, options)
  const opener = createUnitOpener(host, options)
  const total = units.filter(({ type }) => type === 'dossier').length
  let done = 0
  for (const unit of units) {
    if (unit.type === 'dossier') options.onProgress?.(done++, total, unit.dossier.folder)
    const opened = opener.open(unit)
    if (!isSilent(unit, opened.diagnostics)) yield opened
  }
}

/** Whether nothing is to be said of an authority: its dossiers speak for it. */
export function isSilent(unit: ProjectUnit, diagnostics: readonly Diagnostic[]): boolean {
  return unit.type === 'authority' && unit.authority.dossiers.length > 0 && diagnostics.length === 0
}

interface LoadedPart {
  readonly folder: string
  readonly authority: LoadedAuthority
  /** Through which the authority was read. */
  readonly recording: RecordingHost
  readonly history: History
}

/** Ids of authorities are unique in a content root. */
function claimId({ content }: LoadedAuthority, folder: string, claimed: Map<string, string>): readonly Diagnostic[] {
  if (content === undefined) return []
  const id = content.id ?? folder
  const place = (owner: string): Place => ({ file: joinPath(owner, AUTHORITY_FILE), pointer: '/id' })
  const first = claimed.get(id)
  if (first === undefined) {
    claimed.set(id, folder)
    return []
  }
  return [
    diagnose('authority/duplicate-id', { id }, place(folder), { related: [{ place: place(first), message: 'другой орган' }] }),
  ]
}

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
    observations: () => new Map(),
  }
}
