/** What an amended act was before each of its amendments, where its source lies now: for numbers that must not be used again. */
import type { DocumentNode } from '../../tree/nodes.ts'
import type { Host } from '../../workspace/host.ts'
import { joinPath } from '../../workspace/path.ts'
import { findDossiers } from '../find-dossiers.ts'
import { createPartnerFinder } from '../find-partners.ts'
import { loadAuthority } from '../load-authority.ts'
import { openEditions, type ComposedEdition } from './editions.ts'
import { createAmendmentFinder } from './find-amendments.ts'

/** @param folder workspace path of the dossier; the answer gives the earlier states of a document by its file, without one those of all documents */
export function findEarlierStates(host: Host, folder: string): (file?: string) => readonly DocumentNode[] {
  const [authority] = findDossiers(host, folder)
  const location = authority?.dossiers.find((dossier) => dossier.folder === folder)
  const amendments = createAmendmentFinder(host, folder.split('/')[0]!)().of(folder)
  const editions = authority && location && amendments.length > 0 ? openEditions({ host, location, authority: loadAuthority(host, authority), amendments, findPartners: createPartnerFinder(host) }) : undefined
  const states = editions === undefined ? [] : amendments.map((_, state) => editions.compose(state).edition).filter((edition): edition is ComposedEdition => edition !== undefined)
  const documents = states.flatMap((state) => state.documents)
  return (file) => documents.filter(({ name }) => file === undefined || joinPath(folder, name) === file).map(({ tree }) => tree)
}
