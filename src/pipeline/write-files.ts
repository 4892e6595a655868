/** Writes files that are made together: all of them, or none. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { sha256 } from '../workspace/hash.ts'
import { openOutputFolder } from '../workspace/output-folder.ts'
import { describeWriteProblem } from './describe-write-problem.ts'

export interface MadeFile {
  /** Inside the output folder, `/` between its parts. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface WrittenFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export interface WriteReport {
  readonly outputs: readonly WrittenFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * @param out absolute path of the output folder
 * @param shownAs how the user names it
 * @param list file in it that names what was written; files that an earlier list names and this run did not make are removed when `isWhole`
 */
export function writeFiles(files: readonly MadeFile[], { out, shownAs, list, isWhole }: { readonly out: string; readonly shownAs: string; readonly list?: string; readonly isWhole?: boolean }): WriteReport {
  if (files.length === 0) return { outputs: [], diagnostics: [] }
  const folder = openOutputFolder(out)
  if (!('stage' in folder)) return { outputs: [], diagnostics: [describeWriteProblem(shownAs, folder)] }
  try {
    const outputs = files.map(({ path, bytes }): WrittenFile => ({ path, bytes: bytes.length, sha256: sha256(bytes) }))
    const earlier = list === undefined ? [] : parseList(folder.readText(list))
    const own = new Set(outputs.map(({ path }) => path))
    const kept = isWhole === true ? [] : earlier.filter(({ path }) => !own.has(path))
    const listed = [...outputs, ...kept].sort((a, b) => (a.path < b.path ? -1 : 1))
    const all = list === undefined ? files : [...files, { path: list, bytes: new TextEncoder().encode(JSON.stringify({ version: 1, files: listed }, null, 2) + '\n') }]
    for (const { path, bytes } of all) {
      const problem = folder.stage(path, bytes)
      if (problem !== undefined) return { outputs: [], diagnostics: [describeWriteProblem(shownAs, problem)] }
    }
    const obsolete = earlier.map(({ path }) => path).filter((path) => isWhole === true && !own.has(path))
    const problems = folder.commit(obsolete)
    const lost = new Set(problems.map(({ path }) => path))
    return { outputs: outputs.filter(({ path }) => !lost.has(path)), diagnostics: problems.map((problem) => describeWriteProblem(shownAs, problem)) }
  } finally {
    folder.discard()
  }
}

/** Anything that is not a list of ours counts as none: it must never make us remove a file. */
function parseList(text: string | undefined): readonly WrittenFile[] {
  if (text === undefined) return []
  try {
    const { files } = JSON.parse(text) as { readonly files?: unknown } // checked below
    return Array.isArray(files) && files.every(isWritten) ? files : []
  } catch {
    return []
  }
}

function isWritten(value: unknown): value is WrittenFile {
  const { path } = (value ?? {}) as { readonly path?: unknown } // checked below
  return typeof path === 'string' && path !== '' && !path.startsWith('/') && !path.includes('\\') && !/^[A-Za-z]:/.test(path) && !path.split('/').includes('..')
}
