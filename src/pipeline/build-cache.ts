/**
 * What earlier builds have made, for as long as everything that they have looked at stays the same.
 *
 * An entry is found by what was asked for (the unit, the formats, the program itself) and is valid while the host answers every
 * question of that build as it did then; a file that was absent and a list of a folder are answers too. Entries and results are
 * named by hashes of their content and checked when read: neither a damaged file nor a build that runs beside this one can bring
 * in a wrong byte.
 */
import type { CachedFile, CacheFolder } from '../workspace/cache-folder.ts'
import { sha256 } from '../workspace/hash.ts'
import { isInside } from '../workspace/path.ts'
import type { Observer } from '../workspace/recording.ts'
import type { BuiltUnit, UnitResult, WantedFiles } from './build-unit.ts'
import type { ProjectUnit } from './open-project.ts'

export interface BuildCache {
  /** What was made of the unit before; its results still lack their bytes. */
  find(question: CacheQuestion): BuiltUnit | undefined
  /** A result's bytes; `undefined` when they are lost. */
  readOutput(sha256: string): Uint8Array | undefined
  store(question: CacheQuestion, built: BuiltUnit): void
  /** Forgets everything and keeps nothing more: the disk is full. */
  drop(): void
  /** Removes what was not used for long and what is too much. */
  sweep(): void
}

export interface CacheQuestion {
  readonly unit: ProjectUnit
  readonly selection: string
  readonly asOf: string | undefined
  readonly wanted: WantedFiles
  /** Ids of the authorities before this one. */
  readonly claimed: ReadonlyMap<string, string>
}

/** Changes with the form of the entries. */
const VERSION = 1
/** States of one dossier that are remembered: enough for branches that are switched between, and for a change taken back. */
const STATES = 4
const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1000
const MAX_BYTES = 1024 ** 3
/** A result without an entry may belong to a build that has not written its entry yet. */
const ORPHAN_AGE_MS = 60 * 60 * 1000
const SWEEP_EVERY_MS = 60 * 60 * 1000
const SWEPT = 'swept'

interface Entry {
  readonly observations: readonly (readonly [string, string])[]
  readonly claims: string | null
  readonly result: (Pick<UnitResult, 'path' | 'diagnostics' | 'isAbsent'> & { readonly manifest: UnitResult['manifest'] | null; readonly outputs: readonly (readonly [path: string, sha256: string])[] }) | null
}

/** @param program what the program is: another one remembers other things */
export function openBuildCache(folder: CacheFolder, program: string, observer: Observer): BuildCache {
  let isDropped = false
  const folderOf = (question: CacheQuestion): string => {
    const key = shortHash(JSON.stringify([VERSION, program, describe(question)]))
    return `units/${key.slice(0, 2)}/${key.slice(2)}`
  }
  const outputPath = (hash: string): string => `outputs/${hash.slice(0, 2)}/${hash.slice(2)}`
  const readOutput = (hash: string): Uint8Array | undefined => {
    const bytes = folder.read(outputPath(hash))
    return bytes !== undefined && sha256(bytes) === hash ? bytes : undefined
  }
  return {
    find(question) {
      const at = folderOf(question)
      for (const name of folder.names(at)) {
        const entry = parseEntry(folder.read(`${at}/${name}`), name)
        if (entry === undefined || !observer.holds(entry.observations)) continue
        if (entry.result?.outputs.some(([, hash]) => !folder.has(outputPath(hash)))) continue
        folder.touch(`${at}/${name}`)
        return restore(entry)
      }
      return undefined
    },
    readOutput,
    store(question, built) {
      const { result } = built
      if (isDropped || result?.crash !== undefined || question.unit.type === 'nothing') return
      for (const { sha256: hash, bytes } of result?.outputs ?? []) {
        if (readOutput(hash) !== undefined) folder.touch(outputPath(hash))
        else if (bytes !== undefined) folder.write(outputPath(hash), bytes)
      }
      const text = JSON.stringify(toEntry(built))
      const at = folderOf(question)
      folder.write(`${at}/${shortHash(text)}`, new TextEncoder().encode(text))
      for (const name of folder.names(at).slice(STATES)) folder.remove(`${at}/${name}`)
    },
    drop() {
      isDropped = true
      folder.removeAll()
    },
    sweep() {
      if (isDropped) return
      const swept = folder.age(SWEPT)
      if (swept !== undefined && swept < SWEEP_EVERY_MS) return
      for (const path of selectRubbish(folder.files(), (path) => outputsOf(folder, path).map(outputPath))) folder.remove(path)
      folder.write(SWEPT, new Uint8Array())
    },
  }
}

/** Enough to tell entries apart; longer paths would not fit on every disk. */
const shortHash = (text: Uint8Array | string): string => sha256(text).slice(0, 32)

/** Everything that decides what is made, besides what the host answers. */
function describe({ unit, selection, wanted, asOf, claimed }: CacheQuestion): unknown {
  if (unit.type === 'nothing') return [unit.type, unit.what, selection]
  const { folder, strayFiles, unreadable, dossiers } = unit.authority
  const authority = { folder, strayFiles, unreadable }
  if (unit.type === 'authority') return [unit.type, authority, dossiers.length > 0, [...claimed]]
  // A dossier is the same whether it was asked for by itself or with all others.
  const part = isInside(selection, unit.dossier.folder) && selection !== unit.dossier.folder ? selection : ''
  return [unit.type, authority, unit.dossier, part, wanted.formats, wanted.bundle, ...(asOf === undefined ? [] : [asOf, isInside(selection, unit.dossier.folder)])]
}

function toEntry({ result, observations, claims }: BuiltUnit): Entry {
  return {
    observations: [...observations],
    claims: claims ?? null,
    result: result === undefined ? null : {
      path: result.path,
      diagnostics: result.diagnostics,
      ...(result.isAbsent === true ? { isAbsent: true } : {}),
      manifest: result.manifest ?? null,
      outputs: result.outputs.map(({ path, sha256 }) => [path, sha256]),
    },
  }
}

function restore({ result, observations, claims }: Entry): BuiltUnit {
  return {
    observations: new Map(observations),
    claims: claims ?? undefined,
    result: result === null ? undefined : {
      path: result.path,
      diagnostics: result.diagnostics,
      ...(result.isAbsent === true ? { isAbsent: true } : {}),
      manifest: result.manifest ?? undefined,
      outputs: result.outputs.map(([path, sha256]) => ({ path, sha256, bytes: undefined })),
    },
  }
}

/** An entry is named by its hash: a damaged one is none. */
function parseEntry(bytes: Uint8Array | undefined, name: string): Entry | undefined {
  return bytes === undefined || shortHash(bytes) !== name ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as Entry) // written by `store`
}

function outputsOf(folder: CacheFolder, path: string): readonly string[] {
  const entry = parseEntry(folder.read(path), path.slice(path.lastIndexOf('/') + 1))
  return entry?.result?.outputs.map(([, hash]) => hash) ?? []
}

/** Entries that are too old or too many (the oldest go first), and results that no other entry needs. */
export function selectRubbish(files: readonly CachedFile[], outputsOfEntry: (path: string) => readonly string[]): readonly string[] {
  const sizes = new Map(files.map(({ path, bytes }) => [path, bytes]))
  const entries = files.filter(({ path }) => path.startsWith('units/')).sort((a, b) => a.age - b.age)
  const needed = new Set<string>()
  const rubbish: string[] = []
  let total = 0
  for (const { path, bytes, age } of entries) {
    const fresh = outputsOfEntry(path).filter((output) => !needed.has(output))
    const size = fresh.reduce((sum, output) => sum + (sizes.get(output) ?? 0), bytes)
    if (age > MAX_AGE_MS || total + size > MAX_BYTES) {
      rubbish.push(path)
      continue
    }
    total += size
    for (const output of fresh) needed.add(output)
  }
  const orphans = files.filter(({ path, age }) => path.startsWith('outputs/') && !needed.has(path) && age > ORPHAN_AGE_MS)
  return [...rubbish, ...orphans.map(({ path }) => path)]
}
