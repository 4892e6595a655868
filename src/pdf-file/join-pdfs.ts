/**
 * Several of our own PDFs as one: pages in order, one structure, bookmarks of
 * all below an entry for each, one set of metadata. What was PDF/A-1a stays it.
 */
import { PDFArray, PDFContext, PDFDict, PDFHexString, PDFName, PDFNumber, PDFObject, PDFRawStream, PDFRef, PDFString } from 'pdf-lib'
import { sha256 } from '../workspace/hash.ts'
import { copyObject, dictEntry, entry, listEntry, name, pagesOf, readGraph, settleInherited, type PageOfFile } from './graph.ts'
import { joinOutlines, outlinesOf } from './join-outlines.ts'
import { joinStructures } from './join-structure.ts'
import { writeGraph } from './write-graph.ts'

export interface PdfPart {
  /** What bookmarks call it: «Приложение 1». */
  readonly name: string
  readonly bytes: Uint8Array
  /** Addresses by which links of the other parts lead to its first page. */
  readonly addresses: readonly string[]
}

export interface JoinOptions {
  /** What the file as a whole is, for its properties: «Приказ … с приложениями». The title stays that of the first part. */
  readonly subject: string
}

interface CopiedPart extends PdfPart {
  readonly catalog: PDFDict
  readonly info: PDFDict
  readonly pages: readonly PageOfFile[]
}

/**
 * The first part gives language, title, author and dates. Named destinations
 * are numbered on: the second part's `e-signature-1` may become `e-signature-2`.
 *
 * @throws when the files are not as our emitter writes them.
 */
export async function joinPdfs(parts: readonly PdfPart[], options: JoinOptions): Promise<Uint8Array> {
  const context = PDFContext.create()
  const copied: CopiedPart[] = []
  for (const part of parts) copied.push(await copyPart(context, part))
  const [first] = copied
  if (first === undefined) throw new Error('Nothing to join')
  const pages = copied.flatMap((part) => part.pages)
  const pageTree = context.register(context.obj({ Type: 'Pages', Count: pages.length, Kids: pages.map(({ ref }) => ref) }))
  for (const { dict } of pages) dict.set(name('Parent'), pageTree)
  linkParts(context, copied)

  const catalog = first.catalog
  catalog.set(name('Pages'), pageTree)
  catalog.set(name('PageLabels'), context.obj({ Nums: labelPages(context, copied) }))
  catalog.set(name('PageMode'), name('UseOutlines'))
  const destinations = joinDestinations(context, copied)
  if (destinations.keys().length > 0) catalog.set(name('Dests'), destinations)
  catalog.set(
    name('Outlines'),
    joinOutlines(context, copied.map((part) => ({ name: part.name, page: part.pages[0]!.ref, outlines: outlinesOf(part.catalog) }))),
  )
  const structures = copied.map((part) => ({ name: part.name, root: part.catalog.lookup(name('StructTreeRoot'), PDFDict), pages: part.pages }))
  catalog.set(name('StructTreeRoot'), joinStructures(context, structures))
  describe(context, first, options.subject, identify(parts), pages.length)
  return writeGraph(context)
}

async function copyPart(context: PDFContext, part: PdfPart): Promise<CopiedPart> {
  const source = await readGraph(part.bytes)
  const shift = context.largestObjectNumber
  const move = (ref: PDFRef): PDFRef => PDFRef.of(ref.objectNumber + shift)
  for (const [ref, object] of source.enumerateIndirectObjects()) context.assign(move(ref), copyObject(object, context, move))
  for (const [, object] of context.enumerateIndirectObjects()) if (object instanceof PDFDict) writeOutDestination(object)
  const pages = pagesOf(source).map(({ ref }) => ({ ref: move(ref), dict: context.lookup(move(ref), PDFDict) }))
  pages.forEach(({ dict }) => settleInherited(dict))
  const { Root, Info } = source.trailerInfo
  const find = (ref: PDFObject | undefined): PDFDict => context.lookup(copyObject(ref!, context, move), PDFDict)
  return { ...part, catalog: find(Root), info: find(Info), pages }
}

/** PDFBox, and so the validators that are made of it, does not follow a reference to a destination. */
function writeOutDestination(dict: PDFDict): void {
  const destination = dict.get(name('Dest')) instanceof PDFRef ? entry(dict, 'Dest') : undefined
  if (destination !== undefined) dict.set(name('Dest'), destination)
}

/** Every document is numbered from one, as it is printed; the number of its first page is not printed. */
function labelPages(context: PDFContext, parts: readonly CopiedPart[]): PDFArray {
  const labels = PDFArray.withContext(context)
  let page = 0
  for (const part of parts) {
    labels.push(PDFNumber.of(page))
    labels.push(context.obj({ S: 'D', St: 1 }))
    page += part.pages.length
  }
  return labels
}

function joinDestinations(context: PDFContext, parts: readonly CopiedPart[]): PDFDict {
  const joined = PDFDict.withContext(context)
  for (const part of parts) {
    for (const [key, value] of dictEntry(part.catalog, 'Dests')?.entries() ?? []) joined.set(freeName(joined, key.decodeText()), value)
  }
  return joined
}

/** `e-signature-1`, or the next number that is free. */
function freeName(names: PDFDict, wanted: string): PDFName {
  if (!names.has(name(wanted))) return name(wanted)
  const stem = wanted.replace(/\d+$/, '')
  let number = 1
  while (names.has(name(`${stem}${number}`))) number++
  return name(`${stem}${number}`)
}

/** Links to other parts are drawn as links to an address outside; in one file they lead to the part itself. */
function linkParts(context: PDFContext, parts: readonly CopiedPart[]): void {
  const targets = new Map(parts.flatMap((part) => part.addresses.map((address) => [address, part] as const)))
  for (const { dict } of parts.flatMap((part) => part.pages)) {
    for (const annotation of listEntry(dict, 'Annots')) {
      const link = context.lookup(annotation, PDFDict)
      const address = entry(dictEntry(link, 'A'), 'URI')
      const target = address instanceof PDFString || address instanceof PDFHexString ? targets.get(address.decodeText()) : undefined
      if (target === undefined) continue
      link.delete(name('A'))
      link.set(name('Dest'), context.obj([target.pages[0]!.ref, 'Fit']))
      link.set(name('Contents'), PDFHexString.fromText(target.name))
    }
  }
}

/** The same parts give the same identifier. */
function identify(parts: readonly PdfPart[]): string {
  const digest = sha256(parts.map(({ name: title, bytes }) => `${title} ${sha256(bytes)}`).join('\n'))
  return digest.slice(0, 32)
}

/** PDF/A wants the same words in the properties and in the metadata (ISO 19005-1, 6.7.3). */
function describe(context: PDFContext, { catalog, info }: CopiedPart, subject: string, id: string, pageCount: number): void {
  info.set(name('Subject'), PDFHexString.fromText(subject))
  context.trailerInfo.Root = refOf(context, catalog)
  context.trailerInfo.Info = refOf(context, info)
  context.trailerInfo.ID = context.obj([PDFHexString.of(id), PDFHexString.of(id)])
  const ref = catalog.get(name('Metadata'))
  const metadata = context.lookup(ref)
  if (!(ref instanceof PDFRef) || !(metadata instanceof PDFRawStream) || metadata.dict.has(name('Filter'))) throw new Error('The PDF has no plain metadata')
  let xmp = new TextDecoder().decode(metadata.contents)
  const replace = (tag: string, text: string): void => {
    const value = new RegExp(`(<${tag}>(?:<rdf:Alt><rdf:li[^>]*>)?)[^<]*(?=<)`)
    if (!value.test(xmp)) throw new Error(`The metadata of the PDF have no ${tag}`)
    xmp = xmp.replace(value, (_, before: string) => before + text)
  }
  replace('dc:description', escapeXml(subject))
  replace('xmpTPg:NPages', String(pageCount))
  replace('xmpMM:InstanceID', id)
  replace('xmpMM:DocumentID', id)
  const bytes = new TextEncoder().encode(xmp)
  metadata.dict.set(name('Length'), PDFNumber.of(bytes.length))
  context.assign(ref, PDFRawStream.of(metadata.dict, bytes))
}

function refOf(context: PDFContext, dict: PDFDict): PDFRef {
  const ref = context.getObjectRef(dict)
  if (ref === undefined) throw new Error('The PDF has a catalog or properties of an unusual form')
  return ref
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
