import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as uncompiled from '../../../src/workspace/worker-pool.ts'
import { testRoot } from '../../helpers/case-folders.ts'
import { ensureCompiled, projectRoot } from '../../helpers/run-cli.ts'

interface Job {
  readonly value?: number
  readonly wait?: number
  readonly spin?: number
  readonly fail?: string
  readonly exit?: number
}
interface Answer {
  readonly value?: number
  readonly count: number
  readonly thread: number
}

const module = pathToFileURL(join(testRoot, 'fixtures/threads/job.mjs'))
let compiled: typeof uncompiled
beforeAll(async () => {
  await ensureCompiled()
  compiled = (await import(pathToFileURL(join(projectRoot, 'dist/workspace/worker-pool.js')).href)) as typeof uncompiled // the same module
})

const pools: uncompiled.WorkerPool<Job, Answer>[] = []
afterEach(async () => void (await Promise.all(pools.splice(0).map((pool) => pool.close()))))
function open(size: number, { openWorkerPool } = compiled): uncompiled.WorkerPool<Job, Answer> {
  const pool = openWorkerPool<Job, Answer>(module, size)
  pools.push(pool)
  return pool
}
const numbers = Array.from({ length: 12 }, (_, index) => index)

describe('openWorkerPool', () => {
  it('gives every job its own answer, whichever thread is free', async () => {
    const pool = open(3)
    const answers = await Promise.all(numbers.map((value) => pool.run({ value, wait: (value * 7) % 5 })))
    expect(answers.map(({ value }) => value)).toEqual(numbers)
    expect(new Set(answers.map(({ thread }) => thread)).size).toBe(3)
    expect(answers.every(({ thread }) => thread !== 0)).toBe(true)
  })

  it('starts no more threads than there is work', async () => {
    const pool = open(8)
    const first = await pool.run({ value: 1 })
    const second = await pool.run({ value: 2 })
    expect(second).toEqual({ value: 2, count: 2, thread: first.thread })
  })

  it('tells what a job has thrown, and goes on', async () => {
    const pool = open(1)
    const failed = pool.run({ fail: 'сломалось' })
    const next = pool.run({ value: 5 })
    await expect(failed).rejects.toThrow('сломалось')
    await expect(failed.catch((error: Error) => error.stack)).resolves.toContain('job.mjs')
    expect((await next).value).toBe(5)
  })

  it('replaces a thread that has died', async () => {
    const pool = open(1)
    const died = pool.run({ exit: 7 })
    const next = pool.run({ value: 6 })
    await expect(died).rejects.toThrow('The thread has ended with code 7')
    expect((await next).value).toBe(6)
  })

  it('ends at once when it is closed, whatever its threads do', async () => {
    const pool = open(1)
    const running = pool.run({ spin: 60_000 })
    const waiting = pool.run({ value: 1 })
    const start = performance.now()
    await new Promise((resolve) => setTimeout(resolve, 300))
    await Promise.all([expect(running).rejects.toThrow(), expect(waiting).rejects.toThrow('closed'), pool.close()])
    expect(performance.now() - start).toBeLessThan(10_000)
    await expect(pool.run({ value: 2 })).rejects.toThrow('closed')
  })

  it('reports a module that cannot be loaded', async () => {
    const pool = compiled.openWorkerPool<Job, Answer>(new URL('file:///нет такого.mjs'), 1)
    pools.push(pool)
    await expect(pool.run({})).rejects.toThrow(/Cannot find module/)
  })

  it.each([
    ['no thread is wanted', () => open(0)],
    ['the program is not compiled', () => open(4, uncompiled)],
  ])('works in this thread, job by job, when %s', async (_name, opened) => {
    const pool = opened()
    const running = [pool.run({ value: 1, wait: 20 }), pool.run({ fail: 'нет' }), pool.run({ value: 3 })]
    const [first, failed, third] = await Promise.allSettled(running)
    expect(first).toMatchObject({ value: { value: 1, thread: 0 } })
    expect(failed).toMatchObject({ reason: { message: 'нет' } })
    expect(third).toMatchObject({ value: { value: 3, thread: 0 } })
    expect(pool.size).toBe(1)
  })
})
