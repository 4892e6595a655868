/** Files that do not belong to a workspace: a Word document from anywhere on the disk. */
import { lstatSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type ForeignRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly failure: 'missing' | 'denied' | 'not-a-file' | 'too-large' | 'other' }

/** The whole file, unless it is larger than `most` bytes. */
export function readForeignFile(path: string, most: number): ForeignRead {
  try {
    const status = statSync(path)
    if (!status.isFile()) return { ok: false, failure: 'not-a-file' }
    if (status.size > most) return { ok: false, failure: 'too-large' }
    return { ok: true, bytes: readFileSync(path) }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return { ok: false, failure: 'missing' }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') return { ok: false, failure: 'denied' }
    return { ok: false, failure: 'other' }
  }
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Paths of the files under a folder, sorted. Hidden folders, those of packages and links to folders are not entered; nor is what may not be opened. */
export function listForeignFiles(folder: string): readonly string[] {
  let names: readonly string[]
  try {
    names = readdirSync(folder).sort()
  } catch {
    return []
  }
  return names.flatMap((name) => {
    const path = join(folder, name)
    const status = lstatSync(path, { throwIfNoEntry: false })
    if (status === undefined) return []
    if (status.isDirectory()) return name.startsWith('.') || name === 'node_modules' ? [] : listForeignFiles(path)
    return [path]
  })
}
