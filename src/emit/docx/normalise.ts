/**
 * Makes the bytes of a package depend on its content only.
 *
 * `docx` gives links random ids and the entries of the archive the time of the
 * day; everything else that it would invent is given to it by the emitter.
 */
import { zipPackage, type Parts } from '../../archive/zip-package.ts'

export type { Parts } from '../../archive/zip-package.ts'

export function zipNormalised(parts: Parts): Uint8Array {
  return zipPackage(renameLinks(parts))
}

/** Gives links numbered ids, in the part of the links and in the list of its relationships. */
function renameLinks(parts: Parts): Parts {
  const renamed = new Map(parts)
  for (const [name, relationships] of parts) {
    if (typeof relationships !== 'string' || !/^word\/_rels\/.*\.rels$/.test(name)) continue
    const ids = linkIds(relationships)
    const owner = name.replace('_rels/', '').replace(/\.rels$/, '')
    const owned = parts.get(owner)
    if (ids.size === 0 || typeof owned !== 'string') continue
    renamed.set(name, renameIds(relationships, ids))
    renamed.set(owner, renameIds(owned, ids))
  }
  return renamed
}

/** Random ids of 21 characters (nanoid) in the order of their relationships. */
function linkIds(relationships: string): Map<string, string> {
  const ids = new Map<string, string>()
  for (const [, id] of relationships.matchAll(/ Id="(rId[a-z0-9_-]{21})"/g)) {
    if (id !== undefined) ids.set(id, `rIdLink${ids.size + 1}`)
  }
  return ids
}

function renameIds(part: string, ids: ReadonlyMap<string, string>): string {
  return part.replace(/"(rId[a-z0-9_-]{21})"/g, (_, id: string) => `"${ids.get(id) ?? id}"`)
}
