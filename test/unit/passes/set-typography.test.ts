import { describe, expect, it } from 'vitest'
import { setTypography } from '../../../src/passes/set-typography.ts'
import * as t from '../../../src/tree/build.ts'
import type * as tree from '../../../src/tree/nodes.ts'
import { plainText } from '../../../src/tree/visit.ts'

const set = (...blocks: tree.Block[]): readonly tree.Block[] =>
  setTypography(t.document([t.section(blocks)])).sections[0]!.children
const words = (block: tree.Block | undefined): string => (block?.type === 'paragraph' ? plainText(block.children, '\n') : '')

describe('setTypography', () => {
  it('keeps numbers, dates, initials and units together', () => {
    const [paragraph] = set(t.paragraph('приказ №73 от 17 марта 2020 г., 35 % и Э.И. Лиманова'))
    expect(words(paragraph)).toBe(
      'приказ №\u00a073 от 17\u00a0марта 2020\u00a0г., 35\u00a0% и Э.И.\u00a0Лиманова',
    )
  })

  it('sees a paragraph whole, whatever is bold or linked in it', () => {
    const [paragraph] = set(
      t.paragraph([
        t.text('закон "Об '),
        t.strong('образовании'),
        t.text('", № '),
        t.reference('x', '73'),
        t.lineBreak(),
        t.text('и 5 %'),
      ]),
    )
    expect(words(paragraph)).toBe('закон «Об образовании», №\u00a073\nи 5\u00a0%')
  })

  it('leaves blanks and printed addresses alone', () => {
    const blank = '«___» ____________ 20___ г.'
    const [paragraph] = set(
      t.paragraph([
        t.field('date', 'Дата', blank),
        t.text(' - '),
        t.link('https://example.org/2020-2024', 'https://example.org/2020-2024'),
      ]),
    )
    expect(words(paragraph)).toBe(`${blank}\u00a0– https://example.org/2020-2024`)
  })

  it('reaches captions and requisites', () => {
    const [requisite, table] = set(
      t.requisite('registration', [t.part('number', '№ 5')]),
      t.table([100], [], [t.row('body', [t.cell('1 %')])], { caption: [t.text('таблица № 1')] }),
    ) as [tree.Requisite, tree.Table]
    expect(plainText(requisite.parts[0]!.children)).toBe('№\u00a05')
    expect(plainText(table.caption!)).toBe('таблица №\u00a01')
    expect(words(table.body[0]!.cells[0]!.children[0])).toBe('1\u00a0%')
  })
})
