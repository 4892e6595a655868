import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pdfEmitter } from '../../../../src/emit/pdf/emit-pdf.ts'
import * as t from '../../../../src/tree/build.ts'
import type { Block, Inline } from '../../../../src/tree/nodes.ts'
import { gost2025 as style } from '../../../helpers/house-style.ts'
import { readPdf } from '../../../helpers/read-pdf.ts'

const words = fc.string({ unit: 'binary', maxLength: 30 })
const id = fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), { nil: undefined })

const { inline } = fc.letrec<{ inline: Inline; inlines: readonly Inline[] }>((tie) => ({
  inlines: fc.array(tie('inline'), { maxLength: 3 }),
  inline: fc.oneof(
    { maxDepth: 2 },
    words.map(t.text),
    fc.constant(t.lineBreak()),
    tie('inlines').map(t.strong),
    tie('inlines').map(t.emphasis),
    tie('inlines').map(t.inserted),
    tie('inlines').map(t.deleted),
    fc.tuple(words, tie('inlines')).map(([href, children]) => t.link(href, children)),
    fc.tuple(words, tie('inlines')).map(([target, children]) => t.reference(target, children)),
    words.map((blank) => t.field('date', 'Дата', blank)),
  ),
}))
const inlines = fc.array(inline, { maxLength: 4 })
const keepNext = fc.boolean()

const { blocks } = fc.letrec<{ block: Block; blocks: readonly Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 4 }),
  block: fc.oneof(
    { maxDepth: 3 },
    fc
      .record({ role: fc.constantFrom('body', 'keyword', 'lead', 'note'), keepNext, label: words, content: inlines })
      .map(({ content, ...options }) => t.paragraph(content, options)),
    fc
      .tuple(fc.constantFrom(1, 2, 3, 4), inlines, id, words)
      .map(([level, content, id, label]) => t.heading(level, content, { label, ...(id === undefined ? {} : { id }) })),
    fc
      .tuple(fc.constantFrom('clauses', 'numbered', 'dash'), fc.array(fc.tuple(tie('blocks'), keepNext, words), { maxLength: 3 }))
      .map(([kind, items]) => t.list(kind, items.map(([children, keepNext, label]) => t.item(children, { keepNext, label })))),
    fc
      .tuple(fc.array(fc.tuple(tie('blocks'), tie('blocks'), fc.boolean(), fc.boolean()), { maxLength: 3 }), fc.boolean())
      .map(([rows, hasHead]) => {
        const drawn = rows.map(([a, b, header, breakable]) => t.row('body', [t.cell(a, { header }), t.cell(b)], { breakable }))
        const banner = t.row('banner', [t.cell('2020 год', { header: true, colspan: 2 })])
        return t.table([30, 70], hasHead ? [t.row('head', [t.cell('А'), t.cell('Б')])] : [], [banner, ...drawn, banner, banner])
      }),
    fc
      .tuple(
        fc.constantFrom('draft-mark', 'letterhead', 'kind', 'registration', 'annex-header', 'signature'),
        fc.array(fc.tuple(fc.constantFrom('line', 'stamp', 'date', 'number', 'place', 'post', 'name'), inlines), { maxLength: 4 }),
      )
      .map(([kind, parts]) => t.requisite(kind, parts.map(([name, content]) => t.part(name, content)))),
    fc.constant(t.pageBreak()),
  ),
}))

it('any tree becomes a PDF/A that holds all of its letters', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(blocks, { maxLength: 3 }), async (sections) => {
      const document = t.document(sections.map((children) => t.section(children)))
      const { value } = await pdfEmitter.emit({ document, style, images: new Map() })
      const pdf = await readPdf(value!)
      expect(pdf.pdfa).toBe('1A')
      // Latin letters and digits can be shown always, whatever stands around them.
      const plain = (text: string): string => [...text.replace(/[^A-Za-z0-9]/g, '')].sort().join('')
      expect(plain(pdf.units.map(({ text }) => text).join(''))).toBe(plain(textOf(sections)))
    }),
    { numRuns: 60, seed: 1 },
  )
})

/** All text of a tree, found by the names of the properties that hold it. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('')
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([key, inner]) => (key === 'value' || key === 'label' ? String(inner) : textOf(inner)))
    .join('')
}
