/** Files that some editors of Windows mark with three bytes in front: what is written back keeps the mark. */
const MARK = [0xef, 0xbb, 0xbf]

export function readMarkedText(bytes: Uint8Array): { readonly text: string; readonly mark: boolean } {
  const mark = MARK.every((byte, index) => bytes[index] === byte)
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(mark ? bytes.subarray(MARK.length) : bytes), mark }
}

export function writeMarkedText(text: string, mark: boolean): Uint8Array {
  const body = new TextEncoder().encode(text)
  return mark ? new Uint8Array([...MARK, ...body]) : body
}
