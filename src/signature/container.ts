/** How signature files are written: DER as it is, PEM, or base64 alone (the three are all called `.sig`, `.p7s`, `.sgn`). */

const PEM = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g
const SEQUENCE = 0x30

export interface Decoded {
  readonly der: Uint8Array
  /** What the PEM says it holds, `CMS`, `CERTIFICATE`; absent for other forms. */
  readonly label?: string
}

/** The bytes within; `undefined` when they are in none of the forms. Several PEM blocks may follow one another. */
export function decodeContainer(bytes: Uint8Array): readonly Decoded[] | undefined {
  if (bytes[0] === SEQUENCE) return [{ der: bytes }]
  const text = textOf(bytes)
  if (text === undefined) return undefined
  const blocks = [...text.matchAll(PEM)].flatMap(([, label, body]) => {
    // A certificate may come with its attributes in front.
    const der = decodeBase64(body!.replace(/^[^\n]*:[^\n]*$/gm, ''))
    return der === undefined ? [] : [{ der, label: label! }]
  })
  if (blocks.length > 0) return blocks
  const der = decodeBase64(text)
  return der?.[0] === SEQUENCE ? [{ der }] : undefined
}

/** Text in UTF-8 or UTF-16, as Windows saves it; base64 is ASCII in both. */
function textOf(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  // eslint-disable-next-line no-control-regex -- a binary file is no text
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : text
}

function decodeBase64(text: string): Uint8Array | undefined {
  const compact = text.replace(/\s+/g, '')
  if (compact === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact) || compact.length % 4 === 1) return undefined
  return Uint8Array.from(atob(compact), (character) => character.charCodeAt(0))
}
