/**
 * What was signed, as it was signed: the folder «подписано» of a dossier. It holds the signed PDF files, the detached
 * signatures beside them and, if there are any, copies with a mark. Nothing in it is made by the program, so that every
 * signature is checked before readers get it.
 */
import { addTo } from '../../collections/add-to.ts'
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { sha256 } from '../../workspace/hash.ts'
import type { Host } from '../../workspace/host.ts'
import { addressPart } from './addresses.ts'
import type { SignedFileRecord, SiteFile } from './records.ts'

const FOLDERS = ['подписано', 'signed'] as const
/** Its folder on the site. */
const ADDRESS = 'podpisano'
const SIGNATURE = /\.(sig|sgn|p7s)$/i

export interface DrawnSigned {
  readonly records: readonly SignedFileRecord[]
  readonly files: readonly SiteFile[]
  readonly diagnostics: readonly Diagnostic[]
}

interface Found {
  readonly path: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** @param address of the act on the site */
export async function drawSigned(host: Host, dossier: string, address: string): Promise<DrawnSigned> {
  const diagnostics: Diagnostic[] = []
  const files: SiteFile[] = []
  const records: SignedFileRecord[] = []
  const found = FOLDERS.flatMap((folder) => filesIn(host, `${dossier}/${folder}`))
  const documents = found.filter(({ name }) => /\.pdf$/i.test(name))
  const signatures = found.filter(({ name }) => SIGNATURE.test(name))
  const claimed = new Set<string>()
  const put = (kind: SignedFileRecord['kind'], { name, bytes }: Found, wanted: string, signers: readonly string[]): void => {
    let path = wanted
    for (let count = 2; claimed.has(path); count += 1) path = wanted.replace(/(?=\.[^.]+$)/, `-${count}`)
    claimed.add(path)
    files.push({ path, bytes })
    records.push({ kind, path, name, bytes: bytes.length, sha256: sha256(bytes), signers })
  }
  const signedBy = new Map<Found, Found[]>()
  for (const signature of signatures) {
    const document = documentOf(signature, documents)
    if (document === undefined) diagnostics.push(diagnose('publish/signature-without-document', { name: signature.name }, { file: signature.path }))
    else addTo(signedBy, document, signature)
  }
  for (const document of documents) {
    const own = signedBy.get(document) ?? []
    const page = `${address}/${ADDRESS}/${addressPart(document.name.replace(/\.pdf$/i, '')) || 'dokument'}.pdf`
    // A copy with a mark begins with the bytes that were signed.
    const original = documents.find((other) => other !== document && signedBy.has(other) && startsWith(document.bytes, other.bytes))
    const signers: string[] = []
    for (const signature of own) {
      const { checkSignature } = await import('../../signature/check-signature.ts')
      const checked = await checkSignature({ file: signature.path, bytes: signature.bytes }, { document: { file: document.path, bytes: document.bytes } })
      diagnostics.push(...checked.diagnostics)
      signers.push(...(checked.value ?? []).map(({ certificate }) => certificate.owner))
    }
    put(own.length > 0 ? 'signed' : original === undefined ? 'copy' : 'marked', document, page, signers)
    for (const signature of own) put('signature', signature, `${page}.${SIGNATURE.exec(signature.name)![1]!.toLowerCase()}`, [])
  }
  return { records, files, diagnostics }
}

function filesIn(host: Host, folder: string): readonly Found[] {
  return (host.list(folder) ?? []).flatMap(({ name, kind }): readonly Found[] => {
    if (kind !== 'file' || !(SIGNATURE.test(name) || /\.pdf$/i.test(name))) return []
    const read = host.read(`${folder}/${name}`)
    return read.ok ? [{ path: `${folder}/${name}`, name, bytes: read.bytes }] : []
  })
}

/** `order.pdf.sig` or `order.sig` belongs to `order.pdf`, `order.pdf.2.sig` as well. */
function documentOf({ name }: Found, documents: readonly Found[]): Found | undefined {
  const stem = name.replace(SIGNATURE, '').toLowerCase()
  const fits = documents.filter((document) => stem === document.name.toLowerCase() || stem.startsWith(`${document.name.toLowerCase()}.`) || `${stem}.pdf` === document.name.toLowerCase())
  return fits.sort((a, b) => b.name.length - a.name.length)[0]
}

function startsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return bytes.length > beginning.length && beginning.every((byte, index) => bytes[index] === byte)
}
