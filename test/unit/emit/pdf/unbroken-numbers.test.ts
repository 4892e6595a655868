import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { htmlEmitter } from '../../../../src/emit/html/emit-html.ts'
import { splitUnbroken } from '../../../../src/emit/unbroken-numbers.ts'
import { pdfEmitter } from '../../../../src/emit/pdf/emit-pdf.ts'
import * as t from '../../../../src/tree/build.ts'
import { gost2025 as style } from '../../../helpers/house-style.ts'

/** Ranges that would stand at every place of the line's end. */
const document = t.document([
  t.section(Array.from({ length: 45 }, (_, index) => t.paragraph(`${'слово '.repeat(6)}${'а'.repeat(index)} 2020–2024\u00a0годы, (2021–2023); 1–15\u00a0марта`))),
])

/** Texts on one height of one page, in their order. */
async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false }).promise
  const lines: string[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    let height: number | undefined
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue
      const y = Math.round(Number(item.transform[5]))
      if (y === height) lines[lines.length - 1] += item.str
      else lines.push(item.str)
      height = y
    }
  }
  return lines
}

it('are not parted at the end of a line in PDF, nor are their words', async () => {
  const { value } = await pdfEmitter.emit({ document, style, images: new Map() })
  const lines = await linesOf(value!)
  expect(lines.length).toBeGreaterThan(60)
  expect(lines.filter((line) => /\d–$|^–?\d{0,4}\u00a0годы|\($|^[,;)]/.test(line.trim()))).toEqual([])
  expect(lines.join(' ').match(/2020–2024/g)).toHaveLength(45)
})

it('numbers of acts are not parted in PDF either', async () => {
  const numbers = t.document([t.section(Array.from({ length: 45 }, (_, index) => t.paragraph(`${'слово '.repeat(6)}${'а'.repeat(index)} от 1\u00a0июня №\u00a060-о/д`)))])
  const { value } = await pdfEmitter.emit({ document: numbers, style, images: new Map() })
  expect((await linesOf(value!)).join('\n').match(/№.60-о\/д/g)).toHaveLength(45)
})

it('are marked as whole in HTML', async () => {
  const { value } = await htmlEmitter.emit({ document, style, images: new Map() })
  const html = new TextDecoder().decode(value)
  expect(html).toContain('<span class="range">2020–2024</span>\u00a0годы, (<span class="range">2021–2023</span>); <span class="range">1–15</span>\u00a0марта')
  expect(html).toMatch(/\.range \{ white-space: nowrap/)
})

it.each([
  ['2020–2024', ['', '2020–2024', '']],
  ['с 1–2 по 3–4', ['с ', '1–2', ' по ', '3–4', '']],
  ['приказ №\u00a060-о/д, №\u00a0212/1', ['приказ №\u00a0', '60-о/д', ', №\u00a0212/1']],
  ['№\u00a0164-од/42 и №\u00a0А/б-в.', ['№\u00a0', '164-од/42', ' и №\u00a0', 'А/б-в', '.']],
  ['№ 5-х, 5-х классов, №\u00a05-', ['№ 5-х, 5-х классов, №\u00a05-']],
  ['школы – дети, 5-6, а–б, 12345–6, 2020–2024–', ['школы – дети, 5-6, а–б, 12345–6, ', '2020–2024', '–']],
])('splits «%s»', (text, turns) => {
  expect(splitUnbroken(text)).toEqual(turns)
})
