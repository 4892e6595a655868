/** `prikaz check` over many dossiers: from start to exit, and the time of the processors, which other work on the machine disturbs less. */
import { spawnSync } from 'node:child_process'
import { program } from './processes.mjs'
import { round } from './measure.mjs'

const EVENTS = 79
/** Threads are part of the process, so their time is in it. */
const REPORT_CPU = `data:text/javascript,${encodeURIComponent(`process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('\\ncpu ' + (user + system) / 1000) })`)}`

export function measureCheck({ generate, sizes }) {
  return {
    events: EVENTS,
    runs: sizes.flatMap((dossiers) => {
      const content = generate(`check-${dossiers}`, { dossiers, seed: 7, events: EVENTS })
      return [1, undefined].map((jobs) => ({ dossiers, jobs: jobs ?? 'по числу ядер', ...run(content, jobs) }))
    }),
  }
}

function run(content, jobs) {
  const args = ['--import', REPORT_CPU, program, 'check', content, ...(jobs === undefined ? [] : ['--jobs', String(jobs)])]
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'ignore', 'pipe'] })
  const ms = performance.now() - start
  if (status !== 0) throw new Error(`prikaz check: exit code ${status}: ${stderr.slice(-2000)}`)
  return { ms: round(ms), cpuMs: round(Number(/\ncpu ([\d.]+)\s*$/.exec(stderr)?.[1])) }
}
