/**
 * Checks a signature file against the bytes that it is said to sign. Whether the
 * certificate is to be trusted and was not revoked is not asked here: that needs
 * the lists of the state, and is said plainly to whoever reads the result.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import { digestAlgorithm, keyAlgorithm } from './algorithms.ts'
import { describeCertificate, type RawCertificate, readCertificate } from './certificate.ts'
import type { CheckedSignature, SignatureFile, SignerCertificate, Verdict } from './checked-signature.ts'
import { decodeContainer } from './container.ts'
import { computeDigest, isSame } from './digest.ts'
import { moscowDate } from './moscow-time.ts'
import { type CmsFailure, type CmsSigner, readCms } from './read-cms.ts'
import { verifyIssue, verifyValue } from './verify-value.ts'

export interface CheckOptions {
  /** The document as the user named it. */
  readonly document: { readonly file: string; readonly bytes: Uint8Array }
  /** Certificates (DER, PEM, base64) for signatures made without them. */
  readonly certificates?: readonly SignatureFile[]
  /** When it was signed, for signatures that do not say it. ISO date. */
  readonly signedOn?: string
}

/** All signers of one file, in its order. A signature that does not fit the document is an error. */
export async function checkSignature(signature: SignatureFile, options: CheckOptions): Promise<Staged<readonly CheckedSignature[]>> {
  const place = { file: signature.file }
  const stop = (diagnostic: Diagnostic): Staged<readonly CheckedSignature[]> => ({ value: undefined, diagnostics: [diagnostic] })
  const containers = decodeContainer(signature.bytes)
  if (containers === undefined) return stop(diagnose('signature/unreadable', { what: describeBytes(signature.bytes) }, place))
  const extra = loadCertificates(options.certificates ?? [])
  if (extra.value === undefined) return { value: undefined, diagnostics: extra.diagnostics }

  const diagnostics: Diagnostic[] = []
  const checked: CheckedSignature[] = []
  for (const { der } of containers) {
    const cms = readCms(der, extra.value)
    if (typeof cms === 'string') return stop(diagnose('signature/unreadable', { what: cms }, place))
    if (cms.signers.length === 0) return stop(diagnose('signature/no-signers', {}, place))
    if (cms.content !== undefined) {
      const isOwn = isSame(cms.content, options.document.bytes)
      diagnostics.push(diagnose(isOwn ? 'signature/attached' : 'signature/other-content', { document: options.document.file }, place))
      if (!isOwn) continue
    }
    for (const [index, signer] of cms.signers.entries()) {
      const result = await checkSigner(signer, { number: index + 1, total: cms.signers.length, place, certificates: cms.certificates, options })
      diagnostics.push(...result.diagnostics)
      if (result.value !== undefined) checked.push(result.value)
    }
  }
  return { value: checked, diagnostics }
}

interface SignerContext {
  readonly number: number
  readonly total: number
  readonly place: { readonly file: string }
  readonly certificates: readonly RawCertificate[]
  readonly options: CheckOptions
}

async function checkSigner(signer: CmsSigner, { number, total, place, certificates, options }: SignerContext): Promise<Staged<CheckedSignature>> {
  const diagnostics: Diagnostic[] = []
  const { certificate } = signer
  const stop = (diagnostic: Diagnostic): Staged<CheckedSignature> => ({ value: undefined, diagnostics: [...diagnostics, diagnostic] })
  if (certificate === undefined) return stop(diagnose('signature/no-certificate', { number, total }, place))
  const description = describeCertificate(certificate)
  const { owner } = description
  const digest = digestAlgorithm(signer.digestOid)
  const key = keyAlgorithm(certificate.parsed.subjectPublicKeyInfo.algorithm.algorithmId)

  let document: Verdict = 'unknown'
  if (signer.signedAttributes !== undefined) {
    if (signer.messageDigest === undefined) return stop(diagnose('signature/unreadable', { what: 'damaged' }, place))
    const own = await computeDigest(digest, options.document.bytes)
    if (own !== undefined) document = isSame(own, signer.messageDigest) ? 'holds' : 'fails'
  }
  if (document === 'fails') return stop(await describeOtherFile(signer, { place, options, owner }))
  const value = await verifyValue(signer, certificate, signer.signedAttributes ?? options.document.bytes)
  if (value === 'fails') {
    // Without attributes the value signs the document itself: the two can not be told apart.
    const code = signer.signedAttributes === undefined ? 'signature/other-file' : 'signature/wrong-value'
    return stop(diagnose(code, { owner, document: options.document.file }, place))
  }
  if (signer.signedAttributes === undefined) document = value
  if (await isForged(certificate, certificates)) return stop(diagnose('signature/forged-certificate', { owner }, place))
  if ((await namesCertificate(signer, certificate)) === 'fails') return stop(diagnose('signature/wrong-certificate', { owner }, place))

  if (digest.isWeak) diagnostics.push(diagnose('signature/weak-digest', { owner, digest: digest.title }, place))
  if (document === 'unknown' || value === 'unknown') {
    const what = document === 'unknown' ? 'document' : 'value'
    diagnostics.push(diagnose('signature/not-verified', { owner, what, algorithm: document === 'unknown' ? digest.title : key.title }, place))
  }
  const time = signer.signedAt ?? signer.timestampedAt ?? middayOf(options.signedOn)
  const validity = validityOf(description, time)
  if (validity === 'expired' || validity === 'not-yet') {
    const [from, to] = [moscowDate(description.validFrom), moscowDate(description.validTo)]
    diagnostics.push(diagnose('signature/not-in-force', { owner, validity, from, to, signedAt: moscowDate(time!) }, place))
  }
  return {
    value: {
      file: place.file,
      certificate: description,
      keyAlgorithm: key.title,
      digestAlgorithm: digest.title,
      document,
      value,
      signedAt: signer.signedAt,
      timestampedAt: signer.timestampedAt,
      validity,
    },
    diagnostics,
  }
}

/** A copy that carries a mark already begins with the signed file itself: then the way out is another one. */
async function describeOtherFile(signer: CmsSigner, { place, options, owner }: Pick<SignerContext, 'place' | 'options'> & { owner: string }): Promise<Diagnostic> {
  const { file, bytes } = options.document
  const digest = digestAlgorithm(signer.digestOid)
  for (const end of endsOfRevisions(bytes)) {
    const earlier = await computeDigest(digest, bytes.subarray(0, end))
    if (earlier !== undefined && isSame(earlier, signer.messageDigest!)) return diagnose('signature/of-original', { owner, document: file }, place)
  }
  return diagnose('signature/other-file', { owner, document: file }, place)
}

/** Where a PDF that was added to ended before: behind every `%%EOF` but the last. */
function endsOfRevisions(bytes: Uint8Array): readonly number[] {
  const mark = [0x25, 0x25, 0x45, 0x4f, 0x46]
  const ends: number[] = []
  for (let at = 0; at + mark.length < bytes.length; at++) {
    if (mark.every((byte, index) => bytes[at + index] === byte)) {
      const end = at + mark.length
      // With the end of its line or without.
      ends.push(end, end + 1, end + 2)
    }
  }
  return ends.filter((end) => end < bytes.length).slice(-12)
}

async function namesCertificate({ certificateDigest }: CmsSigner, certificate: RawCertificate): Promise<Verdict> {
  if (certificateDigest === undefined) return 'unknown'
  const own = await computeDigest(digestAlgorithm(certificateDigest.oid), certificate.der)
  if (own === undefined) return 'unknown'
  return isSame(own, certificateDigest.digest) ? 'holds' : 'fails'
}

/** When its issuer lies beside it (or is itself), a certificate must be signed by it. Others are the business of the chain of trust. */
async function isForged(certificate: RawCertificate, known: readonly RawCertificate[]): Promise<boolean> {
  const verdicts: Verdict[] = []
  for (const issuer of known) {
    if (issuer.parsed.subject.isEqual(certificate.parsed.issuer)) verdicts.push(await verifyIssue(certificate, issuer))
  }
  return verdicts.length > 0 && verdicts.every((verdict) => verdict === 'fails')
}

function validityOf({ validFrom, validTo }: SignerCertificate, time: string | undefined): CheckedSignature['validity'] {
  if (time === undefined) return 'unknown'
  if (time > validTo) return 'expired'
  return time < validFrom ? 'not-yet' : 'in-force'
}

/** Midday in Moscow, so that the day is the same one everywhere in the country. */
function middayOf(date: string | undefined): string | undefined {
  return date === undefined ? undefined : `${date}T09:00:00Z`
}

function loadCertificates(files: readonly SignatureFile[]): Staged<readonly RawCertificate[]> {
  const certificates: RawCertificate[] = []
  for (const { file, bytes } of files) {
    const read = (decodeContainer(bytes) ?? []).flatMap(({ der }) => readCertificate(der) ?? [])
    if (read.length === 0) return { value: undefined, diagnostics: [diagnose('signature/unreadable-certificate', {}, { file })] }
    certificates.push(...read)
  }
  return { value: certificates, diagnostics: [] }
}

/** What a file is that is no signature. */
function describeBytes(bytes: Uint8Array): CmsFailure | 'empty' | 'pdf' | 'xml' | 'zip' {
  if (bytes.length === 0) return 'empty'
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).trimStart()
  if (beginning.startsWith('%PDF')) return 'pdf'
  if (/^(?:\u00ef\u00bb\u00bf)?<(?:\?xml|[A-Za-z])/.test(beginning)) return 'xml'
  return beginning.startsWith('PK') ? 'zip' : 'damaged'
}
