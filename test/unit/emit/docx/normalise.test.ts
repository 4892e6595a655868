import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { zipNormalised } from '../../../../src/emit/docx/normalise.ts'

const rels = (...ids: string[]): string => ids.map((id) => `<Relationship Id="${id}" Target="x"/>`).join('')
const parts = (first: string, second: string): Map<string, string> =>
  new Map([
    ['word/document.xml', `<w:hyperlink r:id="${second}"/><w:hyperlink r:id="${first}"/> "${first}" rId7`],
    ['word/_rels/document.xml.rels', rels('rId1', first, second)],
    ['_rels/.rels', rels('rId1')],
    ['[Content_Types].xml', '<Types/>'],
  ])

const one = ['rIdaaaaaaaaaaaaaaaaaaaa1', 'rId-aaaaaaaaaaaaaaaaaaa_'] as const
const two = ['rIdbbbbbbbbbbbbbbbbbbbb2', 'rId_ccccccccccccccccccc9'] as const

describe('zipNormalised', () => {
  it('gives links ids in the order of their relationships', () => {
    const files = unzipSync(zipNormalised(parts(...one)))
    expect(strFromU8(files['word/_rels/document.xml.rels']!)).toBe(rels('rId1', 'rIdLink1', 'rIdLink2'))
    expect(strFromU8(files['word/document.xml']!)).toContain('<w:hyperlink r:id="rIdLink2"/><w:hyperlink r:id="rIdLink1"/>')
  })

  it('makes two packages that differ in random ids equal', () => {
    expect(Buffer.from(zipNormalised(parts(...one))).equals(zipNormalised(parts(...two)))).toBe(true)
  })

  it('puts the list of types first and the rest in order of names', () => {
    const names = Object.keys(unzipSync(zipNormalised(parts(...one))))
    expect(names).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels', 'word/document.xml'])
  })

  it('does not tell the time', () => {
    const zip = Buffer.from(zipNormalised(parts(...one)))
    // MS-DOS time and date of the first entry: midnight of 1 January 1980.
    expect(zip.readUInt16LE(10)).toBe(0)
    expect(zip.readUInt16LE(12)).toBe((0 << 9) | (1 << 5) | 1)
  })
})
