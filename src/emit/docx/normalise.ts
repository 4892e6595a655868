/**
 * Makes the bytes of a package depend on its content only.
 *
 * `docx` gives links random ids and the entries of the archive the time of the
 * day; everything else that it would invent is given to it by the emitter.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Zippable } from 'fflate'

/** Parts written by the emitter itself, in place of those of the library. */
export type Replacements = Readonly<Record<string, string>>

export function normalisePackage(bytes: Uint8Array, replacements: Replacements): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes)
  for (const [name, text] of Object.entries(replacements)) parts[name] = strToU8(text)
  for (const [name, data] of Object.entries(parts)) {
    if (!/^word\/_rels\/.*\.rels$/.test(name)) continue
    const owner = name.replace('_rels/', '').replace(/\.rels$/, '')
    const ids = linkIds(strFromU8(data))
    if (ids.size === 0) continue
    parts[name] = renameIds(data, ids)
    const owned = parts[owner]
    if (owned !== undefined) parts[owner] = renameIds(owned, ids)
  }
  return zipParts(parts)
}

/** Random ids of 21 characters (nanoid) in the order of their relationships. */
function linkIds(relationships: string): Map<string, string> {
  const ids = new Map<string, string>()
  for (const [, id] of relationships.matchAll(/ Id="(rId[a-z0-9_-]{21})"/g)) {
    if (id !== undefined) ids.set(id, `rIdLink${ids.size + 1}`)
  }
  return ids
}

function renameIds(part: Uint8Array, ids: ReadonlyMap<string, string>): Uint8Array {
  return strToU8(strFromU8(part).replace(/"(rId[a-z0-9_-]{21})"/g, (_, id: string) => `"${ids.get(id) ?? id}"`))
}

/** The first moment that a ZIP archive can name. Local, because fflate reads it with local getters. */
const ZIP_EPOCH = new Date(1980, 0, 1)

function zipParts(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const files: Zippable = {}
  for (const name of names) {
    const data = parts[name]
    if (data !== undefined) files[name] = [data, { mtime: ZIP_EPOCH, level: 6, os: 0, attrs: 0 }]
  }
  return zipSync(files)
}

/** Readers expect the list of types and the root relationships first. */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2
}
