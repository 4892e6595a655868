import type { DirectoryEntry, Host } from './host.ts'
import { fileName, folderOf } from './path.ts'

/**
 * A host with some files in other words than they have, for a look at what a
 * change would bring. `undefined` hides a file; a path that is not on the host is a new file.
 */
export function createOverlayHost(host: Host, files: ReadonlyMap<string, Uint8Array | undefined>): Host {
  return {
    read(path) {
      if (!files.has(path)) return host.read(path)
      const bytes = files.get(path)
      return bytes === undefined ? { ok: false, failure: 'missing' } : { ok: true, bytes }
    },
    list(path) {
      const entries = new Map((host.list(path) ?? []).map((entry) => [entry.name, entry]))
      for (const [file, bytes] of files) {
        if (folderOf(file) === path) {
          if (bytes === undefined) entries.delete(fileName(file))
          else entries.set(fileName(file), { name: fileName(file), kind: 'file' })
        } else if (bytes !== undefined && file.startsWith(path === '' ? '' : path + '/')) {
          const name = file.slice(path === '' ? 0 : path.length + 1).split('/')[0]!
          if (!entries.has(name)) entries.set(name, { name, kind: 'directory' })
        }
      }
      if (entries.size === 0 && host.list(path) === undefined) return undefined
      return [...entries.values()].sort(byName)
    },
    kind(path) {
      if (files.get(path) !== undefined) return 'file'
      if (files.has(path)) return 'missing'
      const kind = host.kind(path)
      const isNewFolder = kind === 'missing' && [...files].some(([file, bytes]) => bytes !== undefined && file.startsWith(path + '/'))
      return isNewFolder ? 'directory' : kind
    },
  }
}

function byName(one: DirectoryEntry, other: DirectoryEntry): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0
}
