import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redline } from '../../../src/revision/redline.ts'
import { printTree } from '../../../src/tree/print.ts'
import type * as tree from '../../../src/tree/nodes.ts'
import { annexTree, orderTree } from '../../helpers/sample-tree.ts'
import { settledLines } from '../../helpers/settle-redline.ts'

const text = (value: string): tree.Text => ({ type: 'text', value })
const paragraph = (value: string, id?: string): tree.Paragraph => ({ type: 'paragraph', role: 'body', children: [text(value)], ...(id === undefined ? {} : { id }) })
const item = (value: string, label: string, id?: string): tree.ListItem => ({ type: 'item', label, children: [paragraph(value)], ...(id === undefined ? {} : { id }) })
const cell = (value: string): tree.Cell => ({ type: 'cell', header: false, colspan: 1, rowspan: 1, align: 'start', showsNumber: false, children: value === '' ? [] : [paragraph(value)] })
const row = (label: string, ...values: readonly string[]): tree.Row => ({ type: 'row', kind: 'body', label, cells: [{ ...cell(label), showsNumber: true }, ...values.map(cell)] })
const banner = (value: string): tree.Row => ({ type: 'row', kind: 'banner', cells: [{ ...cell(value), colspan: 3 }] })
const document = (...children: readonly tree.Block[]): tree.DocumentNode => ({
  type: 'document',
  meta: { title: 'План', author: '', subject: '', lang: 'ru' },
  sections: [{ type: 'section', orientation: 'portrait', children }],
})
const table = (...body: readonly tree.Row[]): tree.Table => ({ type: 'table', columns: [{ share: 10 }, { share: 30 }, { share: 60 }], rowNumbering: 'none', head: [row('№', 'Срок', 'Дело')], body })

function expectSettled(before: tree.DocumentNode, after: tree.DocumentNode): void {
  const marked = redline(before, after)
  expect(settledLines(marked, 'accepted')).toEqual(settledLines(after))
  expect(settledLines(marked, 'rejected')).toEqual(settledLines(before))
}

describe('redline', () => {
  it('marks nothing between equal documents', () => {
    for (const sample of [orderTree, annexTree]) expect(printTree(redline(sample, structuredClone(sample)))).toBe(printTree(sample))
  })

  it('marks words, whole rows and numbers that changed', () => {
    const before = document(paragraph('Школы получают помощь методистов.'), table(banner('2021 год'), row('1', 'Март', 'Анализ итогов школ'), row('2', 'Май', 'Выезды методистов в школы')))
    const after = document(paragraph('Школы получают помощь наставников.'), table(banner('2021 год'), row('1', 'Май', 'Выезды методистов в школы')))
    expect(printTree(redline(before, after)).replace(/^.*\n.*\n/, '')).toMatchInlineSnapshot(`
      "    paragraph body "Школы получают помощь "deleted["методистов"]inserted["наставников"]"."
          table [10 30 60]
            row body label="№"
              cell shows-number
                paragraph body "№"
              cell
                paragraph body "Срок"
              cell
                paragraph body "Дело"
            row banner
              cell colspan 3
                paragraph body "2021 год"
            row body deleted label="1"
              cell shows-number
                paragraph body deleted deleted["1"]
              cell
                paragraph body deleted deleted["Март"]
              cell
                paragraph body deleted deleted["Анализ итогов школ"]
            row body label="1"
              cell shows-number
                paragraph body deleted["2"]inserted["1"]
              cell
                paragraph body "Май"
              cell
                paragraph body "Выезды методистов в школы"
      "
    `)
    expectSettled(before, after)
  })

  it('takes a moved point out in one place and puts it into the other', () => {
    const list = (...items: readonly tree.ListItem[]): tree.List => ({ type: 'list', kind: 'clauses', items })
    const before = document(list(item('Утвердить программу.', '1.', 'a'), item('Назначить ответственных.', '2.', 'b'), item('Опубликовать приказ.', '3.', 'c')))
    const after = document(list(item('Назначить ответственных.', '1.', 'b'), item('Опубликовать приказ.', '2.', 'c'), item('Утвердить программу.', '3.', 'a')))
    expectSettled(before, after)
  })

  it('replaces a table whose columns changed', () => {
    const narrow: tree.Table = { ...table(row('1', 'Март', 'Анализ')), columns: [{ share: 50 }, { share: 50 }], head: [], body: [{ ...row('1', 'Анализ') }] }
    expectSettled(document(table(row('1', 'Март', 'Анализ'))), document(narrow))
  })

  it('keeps footnotes at their place, and puts a changed one beside the old one', () => {
    const note = (value: string): tree.Footnote => ({ type: 'footnote', label: '1', children: [text(value)] })
    const noted = (...children: readonly tree.Inline[]): tree.DocumentNode => document({ type: 'paragraph', role: 'body', children })
    const before = noted(text('Школы'), note('Далее – школы.'), text(' получают помощь.'))
    expectSettled(before, noted(text('Все школы'), note('Далее – школы.'), text(' получают помощь.')))
    expectSettled(before, noted(text('Школы'), note('Далее – все школы.'), text(' получают помощь.')))
    expectSettled(before, noted(text('Школы получают помощь.')))
    expect(printTree(redline(before, structuredClone(before)))).toBe(printTree(before))
  })

  it('marks the number of a caption with its words', () => {
    const figure = (image: string, label: string): tree.Figure => ({ type: 'figure', image, format: 'png', widthPx: 1, heightPx: 1, alternative: 'Схема', label, caption: [text('Схема')] })
    expectSettled(document(figure('a.png', 'Рисунок 1 –')), document(figure('a.png', 'Рисунок 2 –')))
    expectSettled(document(figure('a.png', 'Рисунок 1 –')), document(figure('b.png', 'Рисунок 1 –')))
    expect(printTree(redline(document(figure('a.png', 'Рисунок 1 –')), document(paragraph('Текст.'))))).toContain('deleted["Рисунок 1 –')
  })

  it('prints the contents once', () => {
    const entry = (value: string): tree.ContentsEntry => ({ type: 'entry', level: 2, target: value, children: [text(value)] })
    const contents = (...entries: readonly tree.ContentsEntry[]): tree.Contents => ({ type: 'contents', children: [text('Содержание')], entries })
    const before = document(contents(entry('Цели'), entry('Меры')), paragraph('Текст концепции.'))
    const after = document(contents(entry('Цели'), entry('Итоги')), paragraph('Текст концепции.'))
    expect(printTree(redline(before, after)).match(/Содержание/g)).toHaveLength(1)
    expectSettled(before, after)
    expectSettled(before, document(paragraph('Текст концепции.')))
    expectSettled(document(paragraph('Текст концепции.')), after)
  })

  const words = fc.array(fc.constantFrom('школа', 'план', 'отчет', 'совет', 'курсы', 'анализ', 'помощь'), { minLength: 1, maxLength: 5 }).map((list) => list.join(' '))
  const id = fc.option(fc.nat(20).map((number) => `u${number}`), { nil: undefined })
  const anyBlock: fc.Arbitrary<tree.Block> = fc.oneof(
    fc.record({ words, id }).map((each) => paragraph(each.words, each.id)),
    fc.record({ words, level: fc.constantFrom<tree.HeadingLevel>(2, 3) }).map((each): tree.Heading => ({ type: 'heading', level: each.level, label: '1.', children: [text(each.words)] })),
    fc.array(fc.record({ words, id }), { minLength: 1, maxLength: 5 }).map((items): tree.List => ({ type: 'list', kind: 'clauses', items: items.map((each, index) => item(each.words, `${index + 1}.`, each.id)) })),
    fc.array(fc.oneof(words.map(banner), fc.tuple(words, words).map(([one, other]) => row('1', one, other))), { minLength: 1, maxLength: 6 }).map((rows) => table(...rows)),
  )
  const anyDocument = fc.array(anyBlock, { maxLength: 6 }).map((blocks) => document(...blocks))

  it('gives both documents back, whatever they are (property)', () => {
    fc.assert(fc.property(anyDocument, anyDocument, (before, after) => expectSettled(before, after)), { numRuns: 400 })
  })
})
