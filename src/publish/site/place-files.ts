/**
 * Lays out the files of the new site: what the earlier site holds already is taken over, the rest is made and written.
 * Stamps say what the earlier publication has left there; a file that somebody has touched since is made again.
 */
import { sha256 } from '../../workspace/hash.ts'
import type { WriteProblem } from '../../workspace/output-folder.ts'
import type { FileState, SiteFolder } from '../../workspace/site-folder.ts'
import { readLinks, type LinkIndex } from './check-links.ts'
import type { SiteFile } from './records.ts'

export interface Placer {
  /** @param key what decides the bytes: equal keys, equal bytes */
  readonly put: (path: string, key: string, make: () => Uint8Array) => void
  readonly putFile: (file: SiteFile) => void
  readonly putPage: (path: string, key: string, make: () => string) => void
  /** Files that are made together or not at all. */
  readonly putGroup: (name: string, key: string, make: () => readonly SiteFile[]) => void
  /** Every file of the new site so far. */
  readonly paths: () => ReadonlySet<string>
  readonly links: ReadonlyMap<string, LinkIndex>
  /** The first thing that went wrong; nothing more is written then. */
  readonly problem: () => WriteProblem | undefined
  /** How many files were made anew. */
  readonly made: () => number
  /** For the next publication; to be asked for before the new site takes its place. */
  readonly stamps: () => string
}

interface Stamps {
  readonly version: 1
  readonly files: Readonly<Record<string, readonly [key: string, bytes: number, modifiedMs: number]>>
  readonly pages: Readonly<Record<string, { readonly anchors: readonly string[]; readonly links: readonly string[] }>>
  readonly groups: Readonly<Record<string, readonly [key: string, paths: readonly string[]]>>
}

/** @param earlier what `stamps` gave then; anything else counts as nothing */
export function createPlacer(folder: SiteFolder, earlier: string | undefined): Placer {
  const old = parseStamps(earlier)
  const keys = new Map<string, string>()
  const links = new Map<string, LinkIndex>()
  const groups = new Map<string, readonly [string, readonly string[]]>()
  const encoder = new TextEncoder()
  let problem: WriteProblem | undefined
  let made = 0

  const isInPlace = (path: string, key: string): boolean => {
    const stamp = Object.hasOwn(old.files, path) ? old.files[path] : undefined
    if (stamp === undefined || stamp[0] !== key) return false
    const state = folder.stateOf(path)
    return state !== undefined && state.bytes === stamp[1] && state.modifiedMs === stamp[2]
  }
  const write = (path: string, key: string, bytes: Uint8Array): void => {
    keys.set(path, key)
    if (problem !== undefined) return
    problem = folder.write(path, bytes)
    made += 1
  }
  const keep = (path: string, key: string): void => {
    keys.set(path, key)
    if (problem === undefined) problem = folder.keep(path)
  }
  const put = (path: string, key: string, make: () => Uint8Array): void => {
    if (isInPlace(path, key)) keep(path, key)
    else if (problem === undefined) write(path, key, make())
  }
  return {
    put,
    putFile: ({ path, bytes }) => put(path, sha256(bytes), () => bytes),
    putPage(path, key, make) {
      const known = Object.hasOwn(old.pages, path) ? old.pages[path] : undefined
      if (known !== undefined && isInPlace(path, key)) {
        keep(path, key)
        links.set(path, { anchors: new Set(known.anchors), links: known.links })
        return
      }
      const html = make()
      links.set(path, readLinks(html))
      write(path, key, encoder.encode(html))
    },
    putGroup(name, key, make) {
      const known = Object.hasOwn(old.groups, name) ? old.groups[name] : undefined
      const paths = known?.[1] ?? []
      if (known?.[0] === key && paths.every((path) => isInPlace(path, old.files[path]![0]))) {
        for (const path of paths) keep(path, old.files[path]![0])
        groups.set(name, known)
        return
      }
      const files = make()
      for (const { path, bytes } of files) put(path, sha256(bytes), () => bytes)
      groups.set(name, [key, files.map(({ path }) => path)])
    },
    paths: () => new Set(keys.keys()),
    links,
    problem: () => problem,
    made: () => made,
    stamps() {
      const files = Object.fromEntries(
        [...keys].flatMap(([path, key]): [string, readonly [string, number, number]][] => {
          const state: FileState | undefined = folder.stagedState(path)
          return state === undefined ? [] : [[path, [key, state.bytes, state.modifiedMs]]]
        }),
      )
      // Links inside a page were looked at when it was made.
      const pages = Object.fromEntries([...links].map(([path, { anchors, links: own }]) => [path, { anchors: [...anchors], links: own.filter((link) => !link.startsWith('#')) }]))
      const stamps: Stamps = { version: 1, files, pages, groups: Object.fromEntries(groups) }
      return JSON.stringify(stamps)
    },
  }
}

function parseStamps(text: string | undefined): Stamps {
  const nothing: Stamps = { version: 1, files: {}, pages: {}, groups: {} }
  if (text === undefined) return nothing
  try {
    const value = JSON.parse(text) as Stamps // written by `stamps`, or else nothing
    return value.version === 1 && [value.files, value.pages, value.groups].every((part) => typeof part === 'object' && part !== null) ? value : nothing
  } catch {
    return nothing
  }
}
