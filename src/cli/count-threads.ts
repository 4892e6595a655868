import { availableThreads } from '../workspace/worker-pool.ts'
import { UsageError } from './usage-error.ts'

/**
 * `--jobs`: so many threads, were there work for them; by default as many as the machine has and the work is worth.
 *
 * @param dossiersPerThread for how many dossiers a thread is worth starting
 */
export function countThreads(written: string | undefined, dossiersPerThread: number): (dossiers: number) => number {
  if (written === undefined) return (dossiers) => severalOrNone(Math.min(availableThreads, Math.floor(dossiers / dossiersPerThread)))
  if (!/^[1-9]\d{0,2}$/.test(written)) throw new UsageError(`у параметра «--jobs» нет значения «${written}»`, 'Укажите число от 1 до 999: --jobs 4')
  return (dossiers) => severalOrNone(Math.min(Number(written), dossiers))
}

/** A thread must load the whole program first: fewer dossiers are built sooner in one. */
export const BUILT_PER_THREAD = 8

/** The same for dossiers that are only checked. A hundred take two threads as long as one. */
export const CHECKED_PER_THREAD = 60

/** One thread beside a main one that waits for it would only cost memory. */
const severalOrNone = (threads: number): number => (threads > 1 ? threads : 0)
