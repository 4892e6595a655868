/** One PDF of an order with its annexes: nothing lost, nothing mixed up, still PDF/A-1a. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { joinPdfs } from '../../../src/pdf-file/join-pdfs.ts'
import { buildContent } from '../../../src/pipeline/build-content.ts'
import { createDiskHost } from '../../../src/workspace/disk.ts'
import type { Host } from '../../../src/workspace/host.ts'
import { contentRoot } from '../../helpers/built-content.ts'
import { caseHost, listCases } from '../../helpers/case-folders.ts'
import { canSkip, hasPreflight, hasProgram, pdfToText, preflight } from '../../helpers/programs.ts'
import { readPdf } from '../../helpers/read-pdf.ts'
import { temporaryFolder } from '../../helpers/temporary.ts'

const folder = temporaryFolder('prikaz-bundle-')

interface Bundle {
  readonly name: string
  readonly bytes: Uint8Array
  /** The PDFs of the documents, in the order of the dossier. */
  readonly parts: readonly Uint8Array[]
}

async function bundlesOf(prefix: string, host: Host): Promise<readonly Bundle[]> {
  const { outputs, manifests } = await buildContent(host, { formats: ['pdf'], bundle: true })
  const bytes = new Map(outputs.map((output) => [output.path, output.bytes]))
  return manifests.flatMap(({ path, outputs: listed }) => {
    const bundle = listed.find(({ kind }) => kind === 'bundle')
    if (bundle === undefined) return []
    const parts = listed.filter(({ kind }) => kind !== 'bundle').map((output) => bytes.get(output.path)!)
    return [{ name: prefix + path, bytes: bytes.get(bundle.path)!, parts }]
  })
}

const bundles = [
  ...(await bundlesOf('', createDiskHost(contentRoot))),
  ...(await Promise.all(listCases('build').map((name) => bundlesOf(`case ${name}: `, caseHost('build', name))))).flat(),
]

it('is made for every dossier with annexes', () => {
  expect(bundles.length).toBeGreaterThan(15)
})

describe.each(bundles.map((bundle, index) => [bundle.name, bundle, join(folder, `${index}.pdf`)] as const))('%s', (_name, bundle, path) => {
  writeFileSync(path, bundle.bytes)

  it('holds what the documents hold, as a reader of the structure finds it', async () => {
    const whole = await readPdf(bundle.bytes)
    const parts = await Promise.all(bundle.parts.map(readPdf))
    const words = (units: (typeof whole)['units']): string[] => units.map(({ tag, text }) => `${tag} ${text}`)
    const texts = parts.flatMap(({ units }) => units.filter(({ tag }) => tag !== 'Note'))
    const notes = parts.flatMap(({ units }) => units.filter(({ tag }) => tag === 'Note'))
    expect(words(whole.units)).toEqual(words([...texts, ...notes]))
    expect(whole.tables).toEqual(parts.flatMap(({ tables }) => tables))
    expect(whole.figures).toEqual(parts.flatMap(({ figures }) => figures))
    expect(whole.pageSizes).toEqual(parts.flatMap(({ pageSizes }) => pageSizes))
    // The printed numbers of pages: each document has its own.
    expect(whole.artifacts).toEqual(parts.flatMap(({ artifacts }) => artifacts))
    expect(whole.links.external).toEqual(parts.flatMap(({ links }) => links.external))
    expect(whole.links.internal).toBeGreaterThanOrEqual(parts.reduce((sum, { links }) => sum + links.internal, 0))
    expect({ tagged: whole.tagged, pdfa: whole.pdfa, lang: whole.lang, displaysTitle: whole.displaysTitle }).toEqual({ tagged: true, pdfa: '1A', lang: 'ru', displaysTitle: true })
    expect(whole.title).toBe(parts[0]!.title)
    expect(whole.fonts.every(({ embedded }) => embedded)).toBe(true)
  })

  it('has an entry of the bookmarks for every document, its own below', async () => {
    const { bookmarks } = await readPdf(bundle.bytes)
    const own = await Promise.all(bundle.parts.map(async (part) => (await readPdf(part)).bookmarks))
    expect(bookmarks.filter(({ level }) => level === 1).length).toBe(bundle.parts.length)
    expect(bookmarks.filter(({ level }) => level > 1).map(({ level, title }) => ({ level: level - 1, title }))).toEqual(own.flat())
  })

  it('labels pages as they are printed', async () => {
    const document = await PDFDocument.load(bundle.bytes, { updateMetadata: false })
    const labels = document.catalog.lookup(PDFName.of('PageLabels'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
    const starts = bundle.parts.map((_, index) => labels.lookup(index * 2, PDFNumber).asNumber())
    const counts = await Promise.all(bundle.parts.map(async (part) => (await readPdf(part)).pageCount))
    expect(starts).toEqual(counts.map((_, index) => counts.slice(0, index).reduce((sum, count) => sum + count, 0)))
  })

  it.skipIf(canSkip(hasPreflight))('is PDF/A by PDFBox Preflight', () => {
    expect(preflight(path)).toEqual([])
  })

  it.skipIf(canSkip(hasProgram('pdftotext', '-v')))('gives poppler the text of its documents', () => {
    const parts = bundle.parts.flatMap((part, index) => {
      writeFileSync(`${path}.${index}.pdf`, part)
      return pdfToText(`${path}.${index}.pdf`)
    })
    expect(pdfToText(path)).toEqual(parts)
  })
})

describe('references to annexes', () => {
  it('lead to their first pages', async () => {
    const host = createDiskHost(contentRoot)
    const { outputs } = await buildContent(host, { selection: 'neftekumsk/podderzhka-shkol-2020', formats: [], bundle: true })
    const document = await PDFDocument.load(outputs[0]!.bytes, { updateMetadata: false })
    const pages = document.getPages().map(({ ref }) => ref)
    const annotations = document.getPages()[0]!.node.Annots()!
    // The order may take more than one page; the references stand on its first.
    const links = Array.from({ length: annotations.size() }, (_, at) => annotations.lookup(at, PDFDict))
    expect(links.map((link) => link.has(PDFName.of('A')))).toEqual([false, false])
    const targets = links.map((link) => pages.indexOf(link.lookup(PDFName.of('Dest'), PDFArray).get(0) as never))
    const { outputs: parts } = await buildContent(host, { selection: 'neftekumsk/podderzhka-shkol-2020', formats: ['pdf'] })
    const [order, program] = await Promise.all(parts.map(async ({ bytes }) => (await readPdf(bytes)).pageCount))
    expect(targets).toEqual([order, order! + program!])
  })
})

describe('equal documents', async () => {
  const { outputs } = await buildContent(caseHost('build', 'joint-e-signature'), { formats: ['pdf'] })
  const { bytes } = outputs[0]!
  const part = (name: string) => ({ name, bytes, addresses: [] })
  const joined = await joinPdfs([part('Первый'), part('Второй')], { subject: 'Дважды <одно & то же>' })
  const document = await PDFDocument.load(joined, { updateMetadata: false })

  it('keep the names of their areas for electronic signatures unique', () => {
    const destinations = document.catalog.lookup(PDFName.of('Dests'), PDFDict)
    expect(destinations.keys().map((key) => key.decodeText())).toEqual([1, 2, 3, 4, 5, 6].map((number) => `e-signature-${number}`))
    const pages = document.getPages().map(({ ref }) => ref)
    const pageOf = (number: number): number => pages.indexOf(destinations.lookup(PDFName.of(`e-signature-${number}`), PDFArray).get(0) as never)
    expect(pageOf(4) - pageOf(1)).toBe(pages.length / 2)
  })

  it('share fonts and pictures', () => {
    expect(joined.length).toBeLessThan(bytes.length * 1.4)
  })

  it('have unique ids of elements', async () => {
    const names = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookupMaybe(PDFName.of('IDTree'), PDFDict)
    const list = names?.lookup(PDFName.of('Names'), PDFArray).asArray().filter((_, at) => at % 2 === 0).map(String) ?? []
    expect(list).toEqual([...new Set(list)].sort())
    expect(document.getSubject()).toBe('Дважды <одно & то же>')
  })

  it.skipIf(canSkip(hasPreflight))('are PDF/A together', () => {
    const path = join(folder, 'twice.pdf')
    writeFileSync(path, joined)
    expect(preflight(path)).toEqual([])
  })
})

describe('the command', () => {
  const host = createDiskHost(contentRoot)
  const dossier = 'neftekumsk/podderzhka-shkol-2020'

  it('makes the PDF without printing those of the documents', async () => {
    const { outputs } = await buildContent(host, { selection: dossier, formats: ['html'], bundle: true })
    expect(outputs.map(({ path }) => path.slice(dossier.length + 1)).filter((path) => path.endsWith('.pdf'))).toEqual(['order-with-annexes.pdf'])
  })

  it('gives equal bytes whatever else is built', async () => {
    const alone = await buildContent(host, { selection: dossier, formats: [], bundle: true })
    const beside = await buildContent(host, { selection: dossier, formats: ['pdf'], bundle: true })
    expect(beside.outputs.at(-1)!.path).toBe(alone.outputs[0]!.path)
    expect(beside.outputs.at(-1)!.bytes).toEqual(alone.outputs[0]!.bytes)
  })

  it('leaves an order without annexes as it is', async () => {
    const { outputs } = await buildContent(host, { selection: 'stepnoy/rabochaya-gruppa-2025', formats: ['pdf'], bundle: true })
    expect(outputs.map(({ path }) => path)).toEqual(['stepnoy/rabochaya-gruppa-2025/order.pdf'])
  })

  it('says that a part of a dossier makes no whole', async () => {
    const { outputs, diagnostics } = await buildContent(host, { selection: `${dossier}/order.yaml`, formats: ['pdf'], bundle: true })
    expect(outputs.map(({ path }) => path)).toEqual([`${dossier}/order.pdf`])
    expect(diagnostics.map(({ code }) => code)).toEqual(['output/partial-bundle'])
  })
})
