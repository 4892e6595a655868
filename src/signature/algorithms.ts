/** Algorithms of signatures by their object identifiers: what they are called and what we can do with them. */

export interface DigestAlgorithm {
  /** As Russian documents call it. */
  readonly title: string
  readonly compute: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512' | 'streebog-256' | 'streebog-512' | undefined
  /** Whether other bytes with the same digest can be made by now. */
  readonly isWeak?: true
}

const digests: Readonly<Record<string, DigestAlgorithm>> = {
  '1.2.643.7.1.1.2.2': { title: 'ГОСТ Р 34.11-2012 (256 бит)', compute: 'streebog-256' },
  '1.2.643.7.1.1.2.3': { title: 'ГОСТ Р 34.11-2012 (512 бит)', compute: 'streebog-512' },
  '1.2.643.2.2.9': { title: 'ГОСТ Р 34.11-94', compute: undefined },
  '2.16.840.1.101.3.4.2.1': { title: 'SHA-256', compute: 'SHA-256' },
  '2.16.840.1.101.3.4.2.2': { title: 'SHA-384', compute: 'SHA-384' },
  '2.16.840.1.101.3.4.2.3': { title: 'SHA-512', compute: 'SHA-512' },
  '1.3.14.3.2.26': { title: 'SHA-1', compute: 'SHA-1', isWeak: true },
  '1.2.840.113549.2.5': { title: 'MD5', compute: undefined, isWeak: true },
}

export function digestAlgorithm(oid: string): DigestAlgorithm {
  return digests[oid] ?? { title: `алгоритм ${oid}`, compute: undefined }
}

/** Kinds of keys; the identifier is that of the key in the certificate. */
const keys: Readonly<Record<string, { readonly title: string; readonly verifyBy: 'gost' | 'webcrypto' | undefined }>> = {
  '1.2.643.7.1.1.1.1': { title: 'ГОСТ Р 34.10-2012 (256 бит)', verifyBy: 'gost' },
  '1.2.643.7.1.1.1.2': { title: 'ГОСТ Р 34.10-2012 (512 бит)', verifyBy: 'gost' },
  '1.2.643.2.2.19': { title: 'ГОСТ Р 34.10-2001', verifyBy: undefined },
  '1.2.840.113549.1.1.1': { title: 'RSA', verifyBy: 'webcrypto' },
  '1.2.840.113549.1.1.10': { title: 'RSA-PSS', verifyBy: 'webcrypto' },
  '1.2.840.10045.2.1': { title: 'ECDSA', verifyBy: 'webcrypto' },
}

export function keyAlgorithm(oid: string): { readonly title: string; readonly verifyBy: 'gost' | 'webcrypto' | undefined } {
  return keys[oid] ?? { title: `алгоритм ${oid}`, verifyBy: undefined }
}
