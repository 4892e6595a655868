/**
 * Checks a signature of ГОСТ Р 34.10-2012 (6.2): the arithmetic of points is
 * the library's, the few steps around it are the standard's. Nothing here is
 * secret, so nothing has to hide how long it takes.
 */
import type { CurveParameters } from './gost-curves.ts'

export interface GostSignature {
  readonly curve: CurveParameters
  /** X and Y, each little-endian (RFC 9215, 4.3). */
  readonly publicKey: Uint8Array
  /** Digest of the signed bytes. */
  readonly digest: Uint8Array
  /** S and R, each big-endian (RFC 9215, 2). */
  readonly value: Uint8Array
}

export async function isGostSignature({ curve, publicKey, digest, value }: GostSignature): Promise<boolean> {
  const { weierstrassN } = await import('@noble/curves/abstract/weierstrass.js')
  const Point = weierstrassN({ ...curve })
  const { n } = curve
  if (value.length % 2 !== 0 || publicKey.length % 2 !== 0) return false
  const [s, r] = halves(value).map(bigEndian) as [bigint, bigint] // two halves
  const [x, y] = halves(publicKey).map(littleEndian) as [bigint, bigint]
  if (r <= 0n || r >= n || s <= 0n || s >= n) return false
  const q = pointOf(() => {
    const point = Point.fromAffine({ x, y })
    point.assertValidity()
    return point
  })
  if (q === undefined) return false
  const hash = littleEndian(digest) % n
  const e = hash === 0n ? 1n : hash
  const v = modularPower(e, n - 2n, n)
  const z1 = (s * v) % n
  const z2 = ((n - r) * v) % n
  // Neither of the factors can be nought: e, s and r are not.
  const c = Point.BASE.multiplyUnsafe(z1).add(q.multiplyUnsafe(z2))
  return !c.equals(Point.ZERO) && c.toAffine().x % n === r
}

/** A key that is no point of its curve is the certificate's fault, not ours. */
function pointOf<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}

function halves(bytes: Uint8Array): readonly [Uint8Array, Uint8Array] {
  return [bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)]
}

function bigEndian(bytes: Uint8Array): bigint {
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n)
}

function littleEndian(bytes: Uint8Array): bigint {
  return bigEndian(Uint8Array.from(bytes).reverse())
}

function modularPower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  let square = base % modulus
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}
