/**
 * A revision in git as a workspace, read through git's objects: nothing is
 * checked out, nothing is written. One process lists the tree, one reads the
 * files, however many there are.
 */
import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { createMemoryHost } from './memory.ts'
import type { Host } from './host.ts'

/** Why a revision can not be read, in the terms its message needs. */
export type GitFailure =
  | { readonly reason: 'no-git' }
  | { readonly reason: 'no-repository' }
  /** `isShallow`: the history was cut off when the repository was cloned, so it may be there in full. */
  | { readonly reason: 'unknown-revision'; readonly isShallow: boolean; readonly known: readonly string[] }
  | { readonly reason: 'no-folder' }
  | { readonly reason: 'broken'; readonly message: string }

export type GitRevision =
  | { readonly ok: true; readonly host: Host; readonly author: string; /** When the commit was made, ISO date and time in UTC. */ readonly date: string }
  | { readonly ok: false; readonly failure: GitFailure }

/** What documents are made from; other files of the repository are not read. */
const READ = /\.(?:ya?ml|hbs|png|jpe?g)$/i

/**
 * The folder `root` as it was in `revision` (a branch, a tag, a commit).
 *
 * @param root absolute path of a folder inside a work tree
 */
export function openGitRevision(root: string, revision: string): GitRevision {
  const git = (args: readonly string[], input?: string): { ok: boolean; out: Buffer; missing: boolean; message: string } => {
    const result = spawnSync('git', ['-C', root, ...args], { input, maxBuffer: 1 << 30, env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' } })
    const missing = (result.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT'
    return { ok: result.status === 0, out: result.stdout ?? Buffer.alloc(0), missing, message: String(result.stderr ?? '').trim() }
  }
  const place = git(['rev-parse', '--show-toplevel'])
  if (place.missing) return { ok: false, failure: { reason: 'no-git' } }
  if (!place.ok) return { ok: false, failure: { reason: 'no-repository' } }
  const top = realpathSync(place.out.toString('utf8').replace(/\r?\n$/, ''))
  const prefix = relativeTo(top, realpathSync(root))

  // A revision that begins with a dash would be read as an option.
  const resolved = revision.startsWith('-') ? undefined : git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  if (resolved === undefined || !resolved.ok) {
    const isShallow = git(['rev-parse', '--is-shallow-repository']).out.toString().trim() === 'true'
    const known = git(['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/tags']).out.toString('utf8').split('\n').filter((name) => name !== '')
    return { ok: false, failure: { reason: 'unknown-revision', isShallow, known } }
  }
  const commit = resolved.out.toString().trim()
  const listed = git(['ls-tree', '-r', '-z', '--full-tree', commit, ...(prefix === '' ? [] : ['--', `${prefix}/`])])
  if (!listed.ok) return { ok: false, failure: { reason: 'broken', message: listed.message } }
  const entries = listed.out
    .toString('utf8')
    .split('\0')
    .map((line) => /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line))
    // 120000 is a link: what it leads to may lie anywhere.
    .filter((match) => match !== null && match[1] !== '120000')
    .map((match) => ({ oid: match![2]!, path: match![3]!.slice(prefix === '' ? 0 : prefix.length + 1) }))
  if (entries.length === 0 && prefix !== '') return { ok: false, failure: { reason: 'no-folder' } }
  const wanted = entries.filter(({ path }) => READ.test(path))
  const batch = git(['cat-file', '--batch'], wanted.map(({ oid }) => `${oid}\n`).join(''))
  if (!batch.ok) return { ok: false, failure: { reason: 'broken', message: batch.message } }
  const [author = '', seconds = '0'] = git(['log', '-1', '--format=%an%n%at', commit, '--']).out.toString('utf8').split('\n')
  const date = new Date(Number(seconds) * 1000).toISOString().replace(/\.\d+Z$/, 'Z')
  return { ok: true, author, date, host: createMemoryHost(readBatch(batch.out, wanted)) }
}

export interface GitCommit {
  readonly id: string
  /** The day it was made, ISO date in UTC. */
  readonly date: string
}

export type GitCommits = { readonly ok: true; readonly commits: readonly GitCommit[] } | { readonly ok: false; readonly failure: GitFailure }

/**
 * The commits of the current branch that touched something below `path`, the oldest first; what was merged counts as
 * one change.
 *
 * @param root absolute path of a folder inside a work tree
 * @param path workspace path below it
 */
export function listGitCommits(root: string, path: string): GitCommits {
  const run = (args: readonly string[]): ReturnType<typeof spawnSync> =>
    spawnSync('git', ['-C', root, ...args], { maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' } })
  const inside = run(['rev-parse', '--is-inside-work-tree'])
  if ((inside.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return { ok: false, failure: { reason: 'no-git' } }
  if (inside.status !== 0) return { ok: false, failure: { reason: 'no-repository' } }
  const log = run(['log', '--first-parent', '--reverse', '--format=%H %at', '--', path === '' ? '.' : path])
  // A repository without any commit has no history, and that is no failure.
  if (log.status !== 0) return { ok: true, commits: [] }
  const commits = String(log.stdout)
    .split('\n')
    .flatMap((line) => {
      const [id, seconds] = line.split(' ')
      return id === undefined || id === '' ? [] : [{ id, date: new Date(Number(seconds) * 1000).toISOString().slice(0, 10) }]
    })
  return { ok: true, commits }
}

/** The commit that is checked out; `undefined` outside of git and before the first commit. */
export function gitHead(root: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', root, 'rev-parse', '--verify', '--quiet', 'HEAD'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

export interface GitChanges {
  /** Paths below the folder, with `/`. */
  readonly edited: readonly string[]
  readonly gone: readonly string[]
}

/**
 * Files of a folder that are not as they were committed last; `undefined` outside of git and before the first commit.
 *
 * @param root absolute path of a folder inside a work tree
 */
export function listGitChanges(root: string): GitChanges | undefined {
  const { status, stdout } = spawnSync('git', ['-C', root, 'diff', '--name-status', '--no-renames', '--relative', '-z', 'HEAD', '--', '.'], {
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
  })
  if (status !== 0) return undefined
  const parts = stdout.toString('utf8').split('\0')
  const pairs = Array.from({ length: Math.floor(parts.length / 2) }, (_, index) => [parts[2 * index]!, parts[2 * index + 1]!] as const)
  return { edited: pairs.filter(([state]) => state !== 'D').map(([, path]) => path), gone: pairs.filter(([state]) => state === 'D').map(([, path]) => path) }
}

/** A file as it was in each of the commits, in their order; `undefined` where there was none. `path` is a workspace path below `root`. */
export function readGitFile(root: string, commits: readonly string[], path: string): readonly (string | undefined)[] {
  const input = commits.map((commit) => `${commit}:./${path}\n`).join('')
  const { status, stdout } = spawnSync('git', ['-C', root, 'cat-file', '--batch'], { input, maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' } })
  if (status !== 0) return commits.map(() => undefined)
  const files = readBatch(stdout, commits.map((commit) => ({ path: commit })))
  return commits.map((commit) => (files[commit] === undefined ? undefined : new TextDecoder().decode(files[commit])))
}

/** The name that git would sign a commit with. */
export function gitUserName(folder: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, 'config', 'user.name'], { encoding: 'utf8' })
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : undefined
}

/** `<oid> blob <size>\n<bytes>\n` for each wanted file, in their order. A partial clone may lack some: those stay absent. */
function readBatch(out: Buffer, wanted: readonly { readonly path: string }[]): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  let at = 0
  for (const { path } of wanted) {
    const end = out.indexOf(0x0a, at)
    const size = / blob (\d+)$/.exec(out.toString('latin1', at, end))?.[1]
    at = end + 1
    if (size === undefined) continue
    files[path] = new Uint8Array(out.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return files
}

function relativeTo(top: string, folder: string): string {
  const [from, to] = [top, folder].map((path) => path.replaceAll('\\', '/').replace(/\/$/, ''))
  return to === from ? '' : to!.slice(from!.length + 1)
}
