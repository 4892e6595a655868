/**
 * Mends what Typst cannot be asked for: the window shows the document's title
 * instead of the file's name, rows stand directly in their table, and cells
 * that name a row are header cells.
 */
import { type PdfObjects, readPdfObjects } from './pdf-objects.ts'
import { writeSpacedWords } from './write-spaced-words.ts'

/** Row and cell (from 0) of the header cells of one table. */
export type HeaderCells = readonly (readonly [row: number, cell: number])[]

/** `headers`: of all tables, in the order of the document, a table before those in its cells; `spaced`: the spaced words, in the same order. */
export async function finishPdf(pdf: Uint8Array, headers: readonly HeaderCells[], spaced: readonly string[]): Promise<Uint8Array> {
  const objects = readPdfObjects(pdf)
  const changed = readStructure(objects)
  liftRows(changed)
  const order = elementsInOrder(changed, objects)
  nameHeaders(changed, order, headers)
  await writeSpacedWords(changed, order, objects, spaced)
  changed.set(objects.root, showTitle(objects.text(objects.root)))
  return objects.write(changed)
}

/** Structure elements by object number. */
type Structure = Map<number, string>

function readStructure(objects: PdfObjects): Structure {
  const structure: Structure = new Map()
  for (let number = 1; number <= objects.count; number++) {
    if (objects.beginning(number).includes('/Type /StructElem')) structure.set(number, objects.text(number))
  }
  return structure
}

/**
 * Takes the paragraphs between tables and their rows out of the structure. The
 * parts of a table (THead, TBody) are not among the tags of PDF 1.4, so Typst
 * writes them as P; and readers that look for rows in the table find none.
 */
function liftRows(structure: Structure): void {
  for (const [number, text] of structure) {
    const parent = Number(/\/P (\d+) 0 R/.exec(text)?.[1])
    if (!isTagged(text, 'P') || !isTagged(structure.get(parent) ?? '', 'Table')) continue
    const rows = kidsOf(text)
    const list = rows.map((row) => `${row} 0 R`).join(' ')
    structure.set(parent, structure.get(parent)!.replace(new RegExp(`(?<=[[\\s])${number} 0 R`), list))
    for (const row of rows) structure.set(row, structure.get(row)!.replace(`/P ${number} 0 R`, `/P ${parent} 0 R`))
    // Nothing names it any more; the number stays taken, so that no other changes.
    structure.set(number, `${number} 0 obj\nnull\nendobj\n\n`)
  }
}

/** Structure elements as the document is read, an element before those inside it. */
function elementsInOrder(structure: Structure, objects: PdfObjects): readonly number[] {
  const order: number[] = []
  const collect = (number: number): void => {
    const text = structure.get(number)
    if (text === undefined) return
    order.push(number)
    kidsOf(text).forEach(collect)
  }
  const root = /\/StructTreeRoot (\d+) 0 R/.exec(objects.text(objects.root))?.[1]
  kidsOf(objects.text(Number(root))).forEach(collect)
  return order
}

function nameHeaders(structure: Structure, order: readonly number[], headers: readonly HeaderCells[]): void {
  const tables = order.filter((number) => isTagged(structure.get(number) ?? '', 'Table'))
  if (tables.length !== headers.length) throw new Error(`The PDF has ${tables.length} tables instead of ${headers.length}`)
  const kids = (number: number, ...tags: readonly string[]): number[] =>
    kidsOf(structure.get(number) ?? '').filter((kid) => tags.some((tag) => isTagged(structure.get(kid) ?? '', tag)))
  tables.forEach((table, index) => {
    const rows = kids(table, 'TR')
    for (const [row, cell] of headers[index]!) {
      const number = kids(rows[row] ?? 0, 'TD', 'TH')[cell]
      if (number === undefined) throw new Error(`The table ${index} of the PDF has no cell ${cell} in the row ${row}`)
      structure.set(number, structure.get(number)!.replace(/\/S \/TD(?=\s)/, '/S /TH'))
    }
  })
}

function isTagged(text: string, tag: string): boolean {
  return new RegExp(`/S /${tag}\\s`).test(text)
}

/** Numbers of the objects in `/K`; those that are no structure elements are the caller's to skip. */
function kidsOf(text: string): number[] {
  const list = /\/K \[([^\]]*)\]/.exec(text)?.[1] ?? /\/K (\d+ 0 R)/.exec(text)?.[1] ?? ''
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))
}

function showTitle(catalog: string): string {
  const preferences = '/ViewerPreferences <<'
  if (!catalog.includes(preferences)) throw new Error('The catalog of the PDF has no viewer preferences')
  return catalog.replace(preferences, `${preferences}\n    /DisplayDocTitle true`)
}
