/** Every act of a project, in order: from the cache what is known, by threads what can be divided. Neither changes a byte. */
import type { BuildThreads } from '../../pipeline/build-units.ts'
import { widenSelection } from '../../pipeline/find-dossiers.ts'
import { findUnits, type OpenOptions, type ProjectUnit } from '../../pipeline/open-project.ts'
import type { Host } from '../../workspace/host.ts'
import { openWorkerPool } from '../../workspace/worker-pool.ts'
import type { ActCache, ActQuestion, KnownUnit } from './act-cache.ts'
import type { DrawJob } from './draw-job.ts'
import { createDrawSession, drawUnit, type Commit, type DrawnUnit, type FileFormat } from './draw-unit.ts'

export interface DrawActsOptions extends OpenOptions {
  readonly formats: readonly FileFormat[]
  readonly cache: ActCache
  readonly threads?: BuildThreads
  /** Commits that touched a dossier, the oldest first. Default: none are looked for. */
  readonly commitsOf?: (dossier: string) => readonly Commit[]
}

export async function* drawActs(host: Host, options: DrawActsOptions): AsyncGenerator<KnownUnit, void> {
  const units = findUnits(host, options)
  const selection = widenSelection(options.selection ?? '')
  const session = createDrawSession(host, selection, options.threads?.root)
  const { opener } = session
  const histories = new Map<ProjectUnit, readonly Commit[]>()
  const commitsOf = (unit: ProjectUnit): readonly Commit[] => {
    const commits = histories.get(unit) ?? (unit.type === 'dossier' ? options.commitsOf?.(unit.dossier.folder) ?? [] : [])
    histories.set(unit, commits)
    return commits
  }
  const ask = (unit: ProjectUnit): ActQuestion => ({ unit, formats: options.formats, claimed: new Map(opener.claimed), commits: commitsOf(unit).map(({ id }) => id) })
  const known = new Map<ProjectUnit, KnownUnit>()
  const dossiers = units.filter(({ type }) => type === 'dossier')
  for (const unit of dossiers) {
    const found = options.cache.find(ask(unit))
    if (found !== undefined) known.set(unit, found)
  }
  const total = dossiers.length
  let done = 0
  const size = options.threads?.count(total - known.size) ?? 0
  const pool = options.threads === undefined || size === 0 ? undefined : openWorkerPool<DrawJob, DrawnUnit>(new URL('./draw-job.ts', import.meta.url), size)
  const draw = (unit: ProjectUnit): Promise<DrawnUnit> =>
    pool !== undefined && unit.type === 'dossier'
      ? pool.run({ root: options.threads!.root, selection, formats: options.formats, commits: commitsOf(unit), unit: { ...unit, authority: { ...unit.authority, dossiers: [] } } })
      : drawUnit(session, unit, options.formats, commitsOf(unit))
  // Authorities claim their ids before the first `await`, so that they do it in their order whatever is waited for.
  const settle = async (unit: ProjectUnit): Promise<KnownUnit> => {
    const question = ask(unit)
    const found = known.get(unit) ?? options.cache.find(question)
    if (found !== undefined) {
      if (unit.type === 'authority' && found.claims !== undefined) opener.claim(found.claims, unit.authority.folder)
      return found
    }
    return options.cache.store(question, await draw(unit))
  }
  try {
    const running: { readonly unit: ProjectUnit; readonly drawn: Promise<KnownUnit> }[] = []
    const inAdvance = Math.max(1, size * 3)
    let next = 0
    while (next < units.length || running.length > 0) {
      while (next < units.length && running.length < inAdvance) {
        const unit = units[next++]!
        const drawn = settle(unit)
        drawn.catch(() => undefined) // thrown when its turn comes
        running.push({ unit, drawn })
      }
      const { unit, drawn } = running.shift()!
      if (unit.type === 'dossier') options.onProgress?.(done++, total, unit.dossier.folder)
      yield await drawn
    }
  } finally {
    await pool?.close()
  }
}
