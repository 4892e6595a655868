/**
 * Writes results so that a build which fails or is killed leaves every old
 * file whole: everything goes to a staging folder inside the output folder and
 * is moved into place, file by file, only at the end.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { randomUUID } from 'node:crypto'

export type WriteFailure = 'denied' | 'full' | 'read-only' | 'busy' | 'not-a-folder' | 'too-long' | 'other'

export interface WriteProblem {
  /** Path inside the output folder; empty for the folder itself. */
  readonly path: string
  readonly failure: WriteFailure
  /** The system's own words, for «--verbose». */
  readonly cause: string
}

export interface OutputFolder {
  readonly root: string
  /** Text of a file that an earlier build left; `undefined` when there is none. */
  readText(path: string): string | undefined
  /** Puts bytes aside; nothing in the output folder changes yet. */
  stage(path: string, bytes: Uint8Array): WriteProblem | undefined
  /** Moves everything staged into place and removes `obsolete`. One file that cannot be replaced does not stop the others. */
  commit(obsolete: readonly string[]): readonly WriteProblem[]
  /** Forgets what is staged. Safe to call twice. */
  discard(): void
}

const STAGING_PREFIX = '.prikaz-staging-'
const STALE_AFTER_MS = 60 * 60 * 1000

export function openOutputFolder(root: string): OutputFolder | WriteProblem {
  const staging = join(root, STAGING_PREFIX + randomUUID())
  const staged: string[] = []
  try {
    makeFolder(root)
    removeStaleStaging(root)
    mkdirSync(staging)
  } catch (error) {
    return problem('', error)
  }
  const discard = (): void => {
    process.off('exit', discard)
    rmSync(staging, { recursive: true, force: true })
  }
  // A build that is interrupted by Ctrl+C leaves nothing behind.
  process.once('exit', discard)
  return {
    root,
    readText(path) {
      try {
        return readFileSync(join(root, path), 'utf8')
      } catch {
        return undefined
      }
    },
    stage(path, bytes) {
      const target = join(staging, ...path.split('/'))
      try {
        mkdirSync(dirname(target), { recursive: true })
        writeFileSync(target, bytes)
        staged.push(path)
        return undefined
      } catch (error) {
        return problem(path, error)
      }
    },
    commit(obsolete) {
      const problems: WriteProblem[] = []
      for (const path of staged.splice(0)) {
        const target = join(root, ...path.split('/'))
        try {
          mkdirSync(dirname(target), { recursive: true })
          renameSync(join(staging, ...path.split('/')), target)
        } catch (error) {
          problems.push(problem(path, error))
        }
      }
      for (const path of obsolete) removeFile(root, path)
      discard()
      return problems
    },
    discard,
  }
}

/** Level by level: a recursive `mkdir` never returns from places like /proc. */
export function makeFolder(path: string): void {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) throw Object.assign(new Error(`not a folder: ${path}`), { code: 'ENOTDIR' })
    return
  }
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  try {
    mkdirSync(path)
  } catch (error) {
    // Another build may have made it in between.
    if (!existsSync(path)) throw error
  }
}

/** Staging folders of builds that were killed. A younger one may belong to a build that runs beside this one. */
function removeStaleStaging(root: string): void {
  for (const name of readdirSync(root)) {
    if (!name.startsWith(STAGING_PREFIX)) continue
    const path = join(root, name)
    // The clock only decides about rubbish; no output depends on it.
    if (Date.now() - statSync(path).mtimeMs > STALE_AFTER_MS) rmSync(path, { recursive: true, force: true })
  }
}

/** Removes a file and the folders it leaves empty; never anything outside `root`. */
function removeFile(root: string, path: string): void {
  const target = join(root, ...path.split('/'))
  const inside = relative(root, target)
  if (inside === '' || inside.startsWith('..') || inside.startsWith(sep)) return
  rmSync(target, { force: true })
  for (let folder = dirname(target); folder !== root && existsSync(folder); folder = dirname(folder)) {
    try {
      rmdirSync(folder)
    } catch {
      return
    }
  }
}

export function problem(path: string, error: unknown): WriteProblem {
  const failure = error as NodeJS.ErrnoException
  return { path, failure: failures[failure.code ?? ''] ?? 'other', cause: failure.message }
}

const failures: Readonly<Record<string, WriteFailure>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EBUSY: 'busy',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  EISDIR: 'not-a-folder',
  ENAMETOOLONG: 'too-long',
}
