/** The check of a project on disk, divided among threads: the findings are those of `checkContent`. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Host } from '../workspace/host.ts'
import { openWorkerPool } from '../workspace/worker-pool.ts'
import type { CheckOptions } from './check-content.ts'
import type { CheckAnswer, CheckJob } from './check-job.ts'
import { checkLaidOut, checkOpened, isUnsealed, type Scope } from './check-unit.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import { createUnitOpener, findUnits, openProject } from './open-project.ts'

export interface Threads {
  /** Absolute path of the content root that the host reads. */
  readonly root: string
  /** How many to start for so many dossiers; 0: none. */
  readonly count: (dossiers: number) => number
}

/** Dossiers of one job: few enough to share the work evenly, enough to be worth reading their authority for in one more thread. */
const DOSSIERS_PER_JOB = 20

/** What threads can do and `checkContent` can not: to lay documents out takes a compiler that has to be loaded. */
export interface ThoroughOptions extends CheckOptions {
  /** Whether documents are laid out and their pages are looked at. Default: no. */
  readonly layout?: boolean
  /** Hears of every dossier whose signed act has no seal, in their order. */
  readonly onUnsealed?: (path: string) => void
}

export async function checkInThreads(host: Host, threads: Threads, options: ThoroughOptions = {}): Promise<readonly Diagnostic[]> {
  const units = findUnits(host, options)
  const total = units.filter(({ type }) => type === 'dossier').length
  const count = threads.count(total)
  const scope: Scope = { isLinted: options.lint !== false, isLaidOut: options.layout === true }
  if (count === 0) return checkHere(host, options, scope)

  const jobs = units.flatMap((unit): CheckJob[] => {
    if (unit.type !== 'authority') return []
    const { dossiers } = unit.authority
    return Array.from({ length: Math.ceil(dossiers.length / DOSSIERS_PER_JOB) }, (_, index) => ({
      root: threads.root,
      selection: options.selection ?? '',
      ...scope,
      authority: { ...unit.authority, dossiers: dossiers.slice(index * DOSSIERS_PER_JOB, (index + 1) * DOSSIERS_PER_JOB) },
    }))
  })
  const pool = openWorkerPool<CheckJob, CheckAnswer>(new URL('./check-job.ts', import.meta.url), count)
  try {
    let done = 0
    const answers = jobs.map(async (job) => {
      const answer = await pool.run(job)
      options.onProgress?.(done, total, job.authority.dossiers.at(-1)?.folder ?? '')
      done += job.authority.dossiers.length
      return answer
    })
    // A job that fails is reported below; until then nobody is to call it unheard.
    for (const answer of answers) answer.catch(() => undefined)
    // What authorities share, their ids, is looked at in one place and in their order.
    const opener = createUnitOpener(host, options)
    const own = units.flatMap((unit) => (unit.type === 'dossier' ? [] : checkOpened(opener.open(unit), scope.isLinted)))
    const told = await Promise.all(answers)
    for (const path of told.flatMap(({ unsealed }) => unsealed)) options.onUnsealed?.(path)
    return locateDiagnostics([...own, ...told.flatMap(({ found }) => found)], new Map())
  } finally {
    await pool.close()
  }
}

async function checkHere(host: Host, options: ThoroughOptions, scope: Scope): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = []
  for (const dossier of openProject(host, options)) {
    diagnostics.push(...(await checkLaidOut(dossier, scope)))
    if (isUnsealed(dossier)) options.onUnsealed?.(dossier.path)
  }
  return locateDiagnostics(diagnostics, new Map())
}
