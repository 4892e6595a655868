/** One source, three equal documents: what independent readers find in DOCX, PDF and HTML is the same, unit by unit. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { buildSamples, contentRoot } from '../helpers/built-content.ts'
import { readDocx } from '../helpers/read-docx.ts'
import { readHtml } from '../helpers/read-html.ts'
import { readPdf } from '../helpers/read-pdf.ts'

const samples = await buildSamples()
const normalise = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()
const texts = (units: readonly { readonly text: string }[]): readonly string[] =>
  units.map((unit) => normalise(unit.text)).filter((text) => text !== '')

describe.each(samples.map((sample) => [sample.path, sample] as const))('%s', (_path, sample) => {
  it('says the same in DOCX and HTML', () => {
    const docx = texts(readDocx(sample.docx).units)
    expect(docx.length).toBeGreaterThan(5)
    expect(texts(readHtml(sample.html).units)).toEqual(docx)
  })

  it('says the same in DOCX and PDF', async () => {
    const docx = texts(readDocx(sample.docx).units)
    const pdf = texts((await readPdf(sample.pdf)).units)
    // A PDF does not say whether a line ended at a space or inside a word too long for its column.
    const isBroken = docx.map((text) => /\S{31}/.test(text))
    const comparable = (units: readonly string[]): readonly string[] =>
      units.map((text, index) => (isBroken[index] ? text.replaceAll(' ', '') : text))
    expect(comparable(pdf)).toEqual(comparable(docx))
  })

  it('shows the same pictures, and says the same of them', async () => {
    const inHtml = [...new TextDecoder().decode(sample.html).matchAll(/<img\b[^>]*?\balt="([^"]*)"/g)].map(([, alternative]) => unescape(alternative!))
    expect(readDocx(sample.docx).pictures.map(({ alternative }) => alternative)).toEqual(inHtml)
    expect((await readPdf(sample.pdf)).figures).toEqual(inHtml)
  })

  it('names the same pages in the contents of DOCX and PDF', async () => {
    expect(readDocx(sample.docx).pageNumbers).toEqual((await readPdf(sample.pdf)).pageNumbers)
  })

  it('has the same tables in all three', async () => {
    const docx = readDocx(sample.docx).tables.filter((table) => table.columnWidths.length > 1 && isContent(table.style))
    const html = readHtml(sample.html).tables
    const pdf = (await readPdf(sample.pdf)).tables
    const rows = html.map((table) => table.headRows + table.bannerRows + table.bodyRows)
    expect(docx.map((table) => table.rows)).toEqual(rows)
    expect(pdf.map((table) => table.rows)).toEqual(rows)
  })
})

function unescape(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** Requisites are set in tables of their own, without a grid. */
function isContent(style: string): boolean {
  return style !== '' && !/requisite|layout|signature/i.test(style)
}

describe('the roadmap of the sample', () => {
  const source = parse(
    readFileSync(join(contentRoot, 'neftekumsk/podderzhka-shkol-2020/roadmap.yaml'), 'utf8'),
  ) as { groups: { year: number; events: unknown[] }[] }
  const roadmap = samples.find((sample) => sample.path.endsWith('annex-2-roadmap'))!

  it('has every event of every year, numbered again from 1', () => {
    expect(source.groups.map((group) => group.events.length)).toEqual([13, 15, 18, 15, 18])
    const [table] = readHtml(roadmap.html).tables
    expect(table).toMatchObject({ headRows: 1, bannerRows: 5, bodyRows: 79 })
    const cells = texts(readHtml(roadmap.html).units)
    for (const { year, events } of source.groups) {
      const start = cells.indexOf(`${year} год`)
      const end = cells.indexOf(`${year + 1} год`)
      const numbers = cells.slice(start + 1, end < 0 ? undefined : end).filter((cell) => /^\d+$/.test(cell))
      expect(numbers).toEqual(events.map((_, index) => String(index + 1)))
    }
  })
})

describe('the acts of the sample', () => {
  it.each(samples.filter((sample) => sample.path.startsWith('neftekumsk/')).map((sample) => [sample.path, sample] as const))(
    '%s carries the date and number of the order',
    (_path, sample) => {
      const text = texts(readHtml(sample.html).units).join('\n')
      expect(text).toContain('17 сентября 2020 г')
      expect(text).toContain('№ 212/1')
      expect(text).not.toContain('ПРОЕКТ')
    },
  )
})
