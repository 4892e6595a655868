import type { Terminal } from './terminal.ts'

/** Shorter work needs no progress: a line that flashes only disturbs. */
const QUIET_MS = 1000
const REFRESH_MS = 100

export interface Progress {
  readonly show: (done: number, total: number, current: string) => void
  clear(): void
}

/** A line with counts and elapsed time, on a watched terminal and only for work longer than a second. */
export function createProgress(terminal: Terminal, doing = 'Собираю'): Progress {
  const start = performance.now()
  let last = 0
  let isShown = false
  return {
    show(done, total, current) {
      const now = performance.now()
      if (terminal.progress === undefined || now - start < QUIET_MS || now - last < REFRESH_MS) return
      last = now
      isShown = true
      const line = `${doing}: ${done} из ${total}, ${Math.round((now - start) / 1000)} с · ${current}`
      terminal.progress(line.slice(0, terminal.width - 1))
    },
    clear() {
      if (isShown) terminal.progress?.('')
    },
  }
}
