/** What the preview shows is what the PDF holds: page by page, letter by letter at the same place. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { drawPages, type DrawnPage } from '../../src/emit/pdf/draw-pages.ts'
import { drawTree } from '../../src/emit/pdf/draw-tree.ts'
import { pdfEmitter } from '../../src/emit/pdf/emit-pdf.ts'
import { loadPictures } from '../../src/emit/pdf/load-pictures.ts'
import { readSvg, type SvgPage } from '../../src/emit/pdf/read-svg.ts'
import { openTypst } from '../../src/emit/pdf/typst-session.ts'
import type { EmitInput } from '../../src/emit/emitter.ts'
import { openProject } from '../../src/pipeline/open-project.ts'
import { composeTree } from '../../src/pipeline/stages.ts'
import { createDiskHost } from '../../src/workspace/disk.ts'
import type { Host } from '../../src/workspace/host.ts'
import { contentRoot } from '../helpers/built-content.ts'
import { caseHost } from '../helpers/case-folders.ts'

interface Letter {
  readonly letter: string
  readonly x: number
  readonly y: number
}

/** Coordinates in a PDF are rounded. */
const SLACK_PT = 0.4

const hosts: readonly [string, Host][] = [
  ['', createDiskHost(contentRoot)],
  ...['pictures-and-tables', 'texts', 'emblem-and-code', 'references-in-cases', 'electronic-signature', 'hostile-text', 'wide-financing', 'nine-columns'].map(
    (name): [string, Host] => [`case ${name}: `, caseHost('build', name)],
  ),
]
const documents = hosts.flatMap(([prefix, host]) =>
  [...openProject(host)].flatMap((dossier) =>
    dossier.documents.map((plan): [string, EmitInput] => [prefix + plan.file, { ...composeTree(plan).value!, style: plan.style }]),
  ),
)

describe('the pages of the preview', () => {
  it('are those of many documents', () => {
    expect(documents.length).toBeGreaterThan(25)
  })

  it.each(documents)('%s are the pages of its PDF', async (_name, input) => {
    const pages = (await drawPages(input)).value!
    const printed = await lettersOfPdf((await pdfEmitter.emit(input)).value!)
    expect(pages.length).toBe(printed.length)
    pages.forEach((page, index) => {
      const shown = lettersOf(page)
      const wanted = printed[index]!
      const text = (letters: readonly Letter[]): string => letters.map(({ letter }) => letter).sort().join('')
      // A chart is a picture in a picture: its words are drawn by the browser.
      const hasChart = page.svg.includes('data:image/svg+xml')
      if (hasChart) expect(shown.letters.filter((letter) => !wanted.letters.some((each) => each.letter === letter.letter))).toEqual([])
      else expect(text(shown.letters)).toBe(text(wanted.letters))
      const lost = hasChart ? [] : wanted.starts.filter((start) => !shown.letters.some((letter) => letter.letter === start.letter && near(letter, start)))
      expect(lost).toEqual([])
      expect([page.widthPt - wanted.width, page.heightPt - wanted.height].every((rest) => rest >= 0 && rest < 1)).toBe(true)
    })
  })

  it.each(documents)('%s are the same without the colours that tell origins', async (_name, input) => {
    const typst = await openTypst()
    const pictures = await loadPictures(input.images, typst)
    const files = new Map([...pictures.values()].map(({ source, bytes }) => [source, bytes]))
    const plain = readSvg(await typst.toSvg({ drawing: drawTree(input, typst, pictures).json, files }), (colour) => colour)
    const pages = (await drawPages(input)).value!
    // A note may begin a run of its own; every letter and every line still stands where it stood.
    const lines = (svg: string): readonly string[] => svg.match(/<(?:g transform="translate[^>]*><)?(?:path|image) [^>]*>/g) ?? []
    const [now, then] = [pages, plain].map((all) => all.flatMap((page) => lettersOf(page).letters))
    expect(now!.map(({ letter }) => letter)).toEqual(then!.map(({ letter }) => letter))
    expect(now!.filter(({ x, y }, at) => Math.hypot(x - then![at]!.x, y - then![at]!.y) > 0.05)).toEqual([])
    expect(pages.map(({ svg }) => lines(svg))).toEqual(plain.map(({ svg }) => lines(svg)))
  })

  it('lead every word back to a value, but for the numbers of pages', async () => {
    for (const [name, input] of documents) {
      const pages = (await drawPages(input)).value!
      const lost = pages.flatMap(({ runs }, index) => runs.filter(({ origin, text, sizePt }) => origin === undefined && text.trim() !== '' && text !== String(index + 1) && !isNoteMark(text, sizePt, input)).map(({ text }) => text))
      expect(lost, name).toEqual([])
    }
  })
})

/** The mark that opens a footnote at the foot of its page. */
const isNoteMark = (text: string, sizePt: number, { style }: EmitInput): boolean => /^\d+$/.test(text) && sizePt < style.font.noteSizePt

const near = (a: Letter, b: Letter): boolean => Math.abs(a.x - b.x) < SLACK_PT && Math.abs(a.y - b.y) < SLACK_PT

function lettersOf({ runs }: Pick<SvgPage, 'runs'> | Pick<DrawnPage, 'runs'>): { readonly letters: readonly Letter[] } {
  return { letters: runs.flatMap(({ text, edges, y }) => [...text].flatMap((letter, at) => (letter.trim() === '' ? [] : [{ letter, x: edges[at]!, y }]))) }
}

async function lettersOfPdf(pdf: Uint8Array) {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false }).promise
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const letters: Letter[] = []
    const starts: Letter[] = []
    for (const item of (await page.getTextContent({ disableNormalization: true })).items) {
      if (!('str' in item)) continue
      const [x, y] = [item.transform[4] as number, height - (item.transform[5] as number)] // a matrix of six numbers
      for (const letter of item.str) if (letter.trim() !== '') letters.push({ letter, x, y })
      if (item.str.trim() !== '' && !item.str.startsWith(' ')) starts.push({ letter: [...item.str][0]!, x, y })
    }
    pages.push({ width, height, letters, starts })
  }
  await document.destroy()
  return pages
}
