import { describe, expect, it } from 'vitest'
import { createJobRunner } from '../../../src/preview/run-jobs.ts'
import type { SessionJob } from '../../../src/preview/protocol.ts'
import type { WorkerPool } from '../../../src/workspace/worker-pool.ts'

const setup = { root: '/content', selection: '', currentFolder: '/', base: undefined }

function runner() {
  const done: string[] = []
  const release: (() => void)[] = []
  const pool: WorkerPool<{ job: SessionJob }, never> = {
    size: 1,
    run: async ({ job }) => {
      done.push('dossier' in job ? `${job.kind} ${job.dossier}` : job.kind)
      await new Promise<void>((resolve) => release.push(resolve))
      if ('dossier' in job && job.dossier === 'сломано') throw new Error('сбой')
      return { entry: undefined, findings: [], folders: [done.length.toString()] } as never
    },
    close: () => Promise.resolve(),
  }
  const busy: boolean[] = []
  const jobs = createJobRunner(pool as never, setup, (isBusy) => busy.push(isBusy))
  /** Lets everything finish, one by one. */
  const finish = async (): Promise<void> => {
    for (let i = 0; i < 20; i++) {
      release.shift()?.()
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
  }
  return { jobs, done, busy, finish }
}

describe('createJobRunner', () => {
  it('lets the urgent go before, one at a time', async () => {
    const { jobs, done, finish } = runner()
    const all = [jobs.run({ kind: 'summary', dossier: 'a' }, 3), jobs.run({ kind: 'summary', dossier: 'b' }, 3), jobs.run({ kind: 'findings', dossier: 'c' }, 1), jobs.run({ kind: 'findings', dossier: 'd' }, 0)]
    expect(done).toEqual(['summary a'])
    await finish()
    await Promise.all(all)
    expect(done).toEqual(['summary a', 'findings d', 'findings c', 'summary b'])
  })

  it('does the same job once, as urgently as it is wanted most, and answers everybody', async () => {
    const { jobs, done, finish } = runner()
    const first = jobs.run({ kind: 'list' }, 2)
    const one = jobs.run({ kind: 'findings', dossier: 'a' }, 3)
    const other = jobs.run({ kind: 'summary', dossier: 'b' }, 2)
    const again = jobs.run({ kind: 'findings', dossier: 'a' }, 0)
    await finish()
    expect(await one).toEqual(await again)
    await Promise.all([first, other])
    expect(done).toEqual(['list', 'findings a', 'summary b'])
  })

  it('does a job again that is asked for while it runs: the files may be others now', async () => {
    const { jobs, done, finish } = runner()
    const all = [jobs.run({ kind: 'findings', dossier: 'a' }, 1), jobs.run({ kind: 'findings', dossier: 'a' }, 1)]
    await finish()
    await Promise.all(all)
    expect(done).toEqual(['findings a', 'findings a'])
  })

  it('tells a failure to those who asked, and goes on', async () => {
    const { jobs, done, busy, finish } = runner()
    const broken = jobs.run({ kind: 'findings', dossier: 'сломано' }, 0)
    const sound = jobs.run({ kind: 'findings', dossier: 'a' }, 0)
    const rejected = expect(broken).rejects.toThrow('сбой')
    await finish()
    await rejected
    await sound
    expect(done).toHaveLength(2)
    expect(busy.at(-1)).toBe(false)
  })
})
