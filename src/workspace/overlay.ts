import type { Host } from './host.ts'

/** A host with some files in other words than they have, for a look at what a change would bring. */
export function createOverlayHost(host: Host, files: ReadonlyMap<string, Uint8Array>): Host {
  return {
    read(path) {
      const bytes = files.get(path)
      return bytes === undefined ? host.read(path) : { ok: true, bytes }
    },
    list: (path) => host.list(path),
    kind: (path) => host.kind(path),
  }
}
