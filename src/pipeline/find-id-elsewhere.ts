/** An id that a document does not have may stand in another one of its dossier: then the finding can say where. */
import { isAnnexId } from '../model/annex-view.ts'
import type { Elsewhere } from '../passes/resolve-references.ts'
import { fileName } from '../workspace/path.ts'
import type { LinkedDocument } from './link-annexes.ts'
import type { SourceDocument } from './load-dossier.ts'

export function findIdElsewhere(order: LinkedDocument<SourceDocument>): Elsewhere {
  const inside = ({ annexes }: LinkedDocument<SourceDocument>): readonly LinkedDocument<SourceDocument>[] =>
    annexes.flatMap((annex) => [annex, ...inside(annex)])
  return (id) => {
    const home = [order, ...inside(order)].find(({ document }) => holdsId(document.value, id))
    if (home === undefined) return undefined
    const isMentioned = order.annexes.includes(home) && isAnnexId(home.id)
    return { file: fileName(home.document.file), mention: isMentioned ? `annex:${home.id}` : undefined }
  }
}

/** Somewhere below the document itself, whose own id names the file as a whole. */
function holdsId(value: unknown, id: string, isRoot = true): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (!isRoot && 'id' in value && value.id === id) return true
  return Object.values(value).some((child) => holdsId(child, id, false))
}
