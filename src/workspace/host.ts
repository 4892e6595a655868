/**
 * The one door to files. Paths are workspace paths: `/` between parts, no
 * leading `/`, never `..`; a host maps them to a disk folder, a git revision
 * or memory.
 */

export interface DirectoryEntry {
  readonly name: string
  /** `unreadable`: a folder that may not be opened, or a link to one. */
  readonly kind: 'file' | 'directory' | 'unreadable'
}

/** Why a file could not be read, in the terms authors know. */
export type ReadFailure = 'missing' | 'outside' | 'denied' | 'not-a-file'

export type ReadResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly failure: ReadFailure }

export interface Host {
  /** Reads one file. Never throws for a file that is absent or lies outside the workspace. */
  read(path: string): ReadResult
  /** Entries of a folder sorted by name; `undefined` when there is no such folder. */
  list(path: string): readonly DirectoryEntry[] | undefined
  kind(path: string): 'file' | 'directory' | 'missing'
}
