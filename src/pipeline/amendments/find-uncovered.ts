/** Which signed acts another revision changed without an amending act: for `diff --exit-code` and its views. */
import { actReference, buildActView } from '../../model/act.ts'
import type { Amendment } from '../../model/content.ts'
import { orderOfAmendment } from '../../model/amendment-title.ts'
import { isSameValue } from '../../revision/amend/value-path.ts'
import type { Value } from '../../revision/amend/value-change.ts'
import type { UncoveredAct } from '../../revision/revision-diff.ts'
import type { Host } from '../../workspace/host.ts'
import { findDossiers } from '../find-dossiers.ts'
import { createPartnerFinder } from '../find-partners.ts'
import { loadAuthority } from '../load-authority.ts'
import type { ComposeResult, Editions } from './editions.ts'
import { createAmendmentFinder } from './find-amendments.ts'
import { fingerprintsOf } from './fingerprints.ts'
import { createHistory } from './history.ts'

/** A dossier of which something printed changed; `after` is absent when it is gone. */
export interface ChangedDossier {
  readonly before: string
  readonly after: string | undefined
}

export interface RevisionHost {
  readonly host: Host
}

export function findUncovered(before: RevisionHost, after: RevisionHost, dossiers: readonly ChangedDossier[]): readonly UncoveredAct[] {
  return dossiers.flatMap(({ before: folder, after: now }): readonly UncoveredAct[] => {
    const signed = signedAct(before.host, folder)
    if (signed === undefined) return []
    const isCovered = signed.isAmendment ? false : now !== undefined && isCoveredBy(historyIn(before.host, folder), historyIn(after.host, now))
    return isCovered ? [] : [{ folder: now ?? folder, act: signed.act }]
  })
}

/** Whether amending acts account for every difference. Up to the last amending act that both revisions have, nothing may differ; what came after it may do as it says. */
export function isCoveredBy(old: Editions | undefined, now: Editions | undefined): boolean {
  if (old === undefined || now === undefined || now.broken !== undefined) return false
  let common = 0
  while (common < Math.min(old.steps.length, now.steps.length) && isSameStep(old, now, common)) common++
  // A signed amending act can not be taken back.
  if (old.steps.slice(common).some(({ amendment }) => amendment.isSigned)) return false
  return printOf(old, common) === printOf(now, common)
}

function isSameStep(old: Editions, now: Editions, step: number): boolean {
  const [one, other] = [old.steps[step]!, now.steps[step]!]
  return one.amendment.folder.split('/').at(-1) === other.amendment.folder.split('/').at(-1) && isSameValue(one.changes as unknown as Value, other.changes as unknown as Value)
}

function printOf(editions: Editions, state: number): string | undefined {
  const { edition }: ComposeResult = editions.compose(state)
  const values = editions.values(state)
  return edition && values && JSON.stringify(fingerprintsOf(edition, values).map(({ document, words, requisites }) => [document, words, requisites]))
}

export function historyIn(host: Host, folder: string): Editions | undefined {
  const [location] = findDossiers(host, folder)
  if (location === undefined) return undefined
  return createHistory(host, location.folder, loadAuthority(host, location), createPartnerFinder(host)).of(folder)?.editions
}

/** What the act of a dossier is called, when it is signed. */
export function signedAct(host: Host, folder: string): { readonly act: string; readonly isAmendment: boolean } | undefined {
  const [location] = findDossiers(host, folder)
  const authority = location && loadAuthority(host, location).context
  if (location === undefined || authority === undefined) return undefined
  const finder = createAmendmentFinder(host, location.folder)()
  const amendment = finder.at(folder)
  const editions = historyIn(host, amendment?.amends ?? folder)
  const order = editions?.compose(editions.steps.length).edition?.order
  if (order === undefined) return undefined
  const own = amendment === undefined ? order : orderOfAmendment(amendment.content satisfies Amendment, order, '')
  const act = buildActView(own, authority.content, createPartnerFinder(host)(own, location.folder).value?.partners ?? []).value
  const reference = act && actReference(act)
  return act === undefined || reference === undefined ? undefined : { act: `${act.words.nominative} ${reference}`, isAmendment: amendment !== undefined }
}
