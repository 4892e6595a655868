import { sha256 } from './hash.ts'
import type { Host } from './host.ts'
import { folderOf } from './path.ts'

/**
 * What was asked of a host and what it answered: `read a.yaml` → the file's SHA-256 or why it could not be read,
 * `list a` → the SHA-256 of the list of entries, `kind a` → what lies there. The absence of a file is an answer too.
 */
export type Observations = ReadonlyMap<string, string>

/** A host that remembers what was read through it: the manifest's sources, the cache's conditions, the preview's watch list. */
export interface RecordingHost extends Host {
  /** SHA-256 of every file read so far, by path. */
  readonly filesRead: ReadonlyMap<string, string>
  /** Everything asked so far. */
  readonly observations: Observations
}

/** Stands for two different answers to one question: what was made from them can not be made again. */
const CONTRADICTION = 'contradiction'

export function createRecordingHost(host: Host): RecordingHost {
  const filesRead = new Map<string, string>()
  const observations = new Map<string, string>()
  return {
    filesRead,
    observations,
    read(path) {
      const result = host.read(path)
      const answer = result.ok ? sha256(result.bytes) : result.failure
      if (result.ok) filesRead.set(path, answer)
      note(observations, `read ${path}`, answer)
      return result
    },
    list(path) {
      const entries = host.list(path)
      note(observations, `list ${path}`, hashOfList(entries))
      return entries
    },
    kind(path) {
      const kind = host.kind(path)
      note(observations, `kind ${path}`, kind)
      return kind
    },
  }
}

/** Observations of several hosts as one; where they contradict each other, nothing will ever hold. */
export function mergeObservations(...parts: readonly Observations[]): Observations {
  const merged = new Map<string, string>()
  for (const part of parts) for (const [question, answer] of part) note(merged, question, answer)
  return merged
}

function note(observations: Map<string, string>, question: string, answer: string): void {
  const earlier = observations.get(question)
  observations.set(question, earlier === undefined || earlier === answer ? answer : CONTRADICTION)
}

export interface Observer {
  /** Whether the host would answer every question as it did then. */
  holds(observations: Iterable<readonly [question: string, answer: string]>): boolean
  /** The same questions with the answers of now. */
  now(observations: Observations): Observations
  /** The questions that the host would answer otherwise now. */
  changed(observations: Observations): readonly string[]
}

/**
 * Asks a host again, each question once: all that is compared with it is compared with one state of the files.
 *
 * @param others answers questions of other kinds than a host knows
 */
export function createObserver(host: Host, others: Readonly<Record<string, (path: string) => string>> = {}): Observer {
  const known = new Map<string, string>()
  const ask = (question: string): string => {
    const [kind, path] = splitQuestion(question)
    const other = others[kind]
    if (other !== undefined) return other(path)
    if (kind === 'list') return hashOfList(host.list(path))
    if (kind === 'kind') return host.kind(path)
    const result = host.read(path)
    return result.ok ? sha256(result.bytes) : result.failure
  }
  const answerOf = (question: string): string => {
    const now = known.get(question) ?? ask(question)
    known.set(question, now)
    return now
  }
  const hasChanged = ([question, answer]: readonly [string, string]): boolean => answerOf(question) !== answer
  return {
    holds(observations) {
      for (const observation of observations) if (hasChanged(observation)) return false
      return true
    },
    now: (observations) => new Map([...observations.keys()].map((question) => [question, answerOf(question)])),
    changed: (observations) => [...observations].filter(hasChanged).map(([question]) => question),
  }
}

/** Folders in which a change can change an answer. */
export function foldersAsked(observations: Observations): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const question of observations.keys()) {
    const [kind, path] = splitQuestion(question)
    folders.add(kind === 'read' || kind === 'kind' ? folderOf(path) : path)
  }
  return folders
}

/** `list a b` → `list` and `a b`. */
export function splitQuestion(question: string): readonly [kind: string, path: string] {
  const space = question.indexOf(' ')
  return [question.slice(0, space), question.slice(space + 1)]
}

function hashOfList(entries: ReturnType<Host['list']>): string {
  return entries === undefined ? 'missing' : sha256(JSON.stringify(entries.map(({ name, kind }) => [name, kind])))
}
