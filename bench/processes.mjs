/** Other processes: scenarios of our own and the rivals, pinned to one core where the system can do that. */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const program = join(root, 'dist', 'cli', 'main.js')

/** Typst spreads over all cores, LibreOffice hardly does: on one core they compete fairly. */
export const canPin = process.platform === 'linux' && isInstalled('taskset')

function pin(command, args, isPinned) {
  return isPinned && canPin ? ['taskset', ['-c', '0', command, ...args]] : [command, args]
}

export function isInstalled(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined
}

/** First line of `command --version`. */
export function versionOf(command) {
  const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' })
  return (stdout ?? '').split('\n')[0]?.trim() ?? ''
}

/** Runs a command to its end; the time from start to exit. @throws when it fails. */
export function timeProcess(command, args, { isPinned = false, env = {} } = {}) {
  const [file, list] = pin(command, args, isPinned)
  const start = performance.now()
  const { status, error, stderr } = spawnSync(file, list, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', env: { ...process.env, ...env } })
  const time = performance.now() - start
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`)
  return time
}

/** What a piece of module code prints in a process of its own. */
export function printOf(code) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** The result of a scenario (`bench/scenarios/<name>.mjs`) run in a process of its own, so that memory and warmth are its own too. */
export function runScenario(name, options, { isPinned = true } = {}) {
  const [file, args] = pin(process.execPath, [join(root, 'bench', 'run-scenario.mjs'), name, JSON.stringify(options)], isPinned)
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, CI: '1' } })
    let result
    child.on('message', (message) => (result = message))
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 && result !== undefined ? resolve(result) : reject(new Error(`${name}: exit code ${code}`))))
  })
}
