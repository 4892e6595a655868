import type { DirectoryEntry, Host, ReadResult } from './host.ts'

/** A workspace held in memory: tests, other programs, an editor's unsaved files. */
export function createMemoryHost(files: Readonly<Record<string, string | Uint8Array>>): Host {
  const encoder = new TextEncoder()
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  )
  const isFolder = (path: string): boolean =>
    path === '' || [...bytes.keys()].some((file) => file.startsWith(path + '/'))
  return {
    read(path): ReadResult {
      const found = bytes.get(path)
      if (found !== undefined) return { ok: true, bytes: found }
      return { ok: false, failure: isFolder(path) ? 'not-a-file' : 'missing' }
    },
    list(path) {
      if (!isFolder(path) || bytes.has(path)) return undefined
      const prefix = path === '' ? '' : path + '/'
      const entries = new Map<string, DirectoryEntry>()
      for (const file of bytes.keys()) {
        if (!file.startsWith(prefix)) continue
        const rest = file.slice(prefix.length)
        const slash = rest.indexOf('/')
        const name = slash < 0 ? rest : rest.slice(0, slash)
        entries.set(name, { name, kind: slash < 0 ? 'file' : 'directory' })
      }
      return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    },
    kind(path) {
      if (bytes.has(path)) return 'file'
      return isFolder(path) ? 'directory' : 'missing'
    },
  }
}
