/** A publication that remembers nothing: texts until it ends, files until they are written. */
import { sha256 } from '../../workspace/hash.ts'
import type { ActCache } from './act-cache.ts'
import type { DocumentBody, WordCounts } from './records.ts'

export function createMemoryCache(): ActCache {
  const bodies = new Map<string, readonly DocumentBody[]>()
  const words = new Map<string, readonly WordCounts[]>()
  const files = new Map<string, Uint8Array>()
  return {
    find: () => undefined,
    store(_question, drawn) {
      const name = `bodies-${bodies.size}`
      bodies.set(name, drawn.bodies)
      words.set(name, drawn.words)
      return {
        record: drawn.record,
        key: name,
        bodies: name,
        words: name,
        files: drawn.files.map(({ path, bytes }) => {
          const hash = sha256(bytes)
          files.set(hash, bytes)
          return { path, sha256: hash }
        }),
        diagnostics: drawn.diagnostics,
        claims: drawn.claims,
      }
    },
    readBodies: (hash) => bodies.get(hash),
    readWords: (hash) => words.get(hash),
    readFile: (hash) => files.get(hash),
    readStamps: () => undefined,
    writeStamps: () => undefined,
    readWordIndex: () => undefined,
    writeWordIndex: () => undefined,
    sweep: () => files.clear(),
  }
}
