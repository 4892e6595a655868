/** Whether the value of a signature is the signer's over the given bytes. */
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { digestAlgorithm, keyAlgorithm, type DigestAlgorithm } from './algorithms.ts'
import type { RawCertificate } from './certificate.ts'
import type { Verdict } from './checked-signature.ts'
import { computeDigest } from './digest.ts'
import { gostCurves } from './gost-curves.ts'
import { isGostSignature } from './gost-signature.ts'
import type { CmsSigner } from './read-cms.ts'

export async function verifyValue(signer: CmsSigner, certificate: RawCertificate, signed: Uint8Array): Promise<Verdict> {
  const digest = digestAlgorithm(signer.digestOid)
  switch (keyAlgorithm(certificate.parsed.subjectPublicKeyInfo.algorithm.algorithmId).verifyBy) {
    case 'gost':
      return verifyGost(certificate, { signed, value: signer.value, digest })
    case 'webcrypto':
      return verifyByPlatform(certificate, { signed, signature: signer.info.signature, by: signer.info.signatureAlgorithm, digest })
    case undefined:
      return 'unknown'
  }
}

/** Whether the certificate is signed by the key of the other one. */
export async function verifyIssue({ parsed }: RawCertificate, issuer: RawCertificate): Promise<Verdict> {
  const signed = parsed.tbsView
  const digest = digestAlgorithm(signedDigests[parsed.signatureAlgorithm.algorithmId] ?? '')
  switch (keyAlgorithm(issuer.parsed.subjectPublicKeyInfo.algorithm.algorithmId).verifyBy) {
    case 'gost':
      return verifyGost(issuer, { signed, value: Uint8Array.from(parsed.signatureValue.valueBlock.valueHexView), digest })
    case 'webcrypto':
      return verifyByPlatform(issuer, { signed, signature: parsed.signatureValue, by: parsed.signatureAlgorithm, digest })
    case undefined:
      return 'unknown'
  }
}

/** Algorithms of signatures that name their digest themselves. */
const signedDigests: Readonly<Record<string, string>> = {
  '1.2.643.7.1.1.3.2': '1.2.643.7.1.1.2.2',
  '1.2.643.7.1.1.3.3': '1.2.643.7.1.1.2.3',
  '1.2.840.113549.1.1.5': '1.3.14.3.2.26',
  '1.2.840.113549.1.1.11': '2.16.840.1.101.3.4.2.1',
  '1.2.840.113549.1.1.12': '2.16.840.1.101.3.4.2.2',
  '1.2.840.113549.1.1.13': '2.16.840.1.101.3.4.2.3',
  '1.2.840.10045.4.3.2': '2.16.840.1.101.3.4.2.1',
  '1.2.840.10045.4.3.3': '2.16.840.1.101.3.4.2.2',
  '1.2.840.10045.4.3.4': '2.16.840.1.101.3.4.2.3',
}

interface GostParts {
  readonly signed: Uint8Array
  readonly value: Uint8Array
  readonly digest: DigestAlgorithm
}

async function verifyGost({ parsed }: RawCertificate, { signed, value, digest: algorithm }: GostParts): Promise<Verdict> {
  const { algorithm: key, subjectPublicKey } = parsed.subjectPublicKeyInfo
  const parameters: unknown = key.algorithmParams
  const [set] = parameters instanceof asn1js.Sequence ? parameters.valueBlock.value : []
  const curve = set instanceof asn1js.ObjectIdentifier ? gostCurves.get(set.valueBlock.toString()) : undefined
  const point = asn1js.fromBER(Uint8Array.from(subjectPublicKey.valueBlock.valueHexView)).result
  const digest = await computeDigest(algorithm, signed)
  if (curve === undefined || digest === undefined || !(point instanceof asn1js.OctetString)) return 'unknown'
  const publicKey = Uint8Array.from(point.valueBlock.valueHexView)
  return (await isGostSignature({ curve, publicKey, digest, value })) ? 'holds' : 'fails'
}

/** Curves of the platform: P-256, P-384, P-521. */
const CURVES: ReadonlySet<string> = new Set(['1.2.840.10045.3.1.7', '1.3.132.0.34', '1.3.132.0.35'])

interface PlatformParts {
  readonly signed: Uint8Array
  readonly signature: asn1js.OctetString | asn1js.BitString
  readonly by: pkijs.AlgorithmIdentifier
  readonly digest: DigestAlgorithm
}

async function verifyByPlatform({ parsed }: RawCertificate, { signed, signature, by, digest }: PlatformParts): Promise<Verdict> {
  const name = digest.compute
  const key = parsed.subjectPublicKeyInfo
  const curve: unknown = key.algorithm.algorithmParams
  const isKnown = curve instanceof asn1js.ObjectIdentifier ? CURVES.has(curve.valueBlock.toString()) : true
  if (name === undefined || name.startsWith('streebog') || !isKnown) return 'unknown'
  try {
    const holds = await pkijs.getCrypto(true).verifyWithPublicKey(Uint8Array.from(signed), signature, key, by, name)
    return holds ? 'holds' : 'fails'
  } catch {
    // With a key that the platform knows only a value that is none makes it throw.
    return 'fails'
  }
}
