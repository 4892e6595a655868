/** Puts the preview together: the thread of the session, the watcher, the hub, the server. */
import { gatherEvents, isPassing } from '../workspace/gather-events.ts'
import { watchFolders } from '../workspace/watch-folders.ts'
import { openWorkerPool } from '../workspace/worker-pool.ts'
import { createHub } from './hub.ts'
import type { SessionAnswers, SessionJob } from './protocol.ts'
import { createJobRunner } from './run-jobs.ts'
import { servePreview } from './serve.ts'
import type { SessionSetup, SessionTask } from './session-job.ts'

export interface PreviewOptions extends SessionSetup {
  readonly port: number
  readonly version: string
  /** Default: in a thread of its own. */
  readonly inThisThread?: boolean
}

export interface Preview {
  readonly url: string
  readonly port: number
  /** Whether the system tells of changes; otherwise they are looked for at times. */
  readonly isPolling: () => boolean
  close(): Promise<void>
}

/** Short enough to feel immediate, long enough for an editor to finish its save. */
const QUIET_MS = 20
const LONGEST_MS = 400

export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { root, selection, currentFolder, base, port, version } = options
  const pool = openWorkerPool<SessionTask, SessionAnswers[SessionJob['kind']]>(new URL('./session-job.ts', import.meta.url), options.inThisThread === true ? 0 : 1)
  const runner = createJobRunner(pool, { root, selection, currentFolder, base })
  const gathering = gatherEvents({ quietMs: QUIET_MS, longestMs: LONGEST_MS }, () => hub.changed())
  const watcher = watchFolders({
    root,
    onEvent: (path) => {
      if (!isPassing(path.split(/[\\/]/).at(-1) ?? '')) gathering.add(path)
    },
  })
  const hub = createHub({ runner, watcher, root })
  const server = await servePreview({ hub, runner, port, version, start: startOf(selection) })
  void hub.start().catch(() => undefined)
  return {
    url: server.url,
    port: server.port,
    isPolling: watcher.isPolling,
    async close() {
      gathering.cancel()
      watcher.close()
      await Promise.all([server.close(), runner.close()])
    },
  }
}

/** A file or a dossier on the command line is what the page begins with. */
function startOf(selection: string): { readonly dossier: string; readonly document: string } {
  const isFile = /\.ya?ml$/i.test(selection)
  const parts = selection.split('/')
  return { dossier: isFile ? parts.slice(0, -1).join('/') : parts.length > 1 ? selection : '', document: isFile && parts.length > 2 ? selection : '' }
}
