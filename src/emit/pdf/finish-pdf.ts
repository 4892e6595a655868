/**
 * Mends what Typst cannot be asked for: the window shows the document's title
 * instead of the file's name, rows stand directly in their table, and cells
 * that name a row are header cells.
 */
import type { AreaOnPage } from './typst-session.ts'
import { type PdfObjects, readPdfObjects } from './pdf-objects.ts'
import { writeSpacedWords } from './write-spaced-words.ts'

/** Row and cell (from 0) of the header cells of one table. */
export type HeaderCells = readonly (readonly [row: number, cell: number])[]

/** `headers`: of all tables, in the order of the document, a table before those in its cells; `spaced`: the spaced words, in the same order. */
export async function finishPdf(
  pdf: Uint8Array,
  headers: readonly HeaderCells[],
  spaced: readonly string[],
  areas: readonly AreaOnPage[] = [],
): Promise<Uint8Array> {
  const objects = readPdfObjects(pdf)
  const changed = readStructure(objects)
  liftRows(changed)
  const order = elementsInOrder(changed, objects)
  nameHeaders(changed, order, headers)
  await writeSpacedWords(changed, order, objects, spaced)
  changed.set(objects.root, nameAreas(showTitle(objects.text(objects.root)), objects, areas))
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

const PT_PER_MM = 72 / 25.4

/**
 * Areas kept free on pages become named destinations (`/Dests` of the catalog)
 * that fit the area's rectangle: a stamp finds page, place and size by the name.
 */
function nameAreas(catalog: string, objects: PdfObjects, areas: readonly AreaOnPage[]): string {
  if (areas.length === 0) return catalog
  const pages = pagesOf(Number(/\/Pages (\d+) 0 R/.exec(catalog)?.[1]), objects)
  const destinations = areas.map(({ name, page, x, y, width, height }) => {
    const number = pages[page - 1]
    const top = Number(/\/MediaBox \[\S+ \S+ \S+ ([\d.]+)\]/.exec(number === undefined ? '' : objects.text(number))?.[1])
    if (!Number.isFinite(top)) throw new Error(`The PDF has no page ${page} with a media box`)
    const rectangle = [x, top - y - height * PT_PER_MM, x + width * PT_PER_MM, top - y].map((value) => value.toFixed(2))
    return `    /${name} [${number} 0 R /FitR ${rectangle.join(' ')}]`
  })
  return catalog.replace('<<', `<<\n  /Dests <<\n${destinations.join('\n')}\n  >>`)
}

/** Object numbers of the pages, in order. */
function pagesOf(number: number, objects: PdfObjects): readonly number[] {
  const text = objects.text(number)
  if (!/\/Type \/Pages\s/.test(text)) return [number]
  const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1] ?? ''
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesOf(Number(kid), objects))
}
