/** The check of a project on disk, divided among threads: the findings are those of `checkContent`. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Host } from '../workspace/host.ts'
import { openWorkerPool } from '../workspace/worker-pool.ts'
import { checkContent, type CheckOptions } from './check-content.ts'
import type { CheckJob } from './check-job.ts'
import { checkOpened } from './check-unit.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import { createUnitOpener, findUnits } from './open-project.ts'

export interface Threads {
  /** Absolute path of the content root that the host reads. */
  readonly root: string
  /** How many to start for so many dossiers; 0: none. */
  readonly count: (dossiers: number) => number
}

/** Dossiers of one job: few enough to share the work evenly, enough to be worth reading their authority for. */
const DOSSIERS_PER_JOB = 10

export async function checkInThreads(host: Host, threads: Threads, options: CheckOptions = {}): Promise<readonly Diagnostic[]> {
  const units = findUnits(host, options)
  const total = units.filter(({ type }) => type === 'dossier').length
  const count = threads.count(total)
  if (count === 0) return checkContent(host, options)

  const isLinted = options.lint !== false
  const jobs = units.flatMap((unit): CheckJob[] => {
    if (unit.type !== 'authority') return []
    const { dossiers } = unit.authority
    return Array.from({ length: Math.ceil(dossiers.length / DOSSIERS_PER_JOB) }, (_, index) => ({
      root: threads.root,
      selection: options.selection ?? '',
      isLinted,
      authority: { ...unit.authority, dossiers: dossiers.slice(index * DOSSIERS_PER_JOB, (index + 1) * DOSSIERS_PER_JOB) },
    }))
  })
  const pool = openWorkerPool<CheckJob, readonly Diagnostic[]>(new URL('./check-job.ts', import.meta.url), count)
  try {
    let done = 0
    const answers = jobs.map(async (job) => {
      const found = await pool.run(job)
      options.onProgress?.(done, total, job.authority.dossiers.at(-1)?.folder ?? '')
      done += job.authority.dossiers.length
      return found
    })
    // A job that fails is reported below; until then nobody is to call it unheard.
    for (const answer of answers) answer.catch(() => undefined)
    // What authorities share, their ids, is looked at in one place and in their order.
    const opener = createUnitOpener(host, options)
    const own = units.flatMap((unit) => (unit.type === 'dossier' ? [] : checkOpened(opener.open(unit), isLinted)))
    return locateDiagnostics([...own, ...(await Promise.all(answers)).flat()], new Map())
  } finally {
    await pool.close()
  }
}
