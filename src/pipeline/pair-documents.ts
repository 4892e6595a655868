/** Which document of the old revision became which of the new one, when files and folders were renamed too. */
import { similarity, wordsOf } from '../revision/similarity.ts'
import { readUnits } from '../revision/read-units.ts'
import { wholeText } from '../revision/unit.ts'
import type { DocumentNode } from '../tree/nodes.ts'

export interface PairableDocument {
  /** Path below the selection. */
  readonly key: string
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly tree: DocumentNode
}

/** Below this share of common words two documents are two documents. */
const LEAST_LIKENESS = 0.4

/** By path; then inside a dossier by kind and id, or by kind and likeness; then dossiers whose folder was renamed. */
export function pairDocuments<D extends PairableDocument>(old: readonly D[], now: readonly D[]): ReadonlyMap<D, D> {
  const pairs = new Map<D, D>()
  const used = new Set<D>()
  const pair = (document: D, twin: D): void => {
    pairs.set(document, twin)
    used.add(twin)
  }
  const pairFirst = (isTwin: (document: D, other: D) => boolean): void => {
    for (const document of now) {
      if (pairs.has(document)) continue
      const twin = old.find((other) => !used.has(other) && isTwin(document, other))
      if (twin !== undefined) pair(document, twin)
    }
  }
  const pairAlike = (maybeTwins: (document: D, other: D) => boolean): void => {
    const free = now.filter((document) => !pairs.has(document))
    const left = old.filter((document) => !used.has(document))
    const words = new Map([...free, ...left].map((document) => [document, wordsOf(wholeText(readUnits(document.tree)))]))
    free
      .flatMap((document) => left.filter((other) => maybeTwins(document, other)).map((other) => ({ document, other, likeness: similarity(words.get(document)!, words.get(other)!) })))
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness)
      .forEach(({ document, other }) => {
        if (!pairs.has(document) && !used.has(other)) pair(document, other)
      })
  }
  const isSameFolder = (document: D, other: D): boolean => folderOf(document) === folderOf(other)

  pairFirst((document, other) => document.key === other.key)
  pairFirst((document, other) => isSameFolder(document, other) && document.kind === other.kind && document.id === other.id)
  pairAlike((document, other) => isSameFolder(document, other) && document.kind === other.kind)

  const isRenamed = renamedFolders(old, now)
  pairFirst((document, other) => isRenamed(document, other) && document.kind === other.kind && document.title === other.title)
  pairAlike((document, other) => isRenamed(document, other) && document.kind === other.kind)
  return pairs
}

/** A folder that only one revision has became one that only the other has, when they hold a document of one kind and title. */
function renamedFolders<D extends PairableDocument>(old: readonly D[], now: readonly D[]): (document: D, other: D) => boolean {
  const [before, after] = [new Set(old.map(folderOf)), new Set(now.map(folderOf))]
  const oldFolder = new Map<string, string>()
  const taken = new Set<string>()
  for (const document of now) {
    const folder = folderOf(document)
    if (before.has(folder) || oldFolder.has(folder)) continue
    const twin = old.find((other) => !after.has(folderOf(other)) && !taken.has(folderOf(other)) && other.kind === document.kind && other.title === document.title)
    if (twin === undefined) continue
    oldFolder.set(folder, folderOf(twin))
    taken.add(folderOf(twin))
  }
  return (document, other) => oldFolder.get(folderOf(document)) === folderOf(other)
}

function folderOf({ key }: PairableDocument): string {
  return key.slice(0, key.lastIndexOf('/') + 1)
}
