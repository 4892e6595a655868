/**
 * Folders in which results wait until they are whole. The name says who is at work in one, so that the next run can tell
 * what a killed one has left from what another one is writing.
 */
import { randomBytes } from 'node:crypto'
import { readdirSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { sha256 } from './hash.ts'

/** Of another computer nothing is known but the time: a network disk may be shared. */
const STALE_AFTER_MS = 60 * 60 * 1000
/** A number of a process is given again after a restart: nobody works for so long. */
const RECYCLED_AFTER_MS = 24 * STALE_AFTER_MS

/** Where the numbers of processes mean what they mean here: a container counts its own. */
const machine = sha256(`${hostname()} ${processNamespace()}`).slice(0, 8)

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return '' // only Linux has them
  }
}

/** `prefix`, the computer, the process, and something that no other folder has. */
export function stagingName(prefix: string): string {
  return `${prefix}${machine}-${process.pid}-${randomBytes(4).toString('hex')}`
}

/** Removes folders of runs that have ended without removing them; what cannot be removed now is left for another time. */
export function removeStale(parent: string, prefix: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix)) continue
    const path = join(parent, name)
    try {
      const state = statSync(path)
      // The clock only decides about rubbish; no output depends on it.
      if (state.isDirectory() && isStale(name.slice(prefix.length), Date.now() - state.mtimeMs)) rmSync(path, { recursive: true, force: true })
    } catch {
      // Its owner has just removed it, or holds a file in it.
    }
  }
}

function isStale(owner: string, age: number): boolean {
  const [, where, pid] = /^([0-9a-f]{8})-(\d+)-[0-9a-f]{8}$/.exec(owner) ?? []
  if (where !== machine) return age > STALE_AFTER_MS
  return !isRunning(Number(pid)) || age > RECYCLED_AFTER_MS
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0) // sends nothing, asks only
    return true
  } catch (error) {
    return (error as { readonly code?: string }).code === 'EPERM' // somebody else's
  }
}
