/** Jobs for the one thread of the session, the urgent ones first. A job that waits already is not asked for twice. */
import type { WorkerPool } from '../workspace/worker-pool.ts'
import type { SessionAnswers, SessionJob } from './protocol.ts'
import type { SessionSetup, SessionTask } from './session-job.ts'

/** What a person waits for, what is looked at, what may come later. */
export type Urgency = 0 | 1 | 2 | 3

export interface JobRunner {
  run<K extends SessionJob['kind']>(job: Extract<SessionJob, { readonly kind: K }>, urgency: Urgency): Promise<SessionAnswers[K]>
  readonly isBusy: () => boolean
  close(): Promise<void>
}

interface Waiting {
  readonly job: SessionJob
  urgency: Urgency
  readonly resolves: ((answer: never) => void)[]
  readonly rejects: ((error: unknown) => void)[]
}

export function createJobRunner(pool: WorkerPool<SessionTask, SessionAnswers[SessionJob['kind']]>, setup: SessionSetup, onBusy: (isBusy: boolean) => void = () => undefined): JobRunner {
  const waiting = new Map<string, Waiting>()
  let isRunning = false

  const next = (): void => {
    if (isRunning) return
    let first: readonly [string, Waiting] | undefined
    for (const entry of waiting) if (first === undefined || entry[1].urgency < first[1].urgency) first = entry
    if (first === undefined) return
    const [key, { job, resolves, rejects }] = first
    waiting.delete(key)
    isRunning = true
    onBusy(true)
    pool
      .run({ setup, job })
      .then(
        (answer) => resolves.forEach((resolve) => resolve(answer as never)),
        (error: unknown) => rejects.forEach((reject) => reject(error)),
      )
      .finally(() => {
        isRunning = false
        if (waiting.size === 0) onBusy(false)
        next()
      })
  }
  return {
    run: (job, urgency) =>
      new Promise((resolve, reject) => {
        const key = nameOf(job)
        const known = waiting.get(key)
        if (known !== undefined) {
          known.urgency = Math.min(known.urgency, urgency) as Urgency // both are urgencies
          known.resolves.push(resolve)
          known.rejects.push(reject)
          return
        }
        waiting.set(key, { job, urgency, resolves: [resolve], rejects: [reject] })
        next()
      }),
    isBusy: () => isRunning,
    close: () => pool.close(),
  }
}

/** What is known already does not make another job of it. */
function nameOf(job: SessionJob): string {
  return JSON.stringify(job.kind === 'pages' ? [job.kind, job.view] : job)
}
