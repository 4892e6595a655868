/**
 * The objects of a PDF 1.4 as Typst writes it: plain, in order, with one
 * cross-reference table. Bytes are kept as Latin-1 text, one character each.
 */
export interface PdfObjects {
  /** The numbers of all objects, from 1. */
  readonly count: number
  readonly root: number
  text(number: number): string
  /** The first bytes only: streams may be long. */
  beginning(number: number): string
  /** The file with some of its objects replaced. */
  write(changed: ReadonlyMap<number, string>): Uint8Array
}

/** @throws when the file has another form: a new version of Typst needs a look at `finish-pdf.ts`. */
export function readPdfObjects(pdf: Uint8Array): PdfObjects {
  const source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.subarray(-64).toString('latin1'))?.[1])
  const tail = source.subarray(start).toString('latin1')
  const head = /^xref\s+0 (\d+)\s/.exec(tail)
  if (head === null) throw new Error('The PDF has no plain cross-reference table')
  const entries = tail.slice(head[0].length)
  const count = Number(head[1])
  const trailer = entries.slice(count * 20).replace(/startxref[\s\S]*$/, '')
  const offsets = Array.from({ length: count }, (_, number) => Number(entries.slice(number * 20, number * 20 + 10)))
  if (offsets.some((offset, number) => number > 1 && offset <= offsets[number - 1]!)) {
    throw new Error('The objects of the PDF are not in order')
  }
  const bytes = (number: number): Buffer => source.subarray(offsets[number], offsets[number + 1] ?? start)
  return {
    count: count - 1,
    root: Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]),
    text: (number) => bytes(number).toString('latin1'),
    beginning: (number) => bytes(number).subarray(0, 60).toString('latin1'),
    write(changed) {
      const parts: Buffer[] = [source.subarray(0, offsets[1])]
      let length = parts[0]!.length
      let table = `xref\n0 ${count}\n0000000000 65535 f\r\n`
      for (let number = 1; number < count; number++) {
        const text = changed.get(number)
        const part = text === undefined ? bytes(number) : Buffer.from(text, 'latin1')
        table += `${String(length).padStart(10, '0')} 00000 n\r\n`
        parts.push(part)
        length += part.length
      }
      parts.push(Buffer.from(`${table}${trailer}startxref\n${length}\n%%EOF`, 'latin1'))
      return new Uint8Array(Buffer.concat(parts))
    },
  }
}
