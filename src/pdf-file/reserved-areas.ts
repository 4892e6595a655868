/** Named rectangles of a PDF: destinations that fit a rectangle (`/FitR`), old style and new (ISO 32000-1, 12.3.2). */
import { PDFArray, PDFDict, PDFNumber, PDFObject, PDFRef } from 'pdf-lib'
import type { OpenedPdf } from './append-update.ts'
import { catalogOf, dictEntry, name, pagesOf } from './graph.ts'
import type { Box } from './matrix.ts'
import { readNameTree } from './number-tree.ts'

export interface ReservedArea {
  readonly name: string
  /** From 0. */
  readonly page: number
  /** In the space of the page's content. */
  readonly box: Box
}

export function reservedAreas({ context }: OpenedPdf): readonly ReservedArea[] {
  const catalog = catalogOf(context)
  const pages = new Map(pagesOf(context).map(({ ref }, index) => [ref.tag, index]))
  const named: (readonly [string, PDFObject | undefined])[] = [
    ...(dictEntry(catalog, 'Dests')?.entries() ?? []).map(([key, value]) => [key.decodeText(), context.lookup(value)] as const),
    ...readNameTree(dictEntry(dictEntry(catalog, 'Names'), 'Dests')).map(([key, value]) => [key, context.lookup(value)] as const),
  ]
  return named.flatMap(([key, value]) => {
    const destination = value instanceof PDFDict ? value.lookup(name('D')) : value
    if (!(destination instanceof PDFArray)) return []
    const [page, kind, ...sides] = destination.asArray()
    const index = page instanceof PDFRef ? pages.get(page.tag) : undefined
    const [x0, y0, x1, y1] = sides.map((side) => (side instanceof PDFNumber ? side.asNumber() : NaN))
    const isRectangle = kind === name('FitR') && [x0, y0, x1, y1].every((side) => side !== undefined && Number.isFinite(side))
    return index === undefined || !isRectangle ? [] : [{ name: key, page: index, box: { x0: x0!, y0: y0!, x1: x1!, y1: y1! } }]
  })
}

/** The names that our documents give to areas for electronic signatures: `e-signature-1`, `e-signature-2`, in their order. */
export function signatureAreas(pdf: OpenedPdf): readonly ReservedArea[] {
  const number = (area: ReservedArea): number => Number(/\d+$/.exec(area.name)?.[0])
  return reservedAreas(pdf)
    .filter((area) => /^e-signature-\d+$/.test(area.name))
    .sort((a, b) => number(a) - number(b))
}

