import { sha256 } from './hash.ts'
import type { Host } from './host.ts'

/** A host that remembers what was read through it: the manifest's sources, the preview's watch list. */
export interface RecordingHost extends Host {
  /** SHA-256 of every file read so far, by path. */
  readonly filesRead: ReadonlyMap<string, string>
}

export function createRecordingHost(host: Host): RecordingHost {
  const filesRead = new Map<string, string>()
  return {
    filesRead,
    read(path) {
      const result = host.read(path)
      if (result.ok) filesRead.set(path, sha256(result.bytes))
      return result
    },
    list: (path) => host.list(path),
    kind: (path) => host.kind(path),
  }
}
