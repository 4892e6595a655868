import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { degrees, PDFDict, PDFDocument, PDFName, rgb, StandardFonts } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { drawSignatureMark } from '../../../src/emit/pdf/draw-signature-mark.ts'
import { buildContent } from '../../../src/pipeline/build-content.ts'
import { markOf } from '../../../src/stamp/mark-words.ts'
import { stampPdf, type PlacedMark, type StampInput } from '../../../src/stamp/stamp-pdf.ts'
import { createDiskHost } from '../../../src/workspace/disk.ts'
import type { Host } from '../../../src/workspace/host.ts'
import { contentRoot } from '../../helpers/built-content.ts'
import { caseHost } from '../../helpers/case-folders.ts'
import { darkPixels, differingPixels, drawPages, type PixelBox } from '../../helpers/page-pixels.ts'
import { canSkip, hasPreflight, hasProgram, pdfToText, preflight } from '../../helpers/programs.ts'
import { readPdf } from '../../helpers/read-pdf.ts'
import { hasGost, hasOpenssl, makeSigner, signBytes, type SignerOptions, type TestSigner } from '../../helpers/signatures.ts'
import { temporaryFolder } from '../../helpers/temporary.ts'

const canDraw = hasProgram('pdftoppm', '-v')
const folder = temporaryFolder()
const kinds: SignerOptions = hasGost ? { kind: 'gost-256-TCA' } : {}

const made = new Map<string, TestSigner>()
function signer(options: SignerOptions): TestSigner {
  const key = JSON.stringify(options)
  const known = made.get(key) ?? makeSigner(folder, { ...kinds, ...options })
  made.set(key, known)
  return known
}

async function build(host: Host, selection: string, bundle = false): Promise<Uint8Array> {
  const { outputs } = await buildContent(host, { selection, formats: bundle ? [] : ['pdf'], bundle })
  return outputs[0]!.bytes
}

type Options = Partial<StampInput> & { readonly by?: readonly SignerOptions[] }

/** Signs the bytes by each of the signers and stamps them. */
function stamp(bytes: Uint8Array, { by = [{ surname: 'Дорохов', givenName: 'Пётр Сергеевич' }], ...options }: Options = {}) {
  const signatures = by.map((each, index) => ({ file: `${index + 1}.sig`, bytes: signBytes(folder, bytes, [signer(each)]) }))
  return stampPdf({ document: { file: 'приказ.pdf', bytes }, signatures, ...options })
}

const codes = async (...args: Parameters<typeof stamp>): Promise<string[]> => (await stamp(...args)).diagnostics.map(({ code }) => code)

const PX_PER_MM = 100 / 25.4
/** The place of a mark in a drawing of 100 dpi, with a pixel around it. */
const pixelsOf = ({ xMm, yMm, widthMm, heightMm }: PlacedMark): PixelBox => ({
  left: xMm * PX_PER_MM - 2,
  top: yMm * PX_PER_MM - 2,
  right: (xMm + widthMm) * PX_PER_MM + 2,
  bottom: (yMm + heightMm) * PX_PER_MM + 2,
})

/** Nothing but the mark is new, it stands on empty ground, and its letters are drawn. */
async function expectReadable(original: Uint8Array, stamped: Uint8Array, marks: readonly PlacedMark[]): Promise<void> {
  const [before, after] = [drawPages(original, 100), drawPages(stamped, 100)]
  expect(after.length).toBe(before.length)
  for (const [page, pixels] of after.entries()) {
    const own = marks.filter((mark) => mark.page === page + 1)
    expect(differingPixels(before[page]!, pixels, own.map(pixelsOf)), `page ${page + 1}`).toBe(0)
    for (const mark of own) {
      const box = pixelsOf(mark)
      const inner = { left: box.left + 5, top: box.top + 5, right: box.right - 5, bottom: box.bottom - 5 }
      expect(darkPixels(before[page]!, inner), 'stood there before').toBe(0)
      const alone = drawPages((await drawSignatureMark(markOf(mark.signature), mark))!, 100)[0]!
      const wanted = darkPixels(alone, { left: 3, top: 3, right: alone.width - 3, bottom: alone.height - 3 })
      expect(wanted).toBeGreaterThan(300)
      const ink = darkPixels(pixels, inner)
      expect(Math.abs(ink - wanted) / wanted, `${ink} dark pixels instead of ${wanted}`).toBeLessThan(0.25)
    }
  }
}

describe.skipIf(canSkip(hasOpenssl && canDraw))('a document with an area for the mark', async () => {
  const bytes = await build(createDiskHost(contentRoot), 'stepnoy/razvitie-obrazovaniya-2025')
  const { value, diagnostics } = hasOpenssl ? await stamp(bytes) : { value: undefined, diagnostics: [] }

  it('gets it there', () => {
    expect(diagnostics).toEqual([])
    expect(value!.marks).toMatchObject([{ page: 1, area: 'e-signature-1', widthMm: 70, heightMm: 25 }])
  })

  it('begins with the signed bytes', () => {
    expect(value!.bytes.subarray(0, bytes.length)).toEqual(bytes)
  })

  it('shows the mark and nothing else that is new', async () => {
    await expectReadable(bytes, value!.bytes, value!.marks)
  })

  it('stays tagged: the mark is a figure behind what its page says', async () => {
    const [before, after] = [await readPdf(bytes), await readPdf(value!.bytes)]
    expect(after.figures).toEqual([
      ...before.figures,
      'Отметка: документ подписан электронной подписью. Сертификат: 00B2169B7C6D9BB0E7C4A1D2E3F4051627. Владелец: Дорохов Пётр Сергеевич. Действителен: с 12.01.2020 по 12.01.2049.',
    ])
    const text = (reading: typeof after): string[] => reading.units.map((unit) => `${unit.path} ${unit.tag} ${unit.text}`)
    expect(text(after).filter((unit) => !unit.includes('/Figure') && !unit.includes('Figure ДОКУМЕНТ'))).toEqual(text(before))
    expect({ ...after, units: [], figures: [], fonts: [], artifacts: [] }).toEqual({ ...before, units: [], figures: [], fonts: [], artifacts: [] })
    expect(after.artifacts).toEqual(before.artifacts)
  })

  it.skipIf(canSkip(hasPreflight))('stays PDF/A', () => {
    const path = join(folder, 'stamped.pdf')
    writeFileSync(path, value!.bytes)
    expect(preflight(path)).toEqual([])
  })

  it('can be searched and copied', () => {
    const path = join(folder, 'text.pdf')
    writeFileSync(path, value!.bytes)
    const text = pdfToText(path).join('\n')
    for (const words of ['ДОКУМЕНТ ПОДПИСАН', 'ЭЛЕКТРОННОЙ ПОДПИСЬЮ', 'Владелец: Дорохов Пётр Сергеевич', 'Действителен: с 12.01.2020 по 12.01.2049']) expect(text).toContain(words)
  })

  it('gives equal bytes for equal signatures', async () => {
    const signatures = [{ file: 'x.sig', bytes: signBytes(folder, bytes, [signer({ surname: 'Дорохов', givenName: 'Пётр Сергеевич' })]) }]
    const input = { document: { file: 'a.pdf', bytes }, signatures }
    expect((await stampPdf(input)).value!.bytes).toEqual((await stampPdf(input)).value!.bytes)
  })

  it('warns when somebody else has signed', async () => {
    const other = await stamp(bytes, { by: [{ surname: 'Петрова' }] })
    expect(other.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning stamp/other-name'])
    expect(other.value!.marks).toMatchObject([{ area: 'e-signature-1' }])
  })

  it('says in the mark that the certificate was not in force', async () => {
    const late = await stamp(bytes, { by: [{ surname: 'Дорохов', from: '20200112', to: '20210412' }] })
    expect(late.diagnostics.map(({ code }) => code)).toEqual(['signature/not-in-force'])
    expect((await readPdf(late.value!.bytes)).figures.at(-1)).toMatch(/По|На дату подписания \(\d\d\.\d\d\.\d{4}\) сертификат не действовал/)
    await expectReadable(bytes, late.value!.bytes, late.value!.marks)
  })

  it('finds a place beside for the second of two signers', async () => {
    const two = await stamp(bytes, { by: [{ surname: 'Петрова' }, { surname: 'Дорохов', givenName: 'Пётр Сергеевич' }] })
    expect(two.diagnostics.map(({ code, message }) => [code, message.includes('«Петрова»')])).toEqual([['stamp/other-name', true]])
    expect(two.value!.marks.map(({ area, signature }) => [signature.certificate.surname, area])).toEqual([['Петрова', undefined], ['Дорохов', 'e-signature-1']])
    await expectReadable(bytes, two.value!.bytes, two.value!.marks)
    const path = join(folder, 'two.pdf')
    writeFileSync(path, two.value!.bytes)
    if (hasPreflight) expect(preflight(path)).toEqual([])
  })

  it('takes no mark of bytes that were not signed', async () => {
    const signature = signBytes(folder, bytes.subarray(0, -1), [signer({})])
    const { value: none, diagnostics: found } = await stampPdf({ document: { file: 'приказ.pdf', bytes }, signatures: [{ file: 'x.sig', bytes: signature }] })
    expect(none).toBeUndefined()
    expect(found.map(({ code }) => code)).toEqual(['signature/other-file'])
  })

  it('takes no second mark on the copy', async () => {
    const signature = signBytes(folder, bytes, [signer({})])
    const again = await stampPdf({ document: { file: 'копия.pdf', bytes: value!.bytes }, signatures: [{ file: 'x.sig', bytes: signature }] })
    expect(again.diagnostics.map(({ code }) => code)).toEqual(['signature/of-original'])
    // Not even when the copy itself was signed: its area is taken.
    expect(await codes(value!.bytes)).toEqual(['stamp/occupied'])
  })

  it('refuses words that do not fit', async () => {
    const long = Array.from({ length: 20 }, () => 'Очень Длинное Имя').join(' ')
    expect(await codes(bytes, { by: [{ surname: 'Дорохов', givenName: long }] })).toEqual(['stamp/does-not-fit'])
    expect(await codes(bytes, { by: [{ surname: 'Дорохов', givenName: long }], at: [{ page: 'last', xMm: 20, yMm: 251 }] })).toEqual([])
    expect(await codes(bytes, { by: [{ surname: 'Дорохов', givenName: `${long} ${long} ${long} ${long} ${long}` }], at: [{ page: 'last', xMm: 20, yMm: 251 }] })).toEqual(['stamp/does-not-fit'])
  })

  it.each([
    ['an unknown area', [{ name: 'e-signature-7' }], 'stamp/unknown-area'],
    ['an area twice', [{ name: 'e-signature-1' }, { name: 'e-signature-1' }], 'stamp/unknown-area'],
    ['a page that is not there', [{ page: 9, xMm: 10, yMm: 10 }], 'stamp/no-such-page'],
    ['the edge of a page', [{ page: 1, xMm: 150, yMm: 280 }], 'stamp/outside-page'],
    ['text', [{ page: 1, xMm: 60, yMm: 100 }], 'stamp/occupied'],
    ['a picture', [{ page: 1, xMm: 90, yMm: 5 }], 'stamp/occupied'],
    ['three places for two signatures', [{ name: 'e-signature-1' }, { page: 1, xMm: 10, yMm: 250 }, { page: 1, xMm: 10, yMm: 200 }], 'stamp/too-many-places'],
  ] as const)('refuses %s', async (_name, at, code) => {
    expect(await codes(bytes, { by: [{ surname: 'Дорохов' }, { surname: 'Петрова' }], at })).toContain(code)
  })

  it('takes the place asked for', async () => {
    const asked = await stamp(bytes, { at: [{ page: 1, xMm: 30, yMm: 255.5 }] })
    expect(asked.value!.marks).toMatchObject([{ page: 1, area: undefined, xMm: 30, yMm: 255.5 }])
    await expectReadable(bytes, asked.value!.bytes, asked.value!.marks)
  })
})

describe.skipIf(canSkip(hasOpenssl && canDraw))('a document of several signers', async () => {
  const bytes = await build(caseHost('build', 'joint-e-signature'), 'stepnoy')

  it('gives each the area beside his name, whatever the order of the files', async () => {
    const { value, diagnostics } = await stamp(bytes, { by: [{ surname: 'Орлов' }, { surname: 'Зорина' }, { surname: 'Иванова' }] })
    expect(diagnostics).toEqual([])
    expect(Object.fromEntries(value!.marks.map(({ area, signature }) => [signature.certificate.surname, area]))).toEqual({
      Иванова: 'e-signature-1',
      Орлов: 'e-signature-2',
      Зорина: 'e-signature-3',
    })
    await expectReadable(bytes, value!.bytes, value!.marks)
    const path = join(folder, 'joint.pdf')
    writeFileSync(path, value!.bytes)
    if (hasPreflight) expect(preflight(path)).toEqual([])
  })

  it('takes the signers of one file as well', async () => {
    const all = ['Орлов', 'Зорина', 'Иванова'].map((surname, index) => signer({ surname, serial: `0${index + 1}` }))
    const signatures = [{ file: 'все.sig', bytes: signBytes(folder, bytes, all) }]
    const { value } = await stampPdf({ document: { file: 'приказ.pdf', bytes }, signatures })
    expect(value!.marks.map(({ area }) => area).sort()).toEqual(['e-signature-1', 'e-signature-2', 'e-signature-3'])
  })
})

describe.skipIf(canSkip(hasOpenssl && canDraw))('the file of a whole dossier', () => {
  it('is stamped like a document, inside its own part of the structure', async () => {
    const bytes = await build(createDiskHost(contentRoot), 'stepnoy/razvitie-obrazovaniya-2025', true)
    const { value, diagnostics } = await stamp(bytes)
    expect(diagnostics).toEqual([])
    await expectReadable(bytes, value!.bytes, value!.marks)
    const path = join(folder, 'bundle.pdf')
    writeFileSync(path, value!.bytes)
    if (hasPreflight) expect(preflight(path)).toEqual([])
    const { figures, bookmarks } = await readPdf(value!.bytes)
    expect(bookmarks).toEqual((await readPdf(bytes)).bookmarks)
    expect(figures[1]).toContain('Отметка')
  })

  it('gets the mark beside the name under the order, wherever its annexes end', async () => {
    const bytes = await build(createDiskHost(contentRoot), 'neftekumsk/podderzhka-shkol-2020', true)
    expect((await readPdf(bytes)).pageCount).toBeGreaterThan(10)
    const { value, diagnostics } = await stamp(bytes, { by: [{ surname: 'Лиманова' }] })
    expect(diagnostics).toEqual([])
    expect(value!.marks).toMatchObject([{ page: 1, area: undefined }])
    await expectReadable(bytes, value!.bytes, value!.marks)
  })
})

describe.skipIf(canSkip(hasOpenssl && canDraw))('a document without an area', async () => {
  const bytes = await build(caseHost('build', 'base'), 'stepnoy/programma')
  const { pageCount } = await readPdf(bytes)

  it('gets the mark between the post and the name of its signer', async () => {
    const { value, diagnostics } = await stamp(bytes, { by: [{ surname: 'Иванова' }] })
    expect(diagnostics).toEqual([])
    const [mark] = value!.marks
    expect(mark).toMatchObject({ page: pageCount, area: undefined, heightMm: 25 })
    expect(mark!.xMm + mark!.widthMm).toBeLessThan(180)
    await expectReadable(bytes, value!.bytes, value!.marks)
  })

  it('or below its text', async () => {
    const { value, diagnostics } = await stamp(bytes, { by: [{ surname: 'Сидорова' }] })
    // Nobody of that name has anything to do with the document.
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning stamp/other-name'])
    expect(value!.marks).toMatchObject([{ page: pageCount, widthMm: 70, heightMm: 25 }])
    await expectReadable(bytes, value!.bytes, value!.marks)
    const path = join(folder, 'below.pdf')
    writeFileSync(path, value!.bytes)
    if (hasPreflight) expect(preflight(path)).toEqual([])
  })
})

/** A4 by another program: neither tagged nor PDF/A. */
async function foreign(draw: (document: PDFDocument) => Promise<void> | void, save: Parameters<PDFDocument['save']>[0] = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  await draw(document)
  return document.save(save)
}

describe.skipIf(canSkip(hasOpenssl && canDraw))('a PDF of another program', () => {
  const lines = async (document: PDFDocument, from: number, to: number, rotation = 0): Promise<void> => {
    const font = await document.embedFont(StandardFonts.TimesRoman)
    const page = document.addPage([595, 842])
    page.setRotation(degrees(rotation))
    for (let y = from; y > to; y -= 16) page.drawText('The text of a letter that somebody has signed, line by line, from edge to edge of it', { x: 60, y, size: 12, font })
  }

  it.each([0, 90, 180, 270])('turned by %i° gets an upright mark', async (rotation) => {
    const bytes = await foreign((document) => lines(document, 780, 400, rotation))
    const { value, diagnostics } = await stamp(bytes)
    expect(diagnostics).toEqual([])
    await expectReadable(bytes, value!.bytes, value!.marks)
  })

  it.each([true, false])('with streams of objects (%s) is added to in its own way', async (useObjectStreams) => {
    const bytes = await foreign((document) => lines(document, 780, 300), { useObjectStreams })
    const { value } = await stamp(bytes)
    expect((await PDFDocument.load(value!.bytes)).getPageCount()).toBe(1)
    await expectReadable(bytes, value!.bytes, value!.marks)
    expect(Buffer.from(value!.bytes.subarray(bytes.length)).toString('latin1').includes('/Type /XRef')).toBe(useObjectStreams)
  })

  it.each(['four lines', 'a rectangle', 'a rectangle with words in it'])('with an empty frame beside the name, %s, gets the mark into it', async (kind) => {
    const frame = { x: 270, y: 240, width: 198, height: 71 }
    const bytes = await foreign(async (document) => {
      await lines(document, 780, 500)
      const font = await document.embedFont(StandardFonts.TimesRoman)
      const [page] = document.getPages()
      page!.drawText('E.I. Ivanova', { x: 490, y: 250, size: 12, font })
      if (kind === 'a rectangle with words in it') page!.drawText('Seal', { x: 300, y: 270, size: 12, font })
      // What the letters mean.
      await document.flush()
      const { context } = document
      const meaning = context.register(context.stream('1 beginbfrange <20> <7e> <0020> endbfrange'))
      context.lookup(font.ref, PDFDict).set(PDFName.of('ToUnicode'), meaning)
      if (kind !== 'four lines') page!.drawRectangle({ ...frame, borderWidth: 0.5, borderColor: rgb(0, 0, 0) })
      else {
        const [left, right, low, high] = [frame.x, frame.x + frame.width, frame.y, frame.y + frame.height]
        for (const [x0, y0, x1, y1] of [[left, high, left, low], [right, high, right, low], [left, high, right, high], [left, low, right, low]] as const) page!.drawLine({ start: { x: x0, y: y0 }, end: { x: x1, y: y1 }, thickness: 0.5, dashArray: [0.5, 1] })
      }
    })
    const { value, diagnostics } = await stamp(bytes, { by: [{ surname: 'Ivanova' }] })
    expect(diagnostics).toEqual([])
    const { xMm, yMm, widthMm, heightMm } = value!.marks[0]!
    const [left, low] = [(xMm * 72) / 25.4, 842 - ((yMm + heightMm) * 72) / 25.4]
    const isInside = left >= frame.x && low >= frame.y && left + (widthMm * 72) / 25.4 <= frame.x + frame.width && low + (heightMm * 72) / 25.4 <= frame.y + frame.height
    expect(isInside).toBe(kind !== 'a rectangle with words in it')
    await expectReadable(bytes, value!.bytes, value!.marks)
  })

  it('with a crop box that does not begin at nought', async () => {
    const bytes = await foreign(async (document) => {
      await lines(document, 780, 500)
      document.getPages()[0]!.setCropBox(40, 60, 500, 760)
    })
    const { value } = await stamp(bytes)
    const cropped = (pdf: Uint8Array) => drawPages(pdf, 100)
    expect(cropped(value!.bytes)[0]!.width).toBeGreaterThan(600)
    const asked = await stamp(bytes, { at: [{ page: 1, xMm: 20, yMm: 200 }] })
    expect(asked.diagnostics).toEqual([])
  })

  it('that changes its coordinates for good', async () => {
    const bytes = await foreign(async (document) => {
      await lines(document, 780, 700)
      const { context } = document
      const page = document.getPages()[0]!
      // What many programs do: turn the page upside down once and never turn it back.
      page.node.set(PDFName.of('Contents'), context.obj([context.register(context.stream('0.5 0 0 -0.5 0 842 cm 1 0 0 rg 100 100 200 50 re f\n'))]))
    })
    const { value } = await stamp(bytes, { at: [{ page: 1, xMm: 100, yMm: 100 }] })
    await expectReadable(bytes, value!.bytes, value!.marks)
  })

  it('without any room is refused', async () => {
    expect(await codes(await foreign((document) => lines(document, 830, 10)))).toEqual(['stamp/no-room'])
  })

  it('that is a scan is refused', async () => {
    const { readFileSync } = await import('node:fs')
    const bytes = await foreign(async (document) => {
      const image = await document.embedPng(readFileSync(join(contentRoot, 'stepnoy/gerb.png')))
      document.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
    })
    expect(await codes(bytes)).toEqual(['stamp/no-room'])
    const asked = await stamp(bytes, { at: [{ page: 1, xMm: 10, yMm: 10 }] })
    expect(asked.diagnostics[0]!.message).toContain('рисунок или скан')
  })

  it('on white ground is free', async () => {
    const bytes = await foreign(async (document) => {
      document.addPage([595, 842]).drawRectangle({ x: 0, y: 0, width: 595, height: 842, color: rgb(1, 1, 1) })
    })
    expect(await codes(bytes)).toEqual([])
  })

  it('whose content can not be read is refused', async () => {
    const bytes = await foreign((document) => {
      const page = document.addPage([595, 842])
      page.node.set(PDFName.of('Contents'), document.context.register(document.context.stream('…', { Filter: 'JBIG2Decode' })))
    })
    expect(await codes(bytes)).toEqual(['stamp/unreadable-page'])
  })

  it('that is no PDF, damaged or encrypted is refused', async () => {
    const whole = await foreign((document) => lines(document, 780, 700), { useObjectStreams: false })
    const what = async (bytes: Uint8Array): Promise<unknown> => (await stamp(bytes)).diagnostics.map(({ code, params }) => [code, (params as { what: string }).what])
    expect(await what(new TextEncoder().encode('просто текст'))).toEqual([['stamp/unreadable-pdf', 'not-pdf']])
    expect(await what(whole.subarray(0, whole.length - 200))).toEqual([['stamp/unreadable-pdf', 'damaged']])
    expect(await what(whole.subarray(0, 30))).toEqual([['stamp/unreadable-pdf', 'damaged']])
    const encrypted = Buffer.from(Buffer.from(whole).toString('latin1').replace('/Root', '/Encrypt 1 0 R\n/Root'), 'latin1')
    expect(await what(encrypted)).toEqual([['stamp/unreadable-pdf', 'encrypted']])
  })
})
