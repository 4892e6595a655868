/** Whatever a page shows stands in a box that `readPageInk` gives: else a mark could be put on it. */
import { degrees, PDFDocument, PDFName, StandardFonts, pushGraphicsState, popGraphicsState, concatTransformationMatrix, drawObject } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { catalogOf, pagesOf, readGraph } from '../../../src/pdf-file/graph.ts'
import { readPageInk } from '../../../src/pdf-file/page-ink.ts'
import { buildContent } from '../../../src/pipeline/build-content.ts'
import { createDiskHost } from '../../../src/workspace/disk.ts'
import { contentRoot } from '../../helpers/built-content.ts'
import { caseHost } from '../../helpers/case-folders.ts'
import { darkPixels, drawPages } from '../../helpers/page-pixels.ts'
import { canSkip, hasProgram } from '../../helpers/programs.ts'

const canDraw = hasProgram('pdftoppm', '-v')

/** Dark pixels of every page, all of them and those outside of every box. */
async function inkOf(bytes: Uint8Array): Promise<readonly { dark: number; outside: number; boxed: number; texts: string }[]> {
  const context = await readGraph(bytes)
  expect(catalogOf(context)).toBeDefined()
  const pixels = drawPages(bytes, 72)
  return pagesOf(context).map(({ dict }, index) => {
    const page = readPageInk(dict)
    expect(page.isUnknown).toBe(false)
    const drawn = pixels[index]!
    const grey = Uint8Array.from(drawn.grey)
    // What the boxes cover, a pixel around them included, is made white.
    let boxed = 0
    for (const { x0, y0, x1, y1 } of page.ink) {
      for (let y = Math.max(0, Math.floor(page.height - y1) - 1); y <= Math.min(drawn.height - 1, page.height - y0 + 1); y++) {
        for (let x = Math.max(0, Math.floor(x0) - 1); x <= Math.min(drawn.width - 1, x1 + 1); x++) {
          boxed++
          grey[y * drawn.width + x] = 255
        }
      }
    }
    const whole = { left: 0, top: 0, right: drawn.width, bottom: drawn.height }
    const texts = page.ink.map(({ text }) => text ?? '').join(' ')
    return { dark: darkPixels(drawn, whole, 200), outside: darkPixels({ ...drawn, grey }, whole, 200), boxed: boxed / grey.length, texts }
  })
}

describe.skipIf(canSkip(canDraw))('the ink of', () => {
  it.each(['neftekumsk/podderzhka-shkol-2020', 'stepnoy/razvitie-obrazovaniya-2025', 'krasnodar'])('%s is found, all of it', async (selection) => {
    const { outputs } = await buildContent(createDiskHost(contentRoot), { selection, formats: ['pdf'] })
    for (const { path, bytes } of outputs) {
      for (const [page, { dark, outside, boxed }] of (await inkOf(bytes)).entries()) {
        expect(dark, path).toBeGreaterThan(0)
        expect(outside, `${path}, page ${page + 1}`).toBe(0)
        // Boxes as large as the page would prove nothing.
        expect(boxed, `${path}, page ${page + 1}`).toBeLessThan(1.2)
      }
    }
  })

  it('pictures and tables is found too', async () => {
    const { outputs } = await buildContent(caseHost('build', 'pictures-and-tables'), { formats: ['pdf'] })
    for (const { path, bytes } of outputs) for (const { outside } of await inkOf(bytes)) expect(outside, path).toBe(0)
  })

  it('text says what it says', async () => {
    const { outputs } = await buildContent(createDiskHost(contentRoot), { selection: 'stepnoy/razvitie-obrazovaniya-2025', formats: ['pdf'] })
    expect((await inkOf(outputs[0]!.bytes))[0]!.texts).toMatch(/Дорохов/)
  })

  it.each([0, 90, 180, 270])('pages of other programs, turned by %i°, is found', async (rotation) => {
    const document = await PDFDocument.create()
    const font = await document.embedFont(StandardFonts.TimesRomanItalic)
    const inner = await PDFDocument.create()
    inner.addPage([200, 100]).drawText('a page inside a page', { x: 10, y: 40, size: 14, font: await inner.embedFont(StandardFonts.Courier) })
    const embedded = await document.embedPage((await document.copyPages(inner, [0]))[0]!)
    const page = document.addPage([500, 700])
    page.setRotation(degrees(rotation))
    page.setCropBox(50, 30, 400, 600)
    page.drawText('Slanted letters (that lean)', { x: 100, y: 300, size: 24, font, rotate: degrees(33) })
    page.drawText('small', { x: 200, y: 100, size: 6, font })
    page.drawPage(embedded, { x: 80, y: 400, width: 260, height: 130, rotate: degrees(-15) })
    page.drawSvgPath('M 0,0 Q 60,80 120,0 T 240,0', { x: 100, y: 250, borderWidth: 4 })
    page.drawLine({ start: { x: 60, y: 60 }, end: { x: 380, y: 90 }, thickness: 3 })
    page.drawCircle({ x: 300, y: 200, size: 30 })
    const stream = document.context.stream('BI /W 2 /H 2 /CS /G /BPC 8 ID \u0000\u0000\u0000\u0000 EI', {})
    const form = document.context.register(document.context.stream('q 40 0 0 40 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 50, 50], Matrix: [0.7, 0.7, -0.7, 0.7, 0, 0] }))
    expect(stream.getContentsSize()).toBeGreaterThan(0)
    page.node.setXObject(PDFName.of('Own'), form)
    page.pushOperators(pushGraphicsState(), concatTransformationMatrix(1, 0, 0, 1, 220, 480), drawObject('Own'), popGraphicsState())
    const [result] = await inkOf(await document.save())
    expect(result!.dark).toBeGreaterThan(800)
    expect(result!.outside).toBe(0)
  })
})

describe('content that is', () => {
  const page = async (content: string): Promise<ReturnType<typeof readPageInk>> => {
    const document = await PDFDocument.create()
    const own = document.addPage([100, 100])
    own.node.set(PDFName.of('Contents'), document.context.register(document.context.stream(content)))
    const context = await readGraph(await document.save())
    return readPageInk(pagesOf(context)[0]!.dict)
  }

  it.each([
    ['white', '1 g 0 0 100 100 re f 1 1 1 rg 0 0 100 100 re f 0 0 0 0 k 0 0 50 50 re f'],
    ['only clipping', '0 0 100 100 re W n'],
    ['empty text', 'BT /F1 12 Tf ( ) Tj () Tj [ ] TJ ET'],
    ['a comment', '% 0 0 100 100 re f'],
  ])('%s is no ink', async (_name, content) => {
    expect((await page(content)).ink).toEqual([])
  })

  it.each([
    ['unbalanced', 'Q Q q 10 10 20 20 re f'],
    ['cut short', '10 10 20 20 re f BT /F1 12 Tf (text'],
    ['unknown', '10 10 20 20 re f /X gs BX y z EX << /A [ 1 ( ) < 00 > ] >> zz'],
    ['nonsense', '10 10 20 20 re f ) > ] } >> 5 Tj 7 Do [ [ [ [ ( \\)'],
  ])('%s is read as far as it goes', async (_name, content) => {
    expect((await page(content)).ink[0]).toMatchObject({ x0: 10, y0: 10, x1: 30, y1: 30, kind: 'drawing' })
  })
})
