/**
 * Hears of changes in folders. Which folders those are may change at any time, and they may come and go themselves.
 *
 * On Windows a folder that is watched cannot be renamed, nor can those around it; there and on macOS the system watches everything
 * below the root at once. Elsewhere each folder is watched by itself.
 */
import { type FSWatcher, statSync, watch } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'

export interface FolderWatcher {
  /** Watches these folders and no others any more. One that is not there is waited for. */
  watch(folders: Iterable<string>): void
  /** Whether the system refused to watch: then events come at regular times, whether there is anything new or not. */
  readonly isPolling: () => boolean
  close(): void
}

export interface FolderWatcherOptions {
  /** Absolute path; all folders lie in it. */
  readonly root: string
  /** Hears the absolute path of what has changed, or of a folder in which something has. */
  readonly onEvent: (path: string) => void
  /** Default: as the system is. */
  readonly isRecursive?: boolean
  readonly pollMs?: number
}

interface Watched {
  readonly watcher: FSWatcher
  /** Tells a folder from another one that has taken its place. */
  readonly identity: string
}

const POLL_MS = 1500

export function watchFolders(options: FolderWatcherOptions): FolderWatcher {
  const { root, onEvent, isRecursive = process.platform === 'win32' || process.platform === 'darwin', pollMs = POLL_MS } = options
  const watched = new Map<string, Watched>()
  let poll: NodeJS.Timeout | undefined
  let isClosed = false

  const startPolling = (): void => {
    if (!isClosed) poll ??= setInterval(() => onEvent(root), pollMs)
  }
  const forget = (folder: string): void => {
    watched.get(folder)?.watcher.close()
    watched.delete(folder)
  }
  const attach = (folder: string, identity: string): void => {
    try {
      const watcher = watch(folder, { recursive: isRecursive, persistent: true }, (_event, name) => onEvent(name === null ? folder : join(folder, String(name))))
      watcher.on('error', () => {
        forget(folder)
        // A folder that is gone ends its own watching; whoever watches learns it from the folder around.
        if (identityOf(folder) !== undefined) startPolling()
        onEvent(folder)
      })
      watched.set(folder, { watcher, identity })
    } catch {
      // Too many are watched already, or the disk is one that cannot be watched.
      if (identityOf(folder) !== undefined) startPolling()
    }
  }
  return {
    watch(folders) {
      if (isClosed) return
      const wanted = new Set(isRecursive ? [root] : [...folders].map((folder) => nearestExisting(folder, root)))
      for (const folder of watched.keys()) if (!wanted.has(folder)) forget(folder)
      for (const folder of wanted) {
        const identity = identityOf(folder)
        if (identity === undefined || watched.get(folder)?.identity === identity) continue
        forget(folder)
        attach(folder, identity)
      }
    },
    isPolling: () => poll !== undefined,
    close() {
      isClosed = true
      clearInterval(poll)
      for (const folder of [...watched.keys()]) forget(folder)
    },
  }
}

function identityOf(folder: string): string | undefined {
  try {
    const { ino, dev, birthtimeMs } = statSync(folder)
    return `${dev} ${ino} ${birthtimeMs}`
  } catch {
    return undefined
  }
}

/** A folder that is missing appears in the nearest one that is there. */
function nearestExisting(folder: string, root: string): string {
  let current = resolve(folder)
  while (identityOf(current) === undefined && current !== root && current.startsWith(root.endsWith(sep) ? root : root + sep)) current = dirname(current)
  return current
}
