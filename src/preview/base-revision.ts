/** What the changes of a dossier are counted from: the revision that was named, else the one in which it was last signed. */
import { formatDate, parseDate } from '../russian/dates.ts'
import { createDiskHost } from '../workspace/disk.ts'
import { gitHead, listGitCommits, openGitRevision, readGitFile } from '../workspace/git.ts'
import type { Host } from '../workspace/host.ts'

/** A revision as it was named on the command line; it was there then. */
export type NamedBase =
  | { readonly type: 'git'; readonly revision: string; readonly name: string }
  /** Another folder with the same dossiers. */
  | { readonly type: 'folder'; readonly root: string; readonly name: string }

export interface BaseRevision {
  readonly host: Host
  readonly name: string
}

/** Gives the base of a dossier; `undefined` when there is none. Commits do not change: each is read once. */
export type FindBase = (dossier: string, orderFile: string) => BaseRevision | undefined

export function createBaseFinder(root: string, named: NamedBase | undefined): FindBase {
  const hosts = new Map<string, Host | undefined>()
  const open = (revision: string): Host | undefined => {
    if (!hosts.has(revision)) {
      const opened = openGitRevision(root, revision)
      hosts.set(revision, opened.ok ? opened.host : undefined)
    }
    return hosts.get(revision)
  }
  const bases = new Map<string, { readonly head: string; readonly base: BaseRevision | undefined }>()
  return (dossier, orderFile) => {
    if (named?.type === 'folder') return { host: createDiskHost(named.root), name: named.name }
    if (named !== undefined) {
      const host = open(named.revision)
      return host && { host, name: named.name }
    }
    const head = gitHead(root)
    if (head === undefined) return undefined
    const known = bases.get(dossier)
    if (known?.head === head) return known.base
    const signing = findSigning(root, dossier, orderFile)
    const host = open(signing?.commit ?? head)
    const base = host && { host, name: signing?.name ?? 'последний коммит' }
    bases.set(dossier, { head, base })
    return base
  }
}

/** The last commit that gave the order a date and a number, or others than it had. */
function findSigning(root: string, dossier: string, orderFile: string): { readonly commit: string; readonly name: string } | undefined {
  const log = listGitCommits(root, dossier)
  if (!log.ok) return undefined
  const marks = readGitFile(root, log.commits.map(({ id }) => id), orderFile).map((text) => text && signedMark(text))
  for (let at = marks.length - 1; at >= 0; at--) {
    const { id, date } = log.commits[at]!
    if (marks[at] === undefined || marks[at] === '' || marks[at] === marks[at - 1]) continue
    return { commit: id, name: `подписанная редакция (коммит ${id.slice(0, 7)} от ${formatDate(parseDate(date)!).replaceAll('\u00a0', ' ')})` }
  }
  return undefined
}

/** Date and number as they are written; empty for a draft. A look at the lines is enough: nothing is printed from it. */
function signedMark(text: string): string {
  const valueOf = (key: RegExp): string | undefined => key.exec(text)?.[1]?.replace(/\s#.*$/, '').trim()
  const date = valueOf(/^["']?(?:date|дата)["']?\s*:\s*(\S.*)$/m)
  const number = valueOf(/^["']?(?:number|номер)["']?\s*:\s*(\S.*)$/m)
  return date === undefined || number === undefined ? '' : `${date} ${number}`
}
