/** The other authorities of a joint act: found in the content root by id, whatever was selected to be built. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import type { Order } from '../model/content.ts'
import { placeOf } from '../model/finding.ts'
import type { Partner } from '../model/joint-act.ts'
import { findNearest } from '../source/nearest.ts'
import type { Host } from '../workspace/host.ts'
import { fileName } from '../workspace/path.ts'
import { createRecordingHost, type Observations } from '../workspace/recording.ts'
import type { AuthorSource } from '../schema/translate-keys.ts'
import { AUTHORITY_FILE, findDossiers, PEOPLE_FILE } from './find-dossiers.ts'
import { loadAuthority, type LoadedAuthority } from './load-authority.ts'

export interface FoundPartners {
  readonly partners: readonly Partner[]
  /** What places of findings about them point into. */
  readonly sources: ReadonlyMap<string, AuthorSource>
  /** Their files that the act is made from, with their SHA-256. */
  readonly filesRead: ReadonlyMap<string, string>
  /** Everything that was looked at to find them. */
  readonly observations: Observations
}

interface Listed {
  readonly id: string
  readonly folder: string
  readonly loaded: LoadedAuthority
  readonly filesRead: ReadonlyMap<string, string>
}

export interface FindPartners {
  (order: Order, ownFolder: string): Staged<FoundPartners>
  /** Everything looked at so far, whoever asked. */
  readonly observations: Observations
}

/** Authorities are read when the first joint act asks for them, and once. */
export function createPartnerFinder(host: Host): FindPartners {
  let known: readonly Listed[] | undefined
  const observed = createRecordingHost(host)
  const list = (): readonly Listed[] =>
    (known ??= findDossiers(observed, '').map((location) => {
      const recording = createRecordingHost(observed)
      const loaded = loadAuthority(recording, location)
      const own = [...recording.filesRead].filter(([path]) => [AUTHORITY_FILE, PEOPLE_FILE].includes(fileName(path)))
      return { id: loaded.content?.id ?? location.folder, folder: location.folder, loaded, filesRead: new Map(own) }
    }))
  const find = (order: Order, ownFolder: string): Staged<FoundPartners> => {
    const diagnostics: Diagnostic[] = []
    const found: { partner: Partner; listed: Listed }[] = []
    for (const entry of order.jointWith ?? []) {
      const { authority: id } = entry
      const place = placeOf(entry, 'authority')
      const listed = list().find((each) => each.id === id)
      if (listed === undefined) {
        const others = list().filter(({ folder }) => folder !== ownFolder)
        diagnostics.push(diagnose('order/unknown-authority', { id, nearest: findNearest(id, others.map((each) => each.id)) }, place))
      } else if (listed.folder === ownFolder || found.some((each) => each.listed === listed)) {
        diagnostics.push(diagnose('order/authority-twice', { id, isOwn: listed.folder === ownFolder }, place))
      } else if (listed.loaded.context === undefined) {
        diagnostics.push(diagnose('order/broken-authority', { id, folder: listed.folder }, place))
      } else {
        const { content, register } = listed.loaded.context
        found.push({ partner: { entry, authority: content, register }, listed })
      }
    }
    const value: FoundPartners = {
      partners: found.map(({ partner }) => partner),
      sources: new Map(found.flatMap(({ listed }) => [...listed.loaded.sources])),
      filesRead: new Map(found.flatMap(({ listed }) => [...listed.filesRead])),
      observations: order.jointWith === undefined ? new Map() : observed.observations,
    }
    return { value, diagnostics }
  }
  return Object.assign(find, { observations: observed.observations })
}
