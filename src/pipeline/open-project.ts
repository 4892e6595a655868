/** Opens what is selected, dossier by dossier: everything up to documents that are ready to be rendered. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Place } from '../source/place.ts'
import type { Host } from '../workspace/host.ts'
import { joinPath } from '../workspace/path.ts'
import { createRecordingHost } from '../workspace/recording.ts'
import { createHistory } from './amendments/history.ts'
import { createPartnerFinder } from './find-partners.ts'
import { AUTHORITY_FILE, findDossiers, widenSelection } from './find-dossiers.ts'
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
    const history = createHistory(host, location.folder, authority, findPartners)
    for (const dossier of location.dossiers) {
      options.onProgress?.(done++, total, dossier.folder)
      yield openAct({ host, authority, selection, authorityFiles: () => authorityHost.filesRead, findPartners, history, asOf: options.asOf }, dossier)
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
