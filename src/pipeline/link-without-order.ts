/**
 * A dossier whose order can not be read: its other files are looked at as if a draft with nothing in it approved them, so that
 * an author who has broken the order is told of everything else too.
 */
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import { fileStem, joinPath } from '../workspace/path.ts'
import { linkAnnexes, type Links } from './link-annexes.ts'
import type { SourceDocument } from './load-dossier.ts'

/** `undefined` when nothing of the dossier could be read. Findings are only about the files themselves. */
export function linkWithoutOrder(
  folder: string,
  documents: ReadonlyMap<string, SourceDocument>,
  broken: ReadonlySet<string>,
): Staged<Links<SourceDocument>> {
  if (documents.size === 0) return { value: undefined, diagnostics: [] }
  const file = [...broken].find((path) => fileStem(path).toLowerCase() === 'order') ?? joinPath(folder, 'order.yaml')
  const claimed = new Set<string>()
  for (const document of documents.values()) {
    const { annexes = [], goalsFrom } = document.value
    for (const written of [...annexes, goalsFrom]) if (written !== undefined) claimed.add(joinPath(folder, written))
  }
  const annexes = [...documents.keys()].filter((path) => !claimed.has(path)).map((path) => path.slice(folder.length + 1))
  const draft = { file, kind: 'order', value: { kind: 'order', title: '', points: [], annexes } }
  const { value, diagnostics } = linkAnnexes(folder, new Map([[file, draft], ...documents]), broken)
  return { value, diagnostics: withoutDraft(diagnostics, file) }
}

/** What is said of the draft, or compares something with it, is nothing that its author wrote. */
export function withoutDraft(diagnostics: readonly Diagnostic[], draft: string): readonly Diagnostic[] {
  return diagnostics.filter(({ place, related }) => place !== undefined && place.file !== draft && related.every((each) => each.place.file !== draft))
}
