/** The main module of a thread of `worker-pool.ts`: loads the job module and answers its jobs one by one. */
import { parentPort, workerData } from 'node:worker_threads'
import type { JobModule } from './worker-pool.ts'

export type WorkerAnswer =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly error: { readonly message: string; readonly stack: string | undefined } }

// Only `openWorkerPool` starts this module, and it gives the URL of a job module.
const loading = import(workerData as string) as Promise<JobModule<unknown, unknown>>
// A module that cannot be loaded is reported by every job.
loading.catch(() => undefined)

parentPort!.on('message', (job: unknown) => void answer(job).then((message) => parentPort!.postMessage(message)))

async function answer(job: unknown): Promise<WorkerAnswer> {
  try {
    return { ok: true, answer: await (await loading).handle(job) }
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    return { ok: false, error: { message, stack } }
  }
}
