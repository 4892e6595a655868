/** CMS SignedData (RFC 5652) as plain values. Only what is asked of a detached signature is read. */
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { instant, keyIdentifier, readCertificate, type RawCertificate } from './certificate.ts'
import { isSame } from './digest.ts'

/** Why bytes are no signature. */
export type CmsFailure = 'damaged' | 'certificate' | 'encrypted' | 'other-content'

export interface CmsSigner {
  readonly info: pkijs.SignerInfo
  readonly certificate: RawCertificate | undefined
  /** Algorithm of the digest, by its identifier. */
  readonly digestOid: string
  /** Attribute messageDigest; absent when nothing but the content is signed. */
  readonly messageDigest: Uint8Array | undefined
  /** What the value signs when there are attributes: their DER, as a SET. */
  readonly signedAttributes: Uint8Array | undefined
  readonly value: Uint8Array
  /** Attribute signingTime: what the signer says. ISO instant. */
  readonly signedAt: string | undefined
  /** Time of the timestamp that goes with the signature. Nobody has verified the timestamp. */
  readonly timestampedAt: string | undefined
  /** Attribute signingCertificate(V2): the digest of the signer's certificate. */
  readonly certificateDigest: { readonly oid: string; readonly digest: Uint8Array } | undefined
}

export interface CmsSignature {
  readonly signers: readonly CmsSigner[]
  /** All that came with it, or were given beside. */
  readonly certificates: readonly RawCertificate[]
  /** The signed bytes, when they are inside (an attached signature). */
  readonly content: Uint8Array | undefined
}

const OIDS = {
  signedData: '1.2.840.113549.1.7.2',
  envelopedData: '1.2.840.113549.1.7.3',
  encryptedData: '1.2.840.113549.1.7.6',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const

/** `others`: certificates that lie beside the signature, for signatures that were made without them. */
export function readCms(der: Uint8Array, others: readonly RawCertificate[] = []): CmsSignature | CmsFailure {
  const content = attempt(() => pkijs.ContentInfo.fromBER(Uint8Array.from(der)))
  if (content === undefined) return readCertificate(der) === undefined ? 'damaged' : 'certificate'
  if (content.contentType === OIDS.envelopedData || content.contentType === OIDS.encryptedData) return 'encrypted'
  if (content.contentType !== OIDS.signedData) return 'other-content'
  const signed = attempt(() => new pkijs.SignedData({ schema: content.content }))
  if (signed === undefined) return 'damaged'
  const certificates = [...certificatesIn(der), ...others]
  const signers = attempt(() => signed.signerInfos.map((info) => readSigner(info, certificates)))
  if (signers === undefined) return 'damaged'
  const inside: unknown = signed.encapContentInfo.eContent
  if (inside !== undefined && !(inside instanceof asn1js.OctetString)) return 'damaged'
  return { signers, certificates, content: inside && new Uint8Array(inside.getValue()) }
}

/** The library throws on whatever it does not expect, and so do damaged files. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** The certificates with their own bytes: `[0] IMPLICIT CertificateSet` of SignedData. */
function certificatesIn(der: Uint8Array): readonly RawCertificate[] {
  const signedData = children(children(children(asn1js.fromBER(Uint8Array.from(der)).result)[1])[0])
  const set = signedData.find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0)
  return children(set).flatMap((each) => readCertificate(each.valueBeforeDecodeView) ?? [])
}

function children(block: asn1js.BaseBlock | undefined): readonly asn1js.BaseBlock[] {
  return block instanceof asn1js.Sequence || block instanceof asn1js.Set || block instanceof asn1js.Constructed ? block.valueBlock.value : []
}

function readSigner(info: pkijs.SignerInfo, certificates: readonly RawCertificate[]): CmsSigner {
  const attribute = (type: string, from = info.signedAttrs): asn1js.BaseBlock | undefined =>
    from?.attributes.find((each) => each.type === type)?.values[0] as asn1js.BaseBlock | undefined // the library leaves the type open
  const digest = attribute(OIDS.messageDigest)
  const time = attribute(OIDS.signingTime)
  const token = attribute(OIDS.timestampToken, info.unsignedAttrs)
  return {
    info,
    certificate: certificates.find((each) => isSigner(info, each)),
    digestOid: info.digestAlgorithm.algorithmId,
    messageDigest: digest instanceof asn1js.OctetString ? new Uint8Array(digest.getValue()) : undefined,
    signedAttributes: info.signedAttrs === undefined ? undefined : new Uint8Array(info.signedAttrs.encodedValue),
    value: Uint8Array.from(info.signature.valueBlock.valueHexView),
    signedAt: time instanceof asn1js.UTCTime || time instanceof asn1js.GeneralizedTime ? instant(time.toDate()) : undefined,
    timestampedAt: token && attempt(() => readTimestamp(token)),
    certificateDigest: attempt(() => readCertificateDigest(attribute(OIDS.signingCertificateV2), attribute(OIDS.signingCertificate))),
  }
}

function isSigner({ sid }: pkijs.SignerInfo, certificate: RawCertificate): boolean {
  if (sid instanceof pkijs.IssuerAndSerialNumber) {
    return certificate.parsed.issuer.isEqual(sid.issuer) && certificate.parsed.serialNumber.isEqual(sid.serialNumber)
  }
  const id = keyIdentifier(certificate)
  const block = sid as asn1js.BaseBlock // `[0] SubjectKeyIdentifier`, the only other form
  const inner = block instanceof asn1js.Constructed ? block.valueBlock.value[0] : block
  const written = inner instanceof asn1js.OctetString || inner instanceof asn1js.Primitive ? inner.valueBlock.valueHexView : undefined
  return id !== undefined && written !== undefined && isSame(id, Uint8Array.from(written))
}

/** ESSCertIDv2 (RFC 5035): the algorithm may be left out, it is SHA-256 then; ESSCertID (RFC 2634) knows SHA-1 only. */
function readCertificateDigest(
  second: asn1js.BaseBlock | undefined,
  first: asn1js.BaseBlock | undefined,
): { readonly oid: string; readonly digest: Uint8Array } | undefined {
  const [one, two] = children(children(children(second ?? first)[0])[0])
  const named = children(one)[0]
  const digest = named === undefined ? one : two
  if (!(digest instanceof asn1js.OctetString)) return undefined
  const usual = second === undefined ? OIDS.sha1 : OIDS.sha256
  return { oid: named instanceof asn1js.ObjectIdentifier ? named.valueBlock.toString() : usual, digest: new Uint8Array(digest.getValue()) }
}

function readTimestamp(token: asn1js.BaseBlock): string | undefined {
  const content = new pkijs.ContentInfo({ schema: token })
  const info = new pkijs.SignedData({ schema: content.content }).encapContentInfo.eContent
  if (info === undefined) return undefined
  return instant(pkijs.TSTInfo.fromBER(info.getValue()).genTime)
}
