/**
 * Whether a project would still give the answers that earlier builds were made from.
 *
 * Besides the questions that a host is asked there are some about many files at once: another answer to a part of them need not be
 * another answer to the whole. `units <selection>`: what there is to build; `amendments <dossier>`: the acts that amend it.
 * `folder <path>` is no question: that is where the answers come from.
 */
import { sha256 } from '../workspace/hash.ts'
import type { Host } from '../workspace/host.ts'
import { createObserver, foldersAsked, type Observations, type Observer, type RecordingHost } from '../workspace/recording.ts'
import { createAmendmentFinder } from './amendments/find-amendments.ts'
import { AMENDMENTS_QUESTION } from './amendments/history.ts'
import { findUnits, type ProjectUnit } from './open-project.ts'

export function observeProject(host: Host): Observer {
  const finders = new Map<string, ReturnType<typeof createAmendmentFinder>>()
  const amendments = (folder: string): string => {
    const authority = folder.split('/')[0]!
    const finder = finders.get(authority) ?? createAmendmentFinder(host, authority)
    finders.set(authority, finder)
    return finder().digestOf(folder)
  }
  return createObserver(host, { [AMENDMENTS_QUESTION]: amendments, units: (selection) => digest(findUnits(host, { selection })), folder: () => '' })
}

/** That these are the units, found through this host. */
export function observeUnits(units: readonly ProjectUnit[], selection: string, { observations }: RecordingHost): Observations {
  return new Map([[`units ${selection}`, digest(units)], ...[...foldersAsked(observations)].map((folder) => [`folder ${folder}`, ''] as const)])
}

function digest(units: readonly ProjectUnit[]): string {
  // An authority lists its dossiers.
  return sha256(JSON.stringify(units.flatMap((unit) => (unit.type === 'authority' ? [unit.authority] : []))))
}
