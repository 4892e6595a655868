import { expect, it } from 'vitest'
import { digestAlgorithm } from '../../../src/signature/algorithms.ts'
import { computeDigest } from '../../../src/signature/digest.ts'
import { canSkip } from '../../helpers/programs.ts'
import { gostDigest, hasGost } from '../../helpers/signatures.ts'
import { temporaryFolder } from '../../helpers/temporary.ts'

const streebog = { 256: digestAlgorithm('1.2.643.7.1.1.2.2'), 512: digestAlgorithm('1.2.643.7.1.1.2.3') } as const
const hex = async (length: 256 | 512, bytes: Uint8Array): Promise<string> => Buffer.from((await computeDigest(streebog[length], bytes))!).toString('hex')

it('Streebog gives the digests of RFC 6986, 10.1', async () => {
  const message = new TextEncoder().encode('012345678901234567890123456789012345678901234567890123456789012')
  expect(await hex(256, message)).toBe('9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500')
  expect(await hex(512, message)).toBe(
    '1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48',
  )
})

it.skipIf(canSkip(hasGost))('Streebog gives what OpenSSL gives, whatever the length', async () => {
  const folder = temporaryFolder()
  for (const size of [0, 1, 63, 64, 65, 127, 128, 1000, 70_001]) {
    const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31 + size) % 251)
    for (const length of [256, 512] as const) expect(await hex(length, bytes), `${size} bytes, ${length} bits`).toBe(gostDigest(folder, bytes, length))
  }
})

it('takes a part of a larger buffer for what it is', async () => {
  const bytes = new Uint8Array(100).fill(7)
  expect(await hex(256, bytes.subarray(10, 20))).toBe(await hex(256, new Uint8Array(10).fill(7)))
})
