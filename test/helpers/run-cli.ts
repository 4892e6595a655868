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

function processOptions(options: CliOptions): { cwd: string; env: NodeJS.ProcessEnv; uid?: number } {
  const { FORCE_COLOR: _colour, ...env } = process.env
  return {
    cwd: options.cwd ?? projectRoot,
    env: { ...env, NO_COLOR: '1', ...options.env },
    ...(options.uid === undefined ? {} : { uid: options.uid }),
  }
}
