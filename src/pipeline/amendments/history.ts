/** What an authority's dossiers have been amended by; found when first asked for, and kept for the acts that ask next. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { AuthorSource } from '../../schema/translate-keys.ts'
import type { Host } from '../../workspace/host.ts'
import { createRecordingHost, mergeObservations, type Observations } from '../../workspace/recording.ts'
import { findDossiers, type DossierLocation } from '../find-dossiers.ts'
import type { FindPartners } from '../find-partners.ts'
import type { LoadedAuthority } from '../load-authority.ts'
import { readSource } from '../read-sources.ts'
import { openEditions, type Editions } from './editions.ts'
import { createAmendmentFinder, type AmendmentSource } from './find-amendments.ts'

export interface DossierHistory {
  /** Absent when the files of the dossier can not be read. */
  readonly editions: Editions | undefined
  /** Files of the dossier and of its amending acts, for places of findings. */
  readonly sources: ReadonlyMap<string, AuthorSource>
  readonly filesRead: () => ReadonlyMap<string, string>
  readonly observations: () => Observations
}

/** «amendments stepnoy/programma»: a question about all files of the authority at once, which few of them can change the answer of. */
export const AMENDMENTS_QUESTION = 'amendments'

export interface History {
  /** That the dossier has these amending acts, or the authority these dossiers and amending acts. */
  readonly observationsOf: (folder: string) => Observations
  readonly hasAmendments: (folder: string) => boolean
  /** `undefined` when there is no such dossier. */
  readonly of: (folder: string) => DossierHistory | undefined
  /** Folders of all dossiers of the authority; an amending act with its source. */
  readonly dossiers: () => ReadonlyMap<string, AmendmentSource | undefined>
  /** Amending acts of the dossier that can not be read. */
  readonly reportUnreadable: (folder: string) => readonly Diagnostic[]
}

/** How many dossiers keep their composed states: an act and the acts that amend it are often asked for one after another. */
const KEPT = 4

export function createHistory(host: Host, authorityFolder: string, authority: LoadedAuthority, findPartners: FindPartners): History {
  const index = createAmendmentFinder(host, authorityFolder)
  const listing = createRecordingHost(host)
  let locations: ReadonlyMap<string, DossierLocation> | undefined
  const all = (): ReadonlyMap<string, DossierLocation> =>
    (locations ??= new Map(findDossiers(listing, authorityFolder).flatMap(({ dossiers }) => dossiers.map((location) => [location.folder, location] as const))))
  const kept = new Map<string, DossierHistory>()
  const load = (location: DossierLocation): DossierHistory => {
    const recording = createRecordingHost(host)
    const amendments = index().of(location.folder)
    const editions = openEditions({ host: recording, location, authority, amendments, findPartners })
    const own = location.files.flatMap((file) => {
      const { value } = readSource(host, file)
      return value === undefined ? [] : [[file, value] as const]
    })
    return {
      // An act is composed anew for each of its states, joint ones with their partners.
      observations: () => mergeObservations(recording.observations, listing.observations, findPartners.observations),
      editions,
      sources: new Map([...own, ...amendments.map(({ file, source }) => [file, source] as const)]),
      filesRead: () => new Map([...recording.filesRead, ...[...index().filesRead].filter(([file]) => amendments.some((amendment) => amendment.file === file))]),
    }
  }
  return {
    observationsOf(folder) {
      const amendments = new Map([[`${AMENDMENTS_QUESTION} ${folder}`, index().digestOf(folder)]])
      return folder === authorityFolder ? mergeObservations(amendments, listing.observations) : amendments
    },
    hasAmendments: (folder) => index().of(folder).length > 0,
    of(folder) {
      const location = all().get(folder)
      if (location === undefined) return undefined
      const found = kept.get(folder) ?? load(location)
      kept.delete(folder)
      kept.set(folder, found)
      for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest)
      return found
    },
    dossiers: () => new Map([...all().keys()].map((folder) => [folder, index().at(folder)])),
    reportUnreadable: (folder) => index().brokenOf(folder).map((file) => diagnose('amendment/broken-amendment', { path: file }, { file })),
  }
}
