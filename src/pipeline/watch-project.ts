/** Waits for a change of anything that the last build has looked at, be it a file that was not there. */
import type { Host } from '../workspace/host.ts'
import { gatherEvents, isPassing } from '../workspace/gather-events.ts'
import { fileName, joinPath } from '../workspace/path.ts'
import { foldersAsked, type Observations, splitQuestion } from '../workspace/recording.ts'
import { watchFolders, type FolderWatcher } from '../workspace/watch-folders.ts'
import { observeProject } from './observe-project.ts'

export interface ProjectWatch {
  /** What is watched from now on. */
  observe(observations: Observations): void
  readonly isPolling: () => boolean
  close(): void
}

export interface WatchOptions {
  /** Absolute path of the content root. */
  readonly root: string
  readonly host: Host
  /**
   * Hears the workspace paths of what has changed, and is waited for; what happens meanwhile is told afterwards.
   * It has to `observe` anew, lest it hear of the same change again.
   */
  readonly onChange: (paths: readonly string[]) => Promise<void>
  /** Default: the disk's. */
  readonly openWatcher?: (onEvent: (path: string) => void) => FolderWatcher
}

/** Short enough to feel immediate, long enough for an editor to finish its save. */
const QUIET_MS = 30
const LONGEST_MS = 500
const MOST_ROUNDS = 3

export function watchProject({ root, host, onChange, openWatcher }: WatchOptions): ProjectWatch {
  let observed: Observations = new Map()
  let isBusy = false
  let isPending = false
  let isClosed = false
  const look = async (): Promise<void> => {
    if (isBusy) {
      isPending = true
      return
    }
    isBusy = true
    try {
      // What was saved while it worked is found by looking once more; what is never the same twice is left until the next event.
      for (let rounds = 0; rounds < MOST_ROUNDS || isPending; rounds++) {
        isPending = false
        const changed = observeProject(host).changed(observed)
        if (changed.length === 0 || isClosed) break
        await onChange(pathsOf(changed))
      }
    } finally {
      isBusy = false
    }
  }
  const gathering = gatherEvents({ quietMs: QUIET_MS, longestMs: LONGEST_MS }, () => void look())
  const onEvent = (path: string): void => {
    if (!isPassing(fileName(path.replaceAll('\\', '/')))) gathering.add(path)
  }
  const watcher = openWatcher?.(onEvent) ?? watchFolders({ root, onEvent })
  return {
    observe(observations) {
      observed = observations
      watcher.watch([...foldersAsked(observations)].map((folder) => joinPath(root, folder)))
    },
    isPolling: watcher.isPolling,
    close() {
      isClosed = true
      gathering.cancel()
      watcher.close()
    },
  }
}

/** Files that have changed; where none has, what has come or gone is somewhere in these folders. */
function pathsOf(questions: readonly string[]): readonly string[] {
  const asked = questions.map(splitQuestion)
  const files = asked.filter(([kind]) => kind === 'read')
  return [...new Set((files.length > 0 ? files : asked).map(([, path]) => path))]
}
