/** Joins the bookmarks of several files: one entry for each of them, its own bookmarks below. */
import { PDFContext, PDFDict, PDFHexString, PDFNumber, PDFRef } from 'pdf-lib'
import { dictEntry, name, numberEntry } from './graph.ts'

export interface OutlinedPart {
  readonly name: string
  /** The first page of the part. */
  readonly page: PDFRef
  readonly outlines: PDFDict | undefined
}

/** Gives the root of the bookmarks; changes those of the parts. Parts are open, what is below stays as it was. */
export function joinOutlines(context: PDFContext, parts: readonly OutlinedPart[]): PDFRef {
  const root = context.obj({ Type: 'Outlines' })
  const rootRef = context.register(root)
  const items = parts.map((part) => ({ part, ref: context.nextRef() }))
  let shown = 0
  for (const [index, { part, ref }] of items.entries()) {
    const item = context.obj({
      Parent: rootRef,
      Title: PDFHexString.fromText(part.name),
      Dest: [part.page, 'Fit'],
    })
    const below = part.outlines === undefined ? [] : siblings(context, part.outlines.get(name('First')))
    const [first, last] = [below[0], below.at(-1)]
    if (first !== undefined && last !== undefined) {
      let visible = 0
      for (const { dict } of below) {
        dict.set(name('Parent'), ref)
        visible += 1 + Math.max(0, numberEntry(dict, 'Count') ?? 0)
      }
      item.set(name('First'), first.ref)
      item.set(name('Last'), last.ref)
      item.set(name('Count'), PDFNumber.of(visible))
      shown += visible
    }
    if (index > 0) item.set(name('Prev'), items[index - 1]!.ref)
    if (index + 1 < items.length) item.set(name('Next'), items[index + 1]!.ref)
    context.assign(ref, item)
    shown += 1
  }
  root.set(name('First'), items[0]!.ref)
  root.set(name('Last'), items.at(-1)!.ref)
  root.set(name('Count'), PDFNumber.of(shown))
  return rootRef
}

function siblings(context: PDFContext, first: unknown): readonly { readonly ref: PDFRef; readonly dict: PDFDict }[] {
  const found: { ref: PDFRef; dict: PDFDict }[] = []
  for (let next = first; next instanceof PDFRef; ) {
    const dict: PDFDict = context.lookup(next, PDFDict)
    found.push({ ref: next, dict })
    next = dict.get(name('Next'))
  }
  return found
}

/** The bookmarks of a file. */
export function outlinesOf(catalog: PDFDict): PDFDict | undefined {
  return dictEntry(catalog, 'Outlines')
}
