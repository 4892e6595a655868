/** Enters a figure into the structure of a tagged PDF, behind the last thing that its page says (ISO 32000-1, 14.7). */
import { PDFArray, PDFDict, PDFHexString, PDFNull, PDFNumber, PDFObject, PDFRef } from 'pdf-lib'
import type { Draft } from './draft.ts'
import { catalogOf, dictEntry, listEntry, name, nameEntry, numberEntry, type PageOfFile } from './graph.ts'
import type { Box } from './matrix.ts'
import { readNumberTree } from './number-tree.ts'

export interface NewFigure {
  readonly alternative: string
  /** In the space of the page's content. */
  readonly box: Box
  /** The highest number of marked content that the page uses, or -1. */
  readonly used: number
}

/** Gives the number for the figure's marked content; `undefined` when the file has no structure. */
export function addToStructure(draft: Draft, page: PageOfFile, { alternative, box, used }: NewFigure): number | undefined {
  const { context } = draft.pdf
  const rootRef = catalogOf(context).get(name('StructTreeRoot'))
  if (!(rootRef instanceof PDFRef) || !(draft.get(rootRef) instanceof PDFDict)) return undefined
  const dict = draft.edit(page.ref)
  const root = draft.edit(rootRef)
  const pairs = readNumberTree(dictEntry(root, 'ParentTree'))
  const key = numberEntry(dict, 'StructParents') ?? Math.max(numberEntry(root, 'ParentTreeNextKey') ?? 0, ...pairs.map(([each]) => each + 1), 0)
  const written = pairs.find(([each]) => each === key)?.[1]
  const known = written instanceof PDFRef ? draft.get(written) : written
  const owners = known instanceof PDFArray ? known.asArray() : []
  const number = Math.max(owners.length, used + 1)

  const figure = context.obj({
    Type: 'StructElem',
    S: 'Figure',
    Pg: page.ref,
    K: [number],
    A: [{ O: 'Layout', Placement: 'Block', BBox: [box.x0, box.y0, box.x1, box.y1].map((value) => Math.round(value * 100) / 100) }],
  })
  figure.set(name('Alt'), PDFHexString.fromText(alternative))
  const ref = draft.add(figure)
  figure.set(name('P'), enter(draft, rootRef, ref, owners))

  const list = PDFArray.withContext(context)
  for (let at = 0; at < number; at++) list.push(owners[at] ?? PDFNull)
  list.push(ref)
  if (written instanceof PDFRef) draft.changed.set(written, list)
  else rewriteParentTree(draft, root, pairs, key, list)
  dict.set(name('StructParents'), PDFNumber.of(key))
  root.set(name('ParentTreeNextKey'), PDFNumber.of(Math.max(numberEntry(root, 'ParentTreeNextKey') ?? 0, key + 1)))
  return number
}

/** Puts the element among those of its page's part, behind the last of the page; gives the element that holds it. */
function enter(draft: Draft, root: PDFRef, element: PDFRef, owners: readonly PDFObject[]): PDFRef {
  const last = owners.findLast((owner) => owner instanceof PDFRef) as PDFRef | undefined
  const path: PDFRef[] = []
  for (let at = last; at !== undefined && path.length < 256; ) {
    path.unshift(at)
    const dict = draft.get(at)
    const parent = dict instanceof PDFDict ? dict.get(name('P')) : undefined
    at = parent instanceof PDFRef ? parent : undefined
  }
  // From the root down: the document, perhaps a part of it, and then what stands in it.
  const below = path[0] === root ? path.slice(1) : path
  const depth = below.findIndex((ref) => !isGrouping(draft, ref))
  const holder = (depth === -1 ? below.at(-1) : below[depth - 1]) ?? documentOf(draft, root)
  const before = below[below.indexOf(holder) + 1]
  const parent = draft.edit(holder)
  const kids = PDFArray.withContext(draft.pdf.context)
  const own = listEntry(parent, 'K')
  const position = before === undefined ? own.length : own.indexOf(before) + 1 || own.length
  own.forEach((kid, at) => {
    if (at === position) kids.push(element)
    kids.push(kid)
  })
  if (position >= own.length) kids.push(element)
  parent.set(name('K'), kids)
  return holder
}

function isGrouping(draft: Draft, ref: PDFRef): boolean {
  const dict = draft.get(ref)
  return dict instanceof PDFDict && ['Document', 'Part', 'Art', 'Sect'].includes(nameEntry(dict, 'S'))
}

/** The document, for a page that says nothing; a structure without one has its elements at the root. */
function documentOf(draft: Draft, root: PDFRef): PDFRef {
  const dict = draft.get(root)
  const kids = dict instanceof PDFDict ? listEntry(dict, 'K') : []
  return (kids.findLast((kid) => kid instanceof PDFRef && isGrouping(draft, kid)) as PDFRef | undefined) ?? root // a reference, as asked
}

function rewriteParentTree(draft: Draft, root: PDFDict, pairs: readonly (readonly [number, PDFObject])[], key: number, list: PDFArray): void {
  const all = [...pairs.filter(([each]) => each !== key), [key, draft.add(list)] as const].sort(([a], [b]) => a - b)
  const numbers = PDFArray.withContext(draft.pdf.context)
  for (const [each, value] of all) {
    numbers.push(PDFNumber.of(each))
    numbers.push(value)
  }
  root.set(name('ParentTree'), draft.pdf.context.obj({ Nums: numbers }))
}
