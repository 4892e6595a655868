/**
 * Writes results so that a build which fails or is killed leaves every old
 * file whole: everything goes to a staging folder inside the output folder and
 * is moved into place, file by file, only at the end.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { randomUUID } from 'node:crypto'
import { sha256 } from './hash.ts'
import { removeStale, stagingName } from './staging-folders.ts'

/** `open-in-word`: Word's own mark lies beside the file; `locked`: some program holds it. */
export type WriteFailure = 'open-in-word' | 'locked' | 'denied' | 'full' | 'read-only' | 'not-a-folder' | 'too-long' | 'other'

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
  /** Whether a file with exactly these bytes lies there: it need not be written again. */
  holds(path: string, sha256: string): boolean
  /** Puts bytes aside; nothing in the output folder changes yet. */
  stage(path: string, bytes: Uint8Array): WriteProblem | undefined
  /** Moves everything staged into place and removes `obsolete`. One file that cannot be replaced or removed does not stop the others. */
  commit(obsolete: readonly string[]): readonly WriteProblem[]
  /** Forgets what is staged. Safe to call twice. */
  discard(): void
}

/** What changes files that others may hold open. */
export interface OutputDisk {
  rename(from: string, to: string): void
  remove(path: string): void
}

const nodeDisk: OutputDisk = { rename: renameSync, remove: (path) => rmSync(path, { force: true }) }

const STAGING_PREFIX = '.prikaz-staging-'

export function openOutputFolder(root: string, disk: OutputDisk = nodeDisk): OutputFolder | WriteProblem {
  const staging = join(root, stagingName(STAGING_PREFIX))
  const staged: string[] = []
  try {
    makeFolder(root)
    removeStale(root, STAGING_PREFIX)
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
    holds(path, hash) {
      try {
        return sha256(readFileSync(join(root, ...path.split('/')))) === hash
      } catch {
        return false
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
          insist(() => disk.rename(join(staging, ...path.split('/')), target))
        } catch (error) {
          problems.push(problemOf(path, target, error))
        }
      }
      for (const path of obsolete) {
        try {
          removeFile(root, path, disk)
        } catch (error) {
          problems.push(problemOf(path, join(root, ...path.split('/')), error))
        }
      }
      discard()
      return problems
    },
    discard,
  }
}

/**
 * Level by level: a recursive `mkdir` never returns from places like /proc.
 * @returns the uppermost folder that had to be made, as `mkdir` tells it
 */
export function makeFolder(path: string): string | undefined {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) throw Object.assign(new Error(`not a folder: ${path}`), { code: 'ENOTDIR', path })
    return undefined
  }
  const parent = dirname(path)
  const first = parent === path ? undefined : makeFolder(parent)
  try {
    mkdirSync(path)
    return first ?? path
  } catch (error) {
    // Another build may have made it in between.
    if (!existsSync(path)) throw error
    return first
  }
}

/** Removes a file and the folders it leaves empty; never anything outside `root`. */
function removeFile(root: string, path: string, disk: OutputDisk): void {
  const target = join(root, ...path.split('/'))
  const inside = relative(root, target)
  if (inside === '' || inside.startsWith('..') || inside.startsWith(sep)) return
  insist(() => disk.remove(target))
  for (let folder = dirname(target); folder !== root && existsSync(folder); folder = dirname(folder)) {
    try {
      rmdirSync(folder)
    } catch {
      return
    }
  }
}

/** Virus scanners and programs that synchronise folders hold a new file for a moment. */
const PATIENCE_MS = [20, 60, 120, 200]

function insist(work: () => void): void {
  for (const wait of PATIENCE_MS) {
    try {
      return work()
    } catch (error) {
      if (!isHeld(error)) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait)
    }
  }
  work()
}

/** What Windows answers when another program holds the file; elsewhere it may be a lack of rights. */
function isHeld(error: unknown): boolean {
  return ['EBUSY', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')
}

/** A file that can be neither replaced nor removed, in a folder that can be written to, is open in some program. */
function problemOf(path: string, target: string, error: unknown): WriteProblem {
  const plain = problem(path, error)
  if (!isHeld(error) || !isFile(target) || !canWriteInto(dirname(target))) return plain
  return { ...plain, failure: wordMarks(target).some(existsSync) ? 'open-in-word' : 'locked' }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

function canWriteInto(folder: string): boolean {
  const probe = join(folder, `.prikaz-probe-${randomUUID()}`)
  try {
    writeFileSync(probe, '')
    rmSync(probe)
    return true
  } catch {
    return false
  }
}

/** Word marks a document that it has open by a hidden file: `~$` before its name, or in place of the first letters of a longer one. */
function wordMarks(target: string): readonly string[] {
  const name = basename(target)
  return [0, 1, 2].map((cut) => join(dirname(target), `~$${name.slice(cut)}`))
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
  EBUSY: 'locked',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  EISDIR: 'not-a-folder',
  ENAMETOOLONG: 'too-long',
}
