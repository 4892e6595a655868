import type { Terminal } from './terminal.ts'

/** Shorter work needs no progress: a line that flashes only disturbs. */
const QUIET_MS = 1000
const REFRESH_MS = 100
/** Where nobody watches, a log should still tell that long work goes on. */
const LOG_EVERY_MS = 30_000
/** Earlier, an estimate would be a guess. */
const ESTIMATE_AFTER_MS = 2000

export interface Progress {
  readonly show: (done: number, total: number, current: string) => void
  clear(): void
}

/**
 * Counts, elapsed and remaining time of work longer than a second: a line that is overwritten on a watched terminal,
 * else a plain line now and then.
 *
 * @param verb what is being done, in the first person
 */
export function createProgress(terminal: Terminal, verb = 'Собираю', isQuiet = false): Progress {
  const start = performance.now()
  let last = terminal.progress === undefined ? start : -REFRESH_MS
  let isShown = false
  return {
    show(done, total, current) {
      const now = performance.now()
      const elapsed = now - start
      const interval = terminal.progress === undefined ? LOG_EVERY_MS : REFRESH_MS
      if (isQuiet || elapsed < QUIET_MS || now - last < interval) return
      last = now
      isShown = true
      const line = `${verb}: ${done} из ${total}, прошло ${sayDuration(elapsed)}${sayRemaining(elapsed, done, total)} · ${current}`
      if (terminal.progress === undefined) terminal.say(line)
      else terminal.progress(line.slice(0, terminal.width - 1))
    },
    clear() {
      if (isShown) terminal.progress?.('')
    },
  }
}

function sayRemaining(elapsed: number, done: number, total: number): string {
  if (done === 0 || elapsed < ESTIMATE_AFTER_MS) return ''
  return `, осталось около ${sayDuration((elapsed / done) * (total - done), 'rough')}`
}

/** «45 с», «2 мин 5 с», «1 ч 20 мин»; roughly: «40 с», «2 мин». */
export function sayDuration(ms: number, precision: 'exact' | 'rough' = 'exact'): string {
  const isRough = precision === 'rough'
  const seconds = ms / 1000
  if (seconds < 60) return `${isRough && seconds > 10 ? Math.ceil(seconds / 5) * 5 : Math.max(isRough ? 1 : 0, Math.round(seconds))} с`
  const minutes = isRough ? Math.round(seconds / 60) : Math.floor(seconds / 60)
  if (minutes < 60) return isRough ? `${minutes} мин` : `${minutes} мин ${Math.floor(seconds % 60)} с`
  return `${Math.floor(minutes / 60)} ч ${minutes % 60} мин`
}
