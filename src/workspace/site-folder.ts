/**
 * Writes a whole site so that readers see either the earlier one or the new one:
 * everything is laid out in a folder beside it, and the two change places at the
 * end. Whatever fails before leaves the earlier site untouched, a kill included.
 */
import { readdir, rmdir, unlink } from 'node:fs/promises'
import { copyFileSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeFolder, problem, type WriteProblem } from './output-folder.ts'
import { removeStale, stagingName } from './staging-folders.ts'

export interface FileState {
  readonly bytes: number
  readonly modifiedMs: number
}

export interface SiteFolder {
  readonly root: string
  /** Whether the folder holds anything. */
  readonly isEmpty: boolean
  /** Text of a file of the earlier site. */
  readText(path: string): string | undefined
  /** Size and time of a file of the earlier site. */
  stateOf(path: string): FileState | undefined
  /** Size and time of a file of the new one. */
  stagedState(path: string): FileState | undefined
  write(path: string, bytes: Uint8Array): WriteProblem | undefined
  /** Takes a file over from the earlier site as it is. */
  keep(path: string): WriteProblem | undefined
  /**
   * Puts the new site in the place of the earlier one. Files for which `isOurs`
   * does not hold were put there by others and stay.
   */
  commit(isOurs: (path: string) => boolean): WriteProblem | undefined
  /** Waits until the earlier site is removed, and forgets what is still staged. Safe to call twice. */
  close(): Promise<void>
}

export function openSiteFolder(root: string): SiteFolder | WriteProblem {
  const parent = dirname(root)
  const prefix = `.${basename(root)}-prikaz-`
  const staging = join(parent, stagingName(`${prefix}new-`))
  const previous = join(parent, `${prefix}previous`)
  try {
    makeFolder(parent)
    // A publication was killed between the two renames: the earlier site is whole, only its name is missing.
    if (!existsSync(root) && existsSync(previous)) renameSync(previous, root)
    if (existsSync(root) && !statSync(root).isDirectory()) throw Object.assign(new Error(`not a folder: ${root}`), { code: 'ENOTDIR' })
    removeStale(parent, `${prefix}new-`)
    mkdirSync(staging)
  } catch (error) {
    return problem('', error)
  }
  const discard = (): void => {
    process.off('exit', discard)
    rmSync(staging, { recursive: true, force: true })
  }
  process.once('exit', discard)
  const at = (folder: string, path: string): string => join(folder, ...path.split('/'))
  let clearing: Promise<void> | undefined
  const folders = new Set<string>()
  /** What `stateOf` has seen, and what of it holds for the file of the new site because it is the same one. */
  const seen = new Map<string, FileState>()
  const kept = new Map<string, FileState>()
  const makeRoom = (target: string): void => {
    const folder = dirname(target)
    if (folders.has(folder)) return
    mkdirSync(folder, { recursive: true })
    folders.add(folder)
  }
  const attempt = (path: string, work: () => void): WriteProblem | undefined => {
    try {
      work()
      return undefined
    } catch (error) {
      return problem(path, error)
    }
  }
  return {
    root,
    isEmpty: !existsSync(root) || readdirSync(root).length === 0,
    readText(path) {
      try {
        return readFileSync(at(root, path), 'utf8')
      } catch {
        return undefined
      }
    },
    stateOf(path) {
      const state = stateOf(at(root, path))
      if (state !== undefined) seen.set(path, state)
      return state
    },
    stagedState: (path) => kept.get(path) ?? stateOf(at(staging, path)),
    write: (path, bytes) =>
      attempt(path, () => {
        kept.delete(path)
        makeRoom(at(staging, path))
        writeFileSync(at(staging, path), bytes)
      }),
    keep: (path) =>
      attempt(path, () => {
        makeRoom(at(staging, path))
        const state = seen.get(path)
        if (takeOver(at(root, path), at(staging, path)) === 'linked' && state !== undefined) kept.set(path, state)
      }),
    commit(isOurs) {
      const failed = attempt('', () => {
        if (existsSync(root)) keepForeign(root, staging, isOurs)
        swap(root, staging, previous)
      })
      // Where the two could not change places, it may be the only one that is whole.
      if (failed === undefined) clearing = removeFolder(previous)
      return failed
    },
    async close() {
      await clearing
      discard()
    },
  }
}

/** One file under two names where the disk can do that; the old name goes away with the old site. */
function takeOver(from: string, to: string): 'linked' | 'copied' {
  try {
    linkSync(from, to)
    return 'linked'
  } catch {
    copyFileSync(from, to)
    return 'copied'
  }
}

function keepForeign(root: string, staging: string, isOurs: (path: string) => boolean): void {
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      const [from, to] = [join(root, path), join(staging, path)]
      if (entry.isDirectory()) walk(path)
      else if (!isOurs(path) && !isThere(to)) {
        mkdirSync(dirname(to), { recursive: true })
        if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to)
        else takeOver(from, to)
      }
    }
  }
  walk('')
}

function swap(root: string, staging: string, previous: string): void {
  rmSync(previous, { recursive: true, force: true })
  if (!existsSync(root)) {
    renameSync(staging, root)
    return
  }
  try {
    renameSync(root, previous)
  } catch {
    // The folder itself can not be moved: a mounted disk, or Windows while someone looks into it.
    replaceFiles(root, staging)
    return
  }
  try {
    renameSync(staging, root)
  } catch (error) {
    renameSync(previous, root)
    throw error
  }
}

/** As `rmSync` does, which is three times slower with thousands of files: it asks of each what it is, and one after another. */
async function removeFolder(folder: string): Promise<void> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    await Promise.all(entries.map((entry) => (entry.isDirectory() ? removeFolder : unlink)(join(folder, entry.name))))
    await rmdir(folder)
  } catch {
    // It is not there, or not as usual: a file that may only be read, or is open in another program.
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // The new site stands in its place; what is left of the earlier one goes with the next publication.
    }
  }
}

/** File by file: every file is whole at every moment, pages come last. */
function replaceFiles(root: string, staging: string): void {
  const files = listFiles(staging)
  const isPage = (path: string): number => (path.endsWith('.html') ? 1 : 0)
  for (const path of [...files].sort((a, b) => isPage(a) - isPage(b))) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    renameSync(join(staging, path), join(root, path))
  }
  const kept = new Set(files)
  for (const path of listFiles(root)) if (!kept.has(path)) rmSync(join(root, path), { force: true })
}

function listFiles(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? listFiles(root, path) : [path]
  })
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function stateOf(path: string): FileState | undefined {
  const state = statSync(path, { throwIfNoEntry: false })
  return state?.isFile() ? { bytes: state.size, modifiedMs: state.mtimeMs } : undefined
}
