/** The requisites around an order, in all three formats. */
import { describe, expect, it } from 'vitest'
import { docxEmitter } from '../../../src/emit/docx/emit-docx.ts'
import type { Emitter } from '../../../src/emit/emitter.ts'
import { htmlEmitter } from '../../../src/emit/html/emit-html.ts'
import { pdfEmitter } from '../../../src/emit/pdf/emit-pdf.ts'
import { plainText, visitNodes } from '../../../src/tree/visit.ts'
import { gost2025 as style } from '../../helpers/house-style.ts'
import { readDocx } from '../../helpers/read-docx.ts'
import { readHtml } from '../../helpers/read-html.ts'
import { readPdf } from '../../helpers/read-pdf.ts'
import { requisitesTree, sampleImages } from '../../helpers/sample-tree.ts'

async function emit(emitter: Emitter, images = sampleImages) {
  const { value, diagnostics } = await emitter.emit({ document: requisitesTree, style, images })
  return { bytes: value!, codes: diagnostics.map(({ code }) => code) }
}

const expected: string[] = []
visitNodes(requisitesTree, (node) => {
  if (node.type === 'part' || node.type === 'heading' || node.type === 'paragraph') expected.push(plainText(node.children))
})
const clean = (units: readonly { readonly text: string }[]): string[] =>
  units.map(({ text }) => text.replace(/[\s\u00a0]+/g, ' ').trim()).filter((text) => text !== '')
const words = expected.map((text) => text.replace(/[\s\u00a0]+/g, ' '))

const docx = await emit(docxEmitter)
const pdf = await emit(pdfEmitter)
const html = await emit(htmlEmitter)

describe('requisites around an order', () => {
  it('say the same in all formats', async () => {
    expect([docx.codes, pdf.codes, html.codes]).toEqual([[], [], []])
    expect(clean(readDocx(docx.bytes).units)).toEqual(words)
    expect(clean((await readPdf(pdf.bytes)).units)).toEqual(words)
    expect(clean(readHtml(html.bytes).units)).toEqual(words)
  })

  it('show pictures of the given size, with words for those who do not see them', () => {
    const MM = 36_000
    const pictures = readDocx(docx.bytes).pictures.map(({ alternative, widthEmu, heightEmu }) => [alternative, Math.round(widthEmu / MM), Math.round(heightEmu / MM)])
    expect(pictures).toEqual([
      ['Герб округа', 17, 20],
      ['QR-код', 28, 28],
    ])
    const images = readHtml(html.bytes).elements.filter(({ name }) => name === 'img')
    expect(images.map(({ attributes }) => [attributes['alt'], attributes['style']])).toEqual([
      ['Герб округа', 'width:17mm;height:20mm'],
      ['QR-код', 'width:28mm;height:28mm'],
    ])
    expect(Buffer.from(pdf.bytes).toString('latin1').match(/\/S \/Figure/g)).toHaveLength(2)
  })

  it('set the pictures at their places of the sheet in Word', () => {
    const xml = readDocx(docx.bytes).parts.get('word/document.xml')!
    const offsets = [...xml.matchAll(/<wp:positionV relativeFrom="page"><wp:posOffset>(\d+)</g)].map(([, emu]) => Number(emu) / 36_000)
    expect(offsets).toEqual([10, 297 - 10 - 28])
    expect(xml.match(/<wp:wrapTopAndBottom/g)).toHaveLength(2)
  })

  it('set who prepared the act at the foot of its page', () => {
    const xml = readDocx(docx.bytes).parts.get('word/document.xml')!
    expect(xml.match(/<w:framePr [^>]*w:yAlign="bottom"/g)).toHaveLength(2)
  })

  it('keep an area free, which a stamp finds by its name', () => {
    const [, number, ...rectangle] = /\/e-signature-1 \[(\d+) 0 R \/FitR ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(Buffer.from(pdf.bytes).toString('latin1'))!
    const [left = 0, bottom = 0, right = 0, top = 0] = rectangle.map(Number)
    expect([right - left, top - bottom].map((pt) => Math.round((pt * 25.4) / 72))).toEqual([70, 25])
    expect(Buffer.from(pdf.bytes).toString('latin1')).toMatch(new RegExp(`\\n${number} 0 obj\\n<<\\s+/Type /Page\\s`))
    expect(readDocx(docx.bytes).parts.get('word/document.xml')).toContain('w:name="e_signature_1"')
    const area = readHtml(html.bytes).elements.find(({ attributes }) => attributes['id'] === 'e-signature-1')
    expect(area?.attributes['style']).toBe('width:70mm;height:25mm')
  })

  it('report a picture that is lost', async () => {
    for (const emitter of [docxEmitter, pdfEmitter, htmlEmitter]) {
      expect((await emit(emitter, new Map())).codes).toEqual(['emit/not-representable', 'emit/not-representable'])
    }
  })
})
