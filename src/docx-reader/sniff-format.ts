/** What a file is by its first bytes, whatever its name says. */
import { refuse, type OtherFormat } from './docx-failure.ts'

const SIGNATURES: readonly (readonly [bytes: readonly number[], format: OtherFormat])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x1f, 0x8b], 'archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x4d, 0x5a], 'program'],
]

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Texts are told apart by their beginning. */
const TEXT_BYTES = 4096

/** Returns when the bytes look like a ZIP archive, which a DOCX is; refuses everything else by its name. */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse({ code: 'damaged', damage: { kind: 'empty' } })
  if (startsWith(bytes, [0x50, 0x4b])) return
  if (startsWith(bytes, OLE)) refuse(nameOle(bytes))
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature))
  refuse({ code: 'other-format', format: known?.[1] ?? nameText(bytes) })
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** The compound file of Word 97–2003, and the wrapping of a document with a password. Streams are found by their names. */
function nameOle(bytes: Uint8Array): Parameters<typeof refuse>[0] {
  if (holdsName(bytes, 'EncryptedPackage')) return { code: 'encrypted' }
  if (holdsName(bytes, 'WordDocument')) return { code: 'old-format' }
  if (holdsName(bytes, 'Workbook')) return { code: 'other-format', format: 'excel' }
  if (holdsName(bytes, 'PowerPoint Document')) return { code: 'other-format', format: 'powerpoint' }
  return { code: 'other-format', format: 'ole' }
}

/** Names of streams are UTF-16 at the beginning of an entry of 128 bytes in a sector of 512. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let length = 0
    while (length < name.length && bytes[at + 2 * length] === name.charCodeAt(length) && bytes[at + 2 * length + 1] === 0) length++
    if (length === name.length) return true
  }
  return false
}

function nameText(bytes: Uint8Array): OtherFormat {
  const isUtf16 = startsWith(bytes, [0xff, 0xfe])
  const head = new TextDecoder(isUtf16 ? 'utf-16le' : 'latin1').decode(bytes.subarray(0, TEXT_BYTES))
  const text = head.replace(/^\ufeff|^\u00ef\u00bb\u00bf/, '').trimStart()
  if (text.startsWith('{\\rtf')) return 'rtf'
  if (/^MIME-Version:/i.test(text) || /^(?:From|Subject|Date): [^]*multipart\/related/i.test(text)) return 'web-archive'
  if (/<\?mso-application progid="Word|office\/word\/2003\/wordml/.test(text)) return 'word-xml'
  if (text.includes('office/2006/xmlPackage')) return 'flat-opc'
  if (text.includes('urn:oasis:names:tc:opendocument')) return 'flat-odf'
  if (/^(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body)/i.test(text) || /<html[\s>]/i.test(text)) return 'html'
  if (text.startsWith('<?xml')) return 'xml'
  // The control characters that no text has.
  return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? 'unknown' : 'text'
}
