/** The chart of a plan in the three formats: one picture, drawn by each in its own way. */
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderSvg } from '../../../src/emit/docx/render-svg.ts'
import { docxEmitter } from '../../../src/emit/docx/emit-docx.ts'
import { htmlEmitter } from '../../../src/emit/html/emit-html.ts'
import { pdfEmitter } from '../../../src/emit/pdf/emit-pdf.ts'
import { openProject } from '../../../src/pipeline/open-project.ts'
import { composeTree } from '../../../src/pipeline/stages.ts'
import { readImageSize } from '../../../src/tree/image-size.ts'
import { caseHost } from '../../helpers/case-folders.ts'
import { readDocx } from '../../helpers/read-docx.ts'
import { readPdf } from '../../helpers/read-pdf.ts'

const plan = [...openProject(caseHost('build', 'chart'))].flatMap(({ documents }) => documents).find(({ kind }) => kind === 'roadmap')!
const input = { ...composeTree(plan).value!, style: plan.style }
const svg = input.images.get('chart:1')!

describe('in Word', () => {
  let docx: Uint8Array
  beforeAll(async () => void (docx = (await docxEmitter.emit(input)).value!))

  it('is the SVG, with pixels for programs that do not draw it', () => {
    const files = unzipSync(docx)
    const media = Object.keys(files).filter((name) => name.startsWith('word/media/'))
    expect(media.map((name) => name.replace(/.*\./, '')).sort()).toEqual(['png', 'svg'])
    const [drawn, pixels] = ['svg', 'png'].map((format) => files[media.find((name) => name.endsWith(format))!]!)
    expect(drawn).toEqual(svg)
    expect(readImageSize(pixels!)).toMatchObject({ format: 'png', widthPx: Math.round(967 * 1.75) })
    const text = strFromU8(files['word/document.xml']!)
    expect(text).toMatch(/<a:blip r:embed="rId\d+"[^>]*><a:extLst><a:ext uri="\{96DAC541-7B7A-43D3-8B79-37D633B846F1\}"><asvg:svgBlip [^>]*r:embed="rId\d+"/)
    expect(strFromU8(files['[Content_Types].xml']!)).toContain('ContentType="image/svg+xml"')
  })

  it('gives the same bytes again', async () => {
    expect((await docxEmitter.emit(input)).value).toEqual(docx)
  })

  it('says what it shows', () => {
    const [picture] = readDocx(docx).pictures
    expect(picture!.alternative).toMatch(/^График мероприятий: План мероприятий .* 9\u00a0мероприятий\. Сроки словами указаны в таблице\.$/)
    expect(readDocx(docx).units.map(({ text }) => text)).toContain('Рисунок 1 – График подготовки школ округа к аккредитации')
  })
})

it('in PDF is drawn in lines and embedded letters, and says what it shows', async () => {
  const pdf = await readPdf((await pdfEmitter.emit(input)).value!)
  expect(pdf.figures).toEqual([expect.stringMatching(/^График мероприятий: /)])
  expect(pdf.fonts.every(({ embedded }) => embedded)).toBe(true)
})

it('in HTML is a picture that loads nothing', async () => {
  const html = new TextDecoder().decode((await htmlEmitter.emit(input)).value!)
  const [, base64] = /<img src="data:image\/svg\+xml;base64,([^"]+)"/.exec(html)!
  expect(Uint8Array.from(atob(base64!), (character) => character.charCodeAt(0))).toEqual(svg)
})

it('has letters among its pixels: a font that is not found would leave them out', async () => {
  const bare = new TextEncoder().encode(new TextDecoder().decode(svg).replace(/<text\b.*?<\/text>/gs, ''))
  const [whole, empty] = [await renderSvg(svg, 600), await renderSvg(bare, 600)]
  expect(whole.length).toBeGreaterThan(empty.length * 1.5)
})
