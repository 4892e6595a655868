/** Digests: SHA-2 by the platform, Streebog (ГОСТ Р 34.11-2012) by a library. */
import type { DigestAlgorithm } from './algorithms.ts'

/** `undefined` when the algorithm is none of those that can be computed here. */
export async function computeDigest(algorithm: DigestAlgorithm, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const { compute } = algorithm
  if (compute === undefined) return undefined
  // A view may be a part of a larger buffer; both of the libraries take whole ones.
  const data = Uint8Array.from(bytes).buffer
  if (compute === 'streebog-256' || compute === 'streebog-512') {
    const { gostEngine } = await import('node-gost-crypto')
    const length = compute === 'streebog-256' ? 256 : 512
    return new Uint8Array(gostEngine.getGostDigest({ name: 'GOST R 34.11', version: 2012, length }).digest(data))
  }
  return new Uint8Array(await crypto.subtle.digest(compute, data))
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
