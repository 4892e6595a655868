import type { Host, ReadResult } from './host.ts'

/**
 * A host that asks the one below each question once: for a look at many files that several readers share. It holds
 * what it has read, so it should not outlive the look.
 */
export function createReadOnceHost(host: Host): Host {
  const reads = new Map<string, ReadResult>()
  const lists = new Map<string, ReturnType<Host['list']>>()
  const kinds = new Map<string, ReturnType<Host['kind']>>()
  const once = <T>(known: Map<string, T>, path: string, ask: (path: string) => T): T => {
    if (known.has(path)) return known.get(path) as T // has says that it is there
    const answer = ask(path)
    known.set(path, answer)
    return answer
  }
  return {
    read: (path) => once(reads, path, host.read),
    list: (path) => once(lists, path, host.list),
    kind: (path) => once(kinds, path, host.kind),
  }
}
