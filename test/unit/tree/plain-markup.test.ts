import fc from 'fast-check'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openProject } from '../../../src/pipeline/open-project.ts'
import { renderHtml } from '../../../src/pipeline/stages.ts'
import { parseAnyMarkup, parseMarkup } from '../../../src/tree/markup.ts'
import { readPlainMarkup } from '../../../src/tree/plain-markup.ts'
import { createDiskHost } from '../../../src/workspace/disk.ts'
import { testRoot } from '../../helpers/case-folders.ts'

const entities = { nbsp: '\u00a0', laquo: '«' }

const piece = fc.oneof(
  fc.constantFrom(
    '<p>', '</p>', '<p class="a">', '<td data-src="a.yaml#/b" data-at="x.hbs:1:2">', '</td>', '<br/>', '<br />', '<li\n  id="1\n2">', '</li >', '<A>', '<p a="1" a="2">',
    '<p a=1>', "<p a='1'>", '<p a="<">', '< p>', '<p', '>', '<!-- a -->', '<!DOCTYPE a>', '<?a?>', '<![CDATA[a]]>', ']]>', '&amp;', '&lt;', '&nbsp;', '&laquo;', '&#171;',
    '&#xAB;', '&#13;', '&#0;', '&#x110000;', '&unknown;', '&', '& ', ';', '"', '\r\n', '\t', '\n', '\u0001', '\ufffe', '😀', '\ud83d', 'текст', '</', '/>',
  ),
  fc.string({ maxLength: 4 }),
)

describe('plain markup', () => {
  it('is read as by the full parser, or left to it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const html = pieces.join('')
        const full = parseAnyMarkup(html)
        const plain = parseMarkup(html)
        expect(plain).toEqual(full)
      }),
      { numRuns: 3000 },
    )
  })

  it('is refused with half a character at its end', () => {
    for (const html of ['<?\ud83d', '<p>\ud83d', '\ud83d', '<!\ud83d']) expect(parseMarkup(html).diagnostics.length, JSON.stringify(html)).toBeGreaterThan(0)
  })

  it('is what the templates make of every sample', () => {
    let documents = 0
    for (const { documents: plans } of openProject(createDiskHost(join(testRoot, '../content')))) {
      for (const plan of plans) {
        const html = renderHtml(plan).value!
        expect(readPlainMarkup(html, entities), plan.file).toBeDefined()
        expect(parseMarkup(html)).toEqual(parseAnyMarkup(html))
        documents++
      }
    }
    expect(documents).toBeGreaterThan(10)
  })
})
