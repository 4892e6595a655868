import { accessSync, constants, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { DirectoryEntry, Host, ReadResult } from './host.ts'

/**
 * A workspace on disk. Symbolic links that lead out of `root` are reported as
 * `outside`, so that a document can never print a file from elsewhere.
 */
export function createDiskHost(root: string): Host {
  const realRoot = realpathSync(root)
  const absolute = (path: string): string => join(realRoot, ...path.split('/'))
  return {
    read(path): ReadResult {
      try {
        const real = realpathSync(absolute(path))
        if (real !== realRoot && !real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep)) {
          return { ok: false, failure: 'outside' }
        }
        if (!statSync(real).isFile()) return { ok: false, failure: 'not-a-file' }
        return { ok: true, bytes: readFileSync(real) }
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code
        if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return { ok: false, failure: 'missing' }
        if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') return { ok: false, failure: 'denied' }
        if (code === 'EISDIR') return { ok: false, failure: 'not-a-file' }
        throw error
      }
    },
    list(path) {
      try {
        const entries: DirectoryEntry[] = []
        const folder = absolute(path)
        for (const entry of readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1))) {
          const { name } = entry
          const child = join(folder, name)
          // Only a link, and whatever a network disk does not tell the type of, has to be asked itself.
          const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : kindOf(child)
          if (kind === 'missing') {
            // A link to a folder is not followed, but must not be passed over in silence.
            if (isLinkedFolder(child)) entries.push({ name, kind: 'unreadable' })
            continue
          }
          entries.push({ name, kind: kind === 'directory' && !canOpen(child) ? 'unreadable' : kind })
        }
        return entries
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code
        if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
        throw error
      }
    },
    kind: (path) => kindOf(absolute(path)),
  }
}

function isLinkedFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function canOpen(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Folders behind links are not walked: a loop of links must not hang a build. */
function kindOf(path: string): 'file' | 'directory' | 'missing' {
  try {
    const own = lstatSync(path)
    if (own.isDirectory()) return 'directory'
    return statSync(path).isFile() ? 'file' : 'missing'
  } catch {
    return 'missing'
  }
}
