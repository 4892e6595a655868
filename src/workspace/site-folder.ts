/**
 * Writes a whole site so that readers see either the earlier one or the new one:
 * everything is laid out in a folder beside it, and the two change places at the
 * end. Whatever fails before leaves the earlier site untouched, a kill included.
 */
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
  /** Forgets what is staged. Safe to call twice. */
  discard(): void
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
  const folders = new Set<string>()
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
    stateOf: (path) => stateOf(at(root, path)),
    stagedState: (path) => stateOf(at(staging, path)),
    write: (path, bytes) =>
      attempt(path, () => {
        makeRoom(at(staging, path))
        writeFileSync(at(staging, path), bytes)
      }),
    keep: (path) =>
      attempt(path, () => {
        makeRoom(at(staging, path))
        takeOver(at(root, path), at(staging, path))
      }),
    commit(isOurs) {
      const failed = attempt('', () => {
        if (existsSync(root)) keepForeign(root, staging, isOurs)
        swap(root, staging, previous)
      })
      discard()
      return failed
    },
    discard,
  }
}

/** One file under two names where the disk can do that; the old name goes away with the old site. */
function takeOver(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
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
  rmSync(previous, { recursive: true, force: true })
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
