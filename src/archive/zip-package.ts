/** An Office package as a ZIP archive whose bytes depend on its content only. */
import { strToU8, zipSync, type Zippable } from 'fflate'

/** The files of a package by their names: XML as text, pictures as bytes. */
export type Parts = ReadonlyMap<string, string | Uint8Array>

export function zipPackage(parts: Parts): Uint8Array {
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const files: Zippable = {}
  for (const name of names) {
    const data = parts.get(name) ?? ''
    files[name] = [typeof data === 'string' ? strToU8(data) : data, { mtime: ZIP_EPOCH, level: 6, os: 0, attrs: 0 }]
  }
  return zipSync(files)
}

/** The first moment that a ZIP archive can name. Local, because fflate reads it with local getters. */
const ZIP_EPOCH = new Date(1980, 0, 1)

/** Readers expect the list of types and the root relationships first. */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2
}
