/** The compiled program in a process of its own, as a user runs it. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { testRoot } from './case-folders.ts'

export const projectRoot = join(testRoot, '..')
/** The entry of the compiled program. */
export const main = join(projectRoot, 'dist', 'cli', 'main.js')

/** Compiles what the process will run; call it in `beforeAll`. */
export async function ensureCompiled(): Promise<void> {
  const prepare = (await import(new URL('../../scripts/prepare.mjs', import.meta.url).href)) as { ensureBuilt(): void } // a plain script
  prepare.ensureBuilt()
}

export interface CliOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Another user to run as; only the administrator can choose. */
  readonly uid?: number
}

export interface CliResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export function runCli(args: readonly string[], options: CliOptions = {}): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { ...processOptions(options), encoding: 'utf8' })
  return { code: status, stdout, stderr }
}

export function startCli(args: readonly string[], options: CliOptions = {}): ChildProcess {
  return spawn(process.execPath, [main, ...args], { ...processOptions(options), stdio: 'ignore' })
}

export interface RunningCli {
  readonly process: ChildProcess
  /** Everything said so far on both streams. */
  readonly output: () => string
  /** Waits until something is said, from `after` on; gives the position behind it. */
  readonly says: (text: string | RegExp, after?: number) => Promise<number>
  /** Ctrl+C; gives the exit code. */
  readonly interrupt: () => Promise<number | null>
}

/** A command that works until it is stopped. Stop it in any case. */
export function openCli(args: readonly string[], options: CliOptions = {}): RunningCli {
  const child = spawn(process.execPath, [main, ...args], { ...processOptions(options), stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return {
    process: child,
    output: () => output,
    async says(text, after = 0) {
      for (const end = Date.now() + 90_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 25))) {
        const rest = output.slice(after)
        const at = typeof text === 'string' ? rest.indexOf(text) : rest.search(text)
        if (at >= 0) return after + at + (typeof text === 'string' ? text.length : rest.match(text)![0].length)
        if (child.exitCode !== null) break
      }
      throw new Error(`«${String(text)}» was not said:\n${output.slice(after)}`)
    },
    interrupt() {
      child.kill('SIGINT')
      return exit
    },
  }
}

function processOptions(options: CliOptions): { cwd: string; env: NodeJS.ProcessEnv; uid?: number } {
  const { FORCE_COLOR: _colour, ...env } = process.env
  return {
    cwd: options.cwd ?? projectRoot,
    env: { ...env, NO_COLOR: '1', ...options.env },
    ...(options.uid === undefined ? {} : { uid: options.uid }),
  }
}
