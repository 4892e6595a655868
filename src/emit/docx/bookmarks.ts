/**
 * Names of Word bookmarks for the ids of a document's units.
 *
 * Word takes letters, digits and underscores, at most 40 characters, a letter
 * first, and compares names without regard to case. Ids have hyphens and may be
 * longer, so two of them may meet in one name: the later one gets a number.
 */
import type * as tree from '../../tree/nodes.ts'
import { visitNodes } from '../../tree/visit.ts'

const MAX_LENGTH = 40

export function nameBookmarks(ids: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const id of ids) {
    if (names.has(id)) continue
    const base = baseName(id)
    let name = base
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = cut(base, MAX_LENGTH - `_${n}`.length) + `_${n}`
    taken.add(name.toLowerCase())
    names.set(id, name)
  }
  return names
}

function baseName(id: string): string {
  const safe = id.normalize('NFC').replace(/[^\p{L}\p{Nd}_]/gu, '_')
  // A leading underscore would hide the bookmark in Word's list.
  return cut(/^\p{L}/u.test(safe) ? safe : `u_${safe}`, MAX_LENGTH)
}

/** Cuts by UTF-16 units, as Word counts, without dividing a pair. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}

/** All ids of units, in the order of the document. */
export function idsOf(document: tree.DocumentNode): readonly string[] {
  const ids: string[] = []
  visitNodes(document, (node) => {
    if ('id' in node && node.id !== undefined) ids.push(node.id)
  })
  return ids
}
