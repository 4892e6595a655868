/**
 * Builds what is selected, unit by unit in order of their paths: from the cache what is known, by threads what can be
 * divided. Neither changes a byte of the results or the order of anything.
 */
import type { Host } from '../workspace/host.ts'
import { observeUnits } from './observe-project.ts'
import { createRecordingHost, type Observations } from '../workspace/recording.ts'
import { openWorkerPool } from '../workspace/worker-pool.ts'
import type { BuildCache, CacheQuestion } from './build-cache.ts'
import type { BuildJob } from './build-job.ts'
import { buildUnit, type BuiltUnit, type UnitOutput, type UnitResult, type WantedFiles } from './build-unit.ts'
import { widenSelection } from './find-dossiers.ts'
import { createUnitOpener, findUnits, type OpenOptions, type ProjectUnit, type UnitOpener } from './open-project.ts'

export interface BuildThreads {
  /** Absolute path of the content root: threads read the disk themselves. */
  readonly root: string
  /** How many threads so many dossiers are worth; 0: none. */
  count(dossiers: number): number
}

export interface BuildUnitsOptions extends OpenOptions {
  readonly wanted: WantedFiles
  readonly cache?: BuildCache
  readonly threads?: BuildThreads
  /** Whether a result lies in the output folder already. */
  readonly isInPlace?: (path: string, sha256: string) => boolean
  /** Hears what was looked at for every unit, and to find them. */
  readonly onObserved?: (observations: Observations) => void
}

/** Results in order; nothing is made before it is asked for, but for what threads make in advance. */
export async function* buildUnits(host: Host, options: BuildUnitsOptions): AsyncGenerator<UnitResult, void> {
  const finding = createRecordingHost(host)
  const units = findUnits(finding, options)
  options.onObserved?.(observeUnits(units, options.selection ?? '', finding))
  const session: Session = {
    options,
    selection: widenSelection(options.selection ?? ''),
    opener: createUnitOpener(host, options),
    known: new Map(),
  }
  const total = units.filter(({ type }) => type === 'dossier').length
  let done = 0
  const tell = (unit: ProjectUnit): void => {
    if (unit.type === 'dossier') options.onProgress?.(done++, total, unit.dossier.folder)
  }
  const size = options.threads?.count(countUnknown(units, session)) ?? 0
  if (options.threads === undefined || size === 0) {
    for (const unit of units) {
      tell(unit)
      const { result } = await settle(unit, session, () => buildUnit(session.opener, unit, options.wanted))
      if (result !== undefined) yield result
    }
    return
  }
  const { root } = options.threads
  const pool = openWorkerPool<BuildJob, BuiltUnit>(new URL('./build-job.ts', import.meta.url), size)
  const build = (unit: ProjectUnit): Promise<BuiltUnit> =>
    unit.type === 'dossier'
      ? pool.run({ root, selection: session.selection, ...(options.asOf === undefined ? {} : { asOf: options.asOf }), wanted: options.wanted, unit: { ...unit, authority: { ...unit.authority, dossiers: [] } } })
      : buildUnit(session.opener, unit, options.wanted)
  try {
    const running: { readonly unit: ProjectUnit; readonly built: Promise<BuiltUnit> }[] = []
    let next = 0
    while (next < units.length || running.length > 0) {
      // Enough in advance that no thread waits for a slow dossier in front; not so much that results fill the memory.
      while (next < units.length && running.length < size * 3) {
        const unit = units[next++]!
        const built = settle(unit, session, () => build(unit))
        built.catch(() => undefined) // thrown when its turn comes
        running.push({ unit, built })
      }
      const { unit, built } = running.shift()!
      tell(unit)
      const { result } = await built
      if (result !== undefined) yield result
    }
  } finally {
    await pool.close()
  }
}

interface Session {
  readonly options: BuildUnitsOptions
  readonly selection: string
  readonly opener: UnitOpener
  /** What the cache knew when work was counted. */
  readonly known: Map<ProjectUnit, BuiltUnit>
}

/** Looks for every dossier in the cache, and counts those that must be built. */
function countUnknown(units: readonly ProjectUnit[], session: Session): number {
  let count = 0
  for (const unit of units) {
    if (unit.type !== 'dossier') continue
    const found = session.options.cache?.find(ask(unit, session))
    if (found === undefined) count++
    else session.known.set(unit, found)
  }
  return count
}

function ask(unit: ProjectUnit, { options, selection, opener }: Session): CacheQuestion {
  return { unit, selection, asOf: options.asOf, wanted: options.wanted, claimed: new Map(opener.claimed) }
}

/**
 * From the cache, with bytes where they are wanted; else built and remembered. Authorities claim their ids before
 * the first `await`, so that they do it in their order whatever is waited for.
 */
async function settle(unit: ProjectUnit, session: Session, build: () => Promise<BuiltUnit>): Promise<BuiltUnit> {
  const { options, known, opener } = session
  const question = ask(unit, session)
  const found = provideBytes(known.get(unit) ?? options.cache?.find(question), options)
  known.delete(unit)
  if (found !== undefined) {
    options.onObserved?.(found.observations)
    if (unit.type === 'authority' && found.claims !== undefined) opener.claim(found.claims, unit.authority.folder)
    return found
  }
  const built = await build()
  options.onObserved?.(built.observations)
  options.cache?.store(question, built)
  return leaveInPlace(built, options)
}

/** `undefined` when the cache has lost one of the results. */
function provideBytes(built: BuiltUnit | undefined, options: BuildUnitsOptions): BuiltUnit | undefined {
  if (built?.result === undefined) return built
  const outputs: UnitOutput[] = []
  for (const output of built.result.outputs) {
    const isPlaced = options.isInPlace?.(output.path, output.sha256) === true
    const bytes = isPlaced ? undefined : options.cache?.readOutput(output.sha256)
    if (!isPlaced && bytes === undefined) return undefined
    outputs.push({ ...output, bytes })
  }
  return { ...built, result: { ...built.result, outputs } }
}

function leaveInPlace(built: BuiltUnit, { isInPlace }: BuildUnitsOptions): BuiltUnit {
  if (built.result === undefined || isInPlace === undefined) return built
  const outputs = built.result.outputs.map((output) => (isInPlace(output.path, output.sha256) ? { ...output, bytes: undefined } : output))
  return { ...built, result: { ...built.result, outputs } }
}
