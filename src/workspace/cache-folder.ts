/**
 * A folder of things that can be made again. Losing any of it, or all, costs time and nothing else: what cannot be
 * written is not kept, what cannot be read is absent. Files appear whole or not at all, so that programs may share it.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, rmdirSync, statSync, type Stats, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface CacheFolder {
  read(path: string): Uint8Array | undefined
  has(path: string): boolean
  /** Milliseconds since a file was written or touched; `undefined` when it is absent. */
  age(path: string): number | undefined
  write(path: string, bytes: Uint8Array): void
  /** Names in a folder, those used last first. */
  names(folder: string): readonly string[]
  remove(path: string): void
  /** Remembers that a file was of use. */
  touch(path: string): void
  /** Gives back all its room on the disk. */
  removeAll(): void
  /** Every file with its size and age. */
  files(): readonly CachedFile[]
}

export interface CachedFile {
  readonly path: string
  readonly bytes: number
  /** Milliseconds since it was written or touched. */
  readonly age: number
}

/** https://bford.info/cachedir/: programs that make copies of disks leave such folders out. */
const TAG = 'Signature: 8a477f597d28d172789f06886806bc55\n# Кэш программы prikaz: эту папку можно удалить в любое время.\n'
const TAG_FILE = 'CACHEDIR.TAG'
const UNFINISHED = '.unfinished-'
const UNFINISHED_FOR_MS = 60 * 60 * 1000
/** More precise times would make every build write to every file that it uses. */
const TOUCH_EVERY_MS = 60 * 60 * 1000

/** The folder is made when something is first written. The clock only decides about rubbish; no result depends on it. */
export function openCacheFolder(root: string): CacheFolder {
  const absolute = (path: string): string => join(root, ...path.split('/'))
  const stat = (path: string): Stats | undefined => attempt(() => statSync(path), undefined)
  const ageOf = (state: Stats | undefined): number => Date.now() - (state?.mtimeMs ?? 0)
  const age = (path: string): number => ageOf(stat(path))
  const write = (path: string, bytes: Uint8Array): void => {
    const target = absolute(path)
    const beside = join(dirname(target), UNFINISHED + randomUUID())
    try {
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(beside, bytes)
      renameSync(beside, target)
    } catch {
      attempt(() => rmSync(beside, { force: true }), undefined)
    }
  }
  return {
    read: (path) => attempt<Uint8Array | undefined>(() => readFileSync(absolute(path)), undefined),
    has: (path) => stat(absolute(path))?.isFile() === true,
    age(path) {
      const state = stat(absolute(path))
      return state === undefined ? undefined : ageOf(state)
    },
    write(path, bytes) {
      if (stat(absolute(TAG_FILE)) === undefined) write(TAG_FILE, new TextEncoder().encode(TAG))
      write(path, bytes)
    },
    names(folder) {
      const names = attempt<readonly string[]>(() => readdirSync(absolute(folder)), []).filter((name) => !name.startsWith('.'))
      return names.map((name) => [name, age(join(absolute(folder), name))] as const).sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([name]) => name)
    },
    remove(path) {
      attempt(() => rmSync(absolute(path), { force: true }), undefined)
      // An empty folder goes with its last file; one that is not empty refuses.
      for (let folder = dirname(absolute(path)); folder !== root && folder.startsWith(root); folder = dirname(folder)) {
        if (!attempt(() => (rmdirSync(folder), true), false)) return
      }
    },
    removeAll: () => attempt(() => rmSync(root, { recursive: true, force: true }), undefined),
    touch(path) {
      if (age(absolute(path)) < TOUCH_EVERY_MS) return
      attempt(() => utimesSync(absolute(path), new Date(), new Date()), undefined)
    },
    files() {
      const found: CachedFile[] = []
      const walk = (folder: string): void => {
        for (const entry of attempt(() => readdirSync(absolute(folder), { withFileTypes: true }), [])) {
          const path = folder === '' ? entry.name : `${folder}/${entry.name}`
          const target = absolute(path)
          if (entry.isDirectory()) walk(path)
          // What a killed program has left half written.
          else if (entry.name.startsWith(UNFINISHED)) age(target) > UNFINISHED_FOR_MS && attempt(() => rmSync(target, { force: true }), undefined)
          else if (path !== TAG_FILE) {
            const state = stat(target)
            found.push({ path, bytes: state?.size ?? 0, age: ageOf(state) })
          }
        }
      }
      walk('')
      return found
    },
  }
}

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}
