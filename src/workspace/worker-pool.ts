/**
 * Threads for work that can be divided. A job module exports `handle(job)`; jobs and answers are plain data
 * (they are copied from thread to thread). The answers do not depend on how many threads there are.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { WorkerAnswer } from './worker-main.ts'

export interface WorkerPool<Job, Answer> {
  /** How many jobs run at once; 1 also when they run in this thread. */
  readonly size: number
  /** @throws what the job has thrown, or that its thread has died; the other jobs go on. */
  run(job: Job): Promise<Answer>
  /** Ends the threads, whatever they are doing. */
  close(): Promise<void>
}

/** What a job module exports. It is loaded once per thread, so it may remember what jobs have in common. */
export interface JobModule<Job, Answer> {
  handle(job: Job): Promise<Answer> | Answer
}

/** Threads run compiled code only: Node 20 cannot load TypeScript. Uncompiled, as in unit tests, every job runs in this thread. */
const canStartThreads = import.meta.url.endsWith('.js')

/** How many threads the machine can run at once. */
export const availableThreads: number = availableParallelism()

/**
 * @param module URL of the job module, as `new URL('./build-job.ts', import.meta.url)` gives it for a sibling
 * @param size how many threads at most; 0: none, jobs run one by one in this thread
 */
export function openWorkerPool<Job, Answer>(module: URL, size: number): WorkerPool<Job, Answer> {
  return size > 0 && canStartThreads ? openThreads(compiledUrl(module), size) : openHere(module)
}

const YOUNG_MB = 64

/** The compiler rewrites imports, not strings. */
function compiledUrl(module: URL): URL {
  return new URL(module.href.replace(/\.ts$/, '.js'))
}

function openHere<Job, Answer>(module: URL): WorkerPool<Job, Answer> {
  const url = canStartThreads ? compiledUrl(module) : module
  let last: Promise<unknown> = Promise.resolve()
  return {
    size: 1,
    run(job) {
      const answer = last.then(async () => ((await import(url.href)) as JobModule<Job, Answer>).handle(job)) // the caller names the module of its jobs
      last = answer.catch(() => undefined)
      return answer
    },
    close: () => Promise.resolve(),
  }
}

interface Task<Job, Answer> {
  readonly job: Job
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

function openThreads<Job, Answer>(module: URL, size: number): WorkerPool<Job, Answer> {
  const waiting: Task<Job, Answer>[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Task<Job, Answer>>()
  let isClosed = false

  const give = (worker: Worker, task: Task<Job, Answer>): void => {
    busy.set(worker, task)
    worker.ref()
    worker.postMessage(task.job)
  }
  const start = (): Worker => {
    const worker = new Worker(new URL('./worker-main.js', import.meta.url), {
      workerData: module.href,
      // Documents live shortly: with more room for what is young, less of it is copied.
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    })
    worker.on('message', (message: WorkerAnswer) => {
      const task = busy.get(worker)
      busy.delete(worker)
      const next = waiting.shift()
      if (next !== undefined) give(worker, next)
      else {
        idle.push(worker)
        // A program that has nothing else to do may end.
        worker.unref()
      }
      if (message.ok) task?.resolve(message.answer as Answer) // the job module of this pool has made it
      else task?.reject(restoreError(message.error))
    })
    let hasEnded = false
    // An error is followed by an exit.
    const end = (error: Error): void => {
      if (hasEnded) return
      hasEnded = true
      const task = busy.get(worker)
      busy.delete(worker)
      const at = idle.indexOf(worker)
      if (at >= 0) idle.splice(at, 1)
      task?.reject(error)
      const next = waiting.shift()
      if (next !== undefined && !isClosed) give(start(), next)
    }
    worker.on('error', end)
    worker.on('exit', (code) => end(new Error(`The thread has ended with code ${code}`)))
    return worker
  }
  return {
    size,
    run(job) {
      return new Promise<Answer>((resolve, reject) => {
        if (isClosed) return reject(new Error('The pool of threads is closed'))
        const task = { job, resolve, reject }
        const worker = idle.pop() ?? (busy.size < size ? start() : undefined)
        if (worker === undefined) waiting.push(task)
        else give(worker, task)
      })
    },
    async close() {
      isClosed = true
      for (const { reject } of waiting.splice(0)) reject(new Error('The pool of threads is closed'))
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}

function restoreError({ message, stack }: { readonly message: string; readonly stack: string | undefined }): Error {
  const error = new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}
