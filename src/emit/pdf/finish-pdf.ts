/**
 * Mends two things that Typst cannot be asked for: the window shows the
 * document's title instead of the file's name, and rows stand directly in
 * their table. (The parts of a table are not among the tags of PDF 1.4, and
 * Typst writes them as paragraphs; readers then lose the table.)
 *
 * Works on Typst's own PDF 1.4: plain objects and one cross-reference table.
 */

const NEEDED_IN_CATALOG = '/ViewerPreferences <<'

/** @throws when the file is not of the form that Typst writes: a new version of Typst needs a look here. */
export function finishPdf(pdf: Uint8Array): Uint8Array {
  const source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const { start, offsets, trailer } = readCrossReferences(source)
  const changed = liftRows(source, offsets, start)
  const catalog = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1])
  const text = objectText(source, offsets, start, catalog)
  if (!text.includes(NEEDED_IN_CATALOG)) throw new Error('The catalog of the PDF has no viewer preferences')
  changed.set(catalog, text.replace(NEEDED_IN_CATALOG, `${NEEDED_IN_CATALOG}\n    /DisplayDocTitle true`))
  return write(source, offsets, start, trailer, changed)
}

interface CrossReferences {
  /** Offset of the cross-reference table itself, where the objects end. */
  readonly start: number
  /** Offset of each object by its number; object 0 is the free one. */
  readonly offsets: readonly number[]
  readonly trailer: string
}

function readCrossReferences(source: Buffer): CrossReferences {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.subarray(-64).toString('latin1'))?.[1])
  const tail = source.subarray(start).toString('latin1')
  const head = /^xref\s+0 (\d+)\s/.exec(tail)
  if (head === null) throw new Error('The PDF has no plain cross-reference table')
  const entries = tail.slice(head[0].length)
  const count = Number(head[1])
  const offsets = Array.from({ length: count }, (_, number) => Number(entries.slice(number * 20, number * 20 + 10)))
  // The table must be rewritten as a whole, so no object may lie outside of the plain order.
  if (offsets.some((offset, number) => number > 1 && offset <= offsets[number - 1]!)) {
    throw new Error('The objects of the PDF are not in order')
  }
  return { start, offsets, trailer: entries.slice(count * 20).replace(/startxref[\s\S]*$/, '') }
}

function objectText(source: Buffer, offsets: readonly number[], start: number, number: number): string {
  return source.subarray(offsets[number], offsets[number + 1] ?? start).toString('latin1')
}

/** Takes the paragraphs between tables and their rows out of the structure. Gives the changed objects by number. */
function liftRows(source: Buffer, offsets: readonly number[], start: number): Map<number, string> {
  const elements = new Map<number, string>()
  for (let number = 1; number < offsets.length; number++) {
    // Only the beginning is looked at: streams may be long.
    const beginning = source.toString('latin1', offsets[number], offsets[number]! + 60)
    if (beginning.includes('/Type /StructElem')) elements.set(number, objectText(source, offsets, start, number))
  }
  const changed = new Map<number, string>()
  const textOf = (number: number): string => changed.get(number) ?? elements.get(number) ?? ''
  for (const [number, text] of elements) {
    const parent = Number(/\/P (\d+) 0 R/.exec(text)?.[1])
    if (!/\/S \/P\s/.test(text) || !/\/S \/Table\s/.test(elements.get(parent) ?? '')) continue
    const rows = /\/K \[([^\]]*)\]/.exec(text)?.[1] ?? ''
    changed.set(parent, textOf(parent).replace(new RegExp(`(\\[|\\s)${number} 0 R`), `$1${rows}`))
    for (const [, row] of rows.matchAll(/(\d+) 0 R/g)) {
      changed.set(Number(row), textOf(Number(row)).replace(`/P ${number} 0 R`, `/P ${parent} 0 R`))
    }
    // Nothing names it any more; the number stays taken, so that no other changes.
    changed.set(number, `${number} 0 obj\nnull\nendobj\n\n`)
  }
  return changed
}

function write(
  source: Buffer,
  offsets: readonly number[],
  start: number,
  trailer: string,
  changed: ReadonlyMap<number, string>,
): Uint8Array {
  const parts: Buffer[] = [source.subarray(0, offsets[1])]
  let length = parts[0]!.length
  let table = `xref\n0 ${offsets.length}\n0000000000 65535 f\r\n`
  for (let number = 1; number < offsets.length; number++) {
    const text = changed.get(number)
    const part = text === undefined ? source.subarray(offsets[number], offsets[number + 1] ?? start) : Buffer.from(text, 'latin1')
    table += `${String(length).padStart(10, '0')} 00000 n\r\n`
    parts.push(part)
    length += part.length
  }
  parts.push(Buffer.from(`${table}${trailer}startxref\n${length}\n%%EOF`, 'latin1'))
  return new Uint8Array(Buffer.concat(parts))
}
