/**
 * What earlier publications have drawn, for as long as everything that they have looked at stays the same. Entries are
 * found and checked as those of builds are (see build-cache.ts); texts and files lie apart, named by their hashes, so that
 * a publication after one edit reads hardly any of them.
 */
import { selectRubbish } from '../../pipeline/build-cache.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ProjectUnit } from '../../pipeline/open-project.ts'
import type { CacheFolder } from '../../workspace/cache-folder.ts'
import { sha256 } from '../../workspace/hash.ts'
import type { Observer } from '../../workspace/recording.ts'
import type { DrawnUnit, FileFormat } from './draw-unit.ts'
import type { ActRecord, DocumentBody, WordCounts } from './records.ts'

export interface ActCache {
  find(question: ActQuestion): KnownUnit | undefined
  store(question: ActQuestion, drawn: DrawnUnit): KnownUnit
  /** Texts of an act by the hash that its entry names. */
  readBodies(hash: string): readonly DocumentBody[] | undefined
  readWords(hash: string): readonly WordCounts[] | undefined
  /** The bytes of a file; `undefined` when they are lost. */
  readFile(hash: string): Uint8Array | undefined
  /** What the last publication has left in its folder. */
  readStamps(): string | undefined
  writeStamps(text: string): void
  /** The words that the last index of the search was made of. */
  readWordIndex(): string | undefined
  writeWordIndex(text: string): void
  /** Removes what was not used for long and what is too much. */
  sweep(): void
}

export interface ActQuestion {
  readonly unit: ProjectUnit
  readonly formats: readonly FileFormat[]
  /** Ids of the authorities before this one. */
  readonly claimed: ReadonlyMap<string, string>
  /** Ids of the commits that its history is made of. */
  readonly commits: readonly string[]
}

/** An act without its texts and files. */
export interface KnownUnit {
  readonly record: ActRecord | undefined
  /** Changes with anything that is known of the act, its texts included. */
  readonly key: string
  /** Hashes of the texts of its documents, and of their words. */
  readonly bodies: string
  readonly words: string
  readonly files: readonly KnownFile[]
  readonly diagnostics: readonly Diagnostic[]
  readonly claims: string | undefined
}

export interface KnownFile {
  readonly path: string
  readonly sha256: string
}

interface Entry extends Omit<KnownUnit, 'record' | 'claims'> {
  readonly version: number
  readonly record: ActRecord | null
  readonly claims: string | null
  readonly observations: readonly (readonly [string, string])[]
}

/** Changes with the form of the entries. */
const VERSION = 6
/** States of one dossier that are remembered. */
const STATES = 3
const SWEEP_EVERY_MS = 60 * 60 * 1000
const SWEPT = 'swept'
const STAMPS = 'stamps.json'
const WORD_INDEX = 'words.json'

/** @param program what the program is: another one remembers other things */
export function openActCache(folder: CacheFolder, program: string, observer: Observer): ActCache {
  const blobPath = (hash: string): string => `outputs/${hash.slice(0, 2)}/${hash.slice(2)}`
  const readBlob = (hash: string): Uint8Array | undefined => {
    const bytes = folder.read(blobPath(hash))
    return bytes !== undefined && sha256(bytes) === hash ? bytes : undefined
  }
  const writeBlob = (bytes: Uint8Array): string => {
    const hash = sha256(bytes)
    if (readBlob(hash) === undefined) folder.write(blobPath(hash), bytes)
    else folder.touch(blobPath(hash))
    return hash
  }
  const writeJson = (value: unknown): string => writeBlob(new TextEncoder().encode(JSON.stringify(value)))
  const readJson = <T>(hash: string): T | undefined => {
    const bytes = readBlob(hash)
    return bytes === undefined ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as T) // written by `store`
  }
  const readText = (path: string): string | undefined => {
    const bytes = folder.read(path)
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
  }
  const writeText = (path: string, text: string): void => folder.write(path, new TextEncoder().encode(text))
  const folderOf = (question: ActQuestion): string => {
    const key = shortHash(JSON.stringify([VERSION, program, describe(question)]))
    return `units/${key.slice(0, 2)}/${key.slice(2)}`
  }
  const parse = (path: string): Entry | undefined => {
    const bytes = folder.read(path)
    if (bytes === undefined || shortHash(bytes) !== path.slice(path.lastIndexOf('/') + 1)) return undefined
    const entry = JSON.parse(new TextDecoder().decode(bytes)) as Entry // written by `store`, perhaps of an earlier program
    return entry.version === VERSION ? entry : undefined
  }
  return {
    find(question) {
      const at = folderOf(question)
      for (const name of folder.names(at)) {
        const entry = parse(`${at}/${name}`)
        if (entry === undefined || !observer.holds(entry.observations)) continue
        if ([entry.bodies, entry.words, ...entry.files.map((file) => file.sha256)].some((hash) => !folder.has(blobPath(hash)))) continue
        folder.touch(`${at}/${name}`)
        return { ...entry, record: entry.record ?? undefined, claims: entry.claims ?? undefined }
      }
      return undefined
    },
    store(question, { record, bodies, words, files, diagnostics, claims, observations }) {
      const texts = writeJson(bodies)
      const known: KnownUnit = {
        record,
        key: keyOf(record, texts),
        bodies: texts,
        words: writeJson(words),
        files: files.map(({ path, bytes }) => ({ path, sha256: writeBlob(bytes) })),
        diagnostics,
        claims,
      }
      const entry: Entry = { version: VERSION, ...known, record: record ?? null, claims: claims ?? null, observations: [...observations] }
      const text = JSON.stringify(entry)
      const at = folderOf(question)
      folder.write(`${at}/${shortHash(text)}`, new TextEncoder().encode(text))
      for (const name of folder.names(at).slice(STATES)) folder.remove(`${at}/${name}`)
      return known
    },
    readBodies: (hash) => readJson<readonly DocumentBody[]>(hash),
    readWords: (hash) => readJson<readonly WordCounts[]>(hash),
    readFile: readBlob,
    readStamps: () => readText(STAMPS),
    writeStamps: (text) => writeText(STAMPS, text),
    readWordIndex: () => readText(WORD_INDEX),
    writeWordIndex: (text) => writeText(WORD_INDEX, text),
    sweep() {
      const swept = folder.age(SWEPT)
      if (swept !== undefined && swept < SWEEP_EVERY_MS) return
      const needed = (path: string): readonly string[] => {
        const entry = parse(path)
        return entry === undefined ? [] : [entry.bodies, entry.words, ...entry.files.map((file) => file.sha256)].map(blobPath)
      }
      for (const path of selectRubbish(folder.files(), needed)) folder.remove(path)
      folder.write(SWEPT, new Uint8Array())
    },
  }
}

export function keyOf(record: ActRecord | undefined, texts: string): string {
  return shortHash(JSON.stringify([record, texts]))
}

/** Enough to tell entries apart; longer paths would not fit on every disk. */
const shortHash = (text: Uint8Array | string): string => sha256(text).slice(0, 32)

/** Everything that decides what is drawn, besides what the host answers. */
function describe({ unit, formats, claimed, commits }: ActQuestion): unknown {
  if (unit.type === 'nothing') return [unit.type, unit.what]
  const { folder, strayFiles, unreadable, dossiers } = unit.authority
  const authority = { folder, strayFiles, unreadable }
  if (unit.type === 'authority') return [unit.type, authority, dossiers.length > 0, [...claimed]]
  return [unit.type, authority, unit.dossier, formats, commits]
}
