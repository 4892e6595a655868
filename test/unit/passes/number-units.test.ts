import { describe, expect, it } from 'vitest'
import { numberUnits } from '../../../src/passes/number-units.ts'
import * as t from '../../../src/tree/build.ts'
import type * as tree from '../../../src/tree/nodes.ts'
import { gost2025 } from '../../helpers/house-style.ts'

const number = (...blocks: tree.Block[]) => {
  const { value, diagnostics } = numberUnits(t.document([t.section(blocks)]), gost2025)
  return { blocks: value!.sections[0]!.children, diagnostics }
}

const auto = { numbering: 'auto' } as const
const labels = (list: tree.Block | undefined): unknown =>
  list?.type === 'list'
    ? list.items.map((item) => {
        const nested = item.children.filter((child) => child.type === 'list').map(labels)
        return nested.length > 0 ? [item.label, ...nested] : item.label
      })
    : undefined

describe('headings', () => {
  it('counts sections and sub-sections, and leaves the title alone', () => {
    const { blocks } = number(
      t.heading(1, 'Программа'),
      t.heading(2, 'Паспорт', auto),
      t.heading(3, 'Цели', auto),
      t.heading(3, 'Задачи', auto),
      t.heading(2, 'Механизмы', auto),
      t.heading(3, 'Сроки', auto),
      t.heading(3, 'Без номера'),
    )
    expect(blocks.map((block) => (block.type === 'heading' ? block.label : ''))).toEqual([
      undefined, '1.', '1.1.', '1.2.', '2.', '2.1.', undefined,
    ])
  })
})

describe('points', () => {
  it('nests numbers to any depth', () => {
    const { blocks } = number(
      t.list('clauses', [
        t.item([t.paragraph('а'), t.list('clauses', [t.item('б'), t.item([t.paragraph('в'), t.list('clauses', [t.item('г')])])])]),
        t.item('д'),
      ]),
    )
    expect(labels(blocks[0])).toEqual([['1.', ['1.1.', ['1.2.', ['1.2.1.']]]], '2.'])
  })

  it('keeps a fixed number and does not shift the others', () => {
    const { blocks, diagnostics } = number(
      t.list('clauses', [
        t.item('а'),
        t.item('вставлен', { numbering: { fixed: '1.1' } }),
        t.item('б'),
        t.item('после исключённого', { numbering: { fixed: '5' } }),
        t.item('в'),
      ]),
    )
    expect(labels(blocks[0])).toEqual(['1.', '1.1.', '2.', '5.', '6.'])
    expect(diagnostics).toEqual([])
  })

  it('reports a number that is printed twice', () => {
    const origin = { file: 'a.yaml', pointer: '/points/1' }
    const { diagnostics } = number(t.list('clauses', [t.item('а'), t.item('б', { numbering: { fixed: '1' }, origin })]))
    expect(diagnostics).toMatchObject([{ code: 'structure/duplicate-number', place: { file: 'a.yaml', pointer: '/points/1/number' } }])
  })

  it('starts again in every list, and marks dash items with the dash of the house style', () => {
    const { blocks } = number(
      t.list('numbered', [t.item('а'), t.item('б')]),
      t.list('numbered', [t.item([t.paragraph('в'), t.list('numbered', [t.item([t.paragraph('г'), t.list('numbered', [t.item('д')])])])])]),
      t.list('dash', [t.item('е')]),
    )
    expect(blocks.map(labels)).toEqual([['1.', '2.'], [['1.', [['1)', ['а)']]]]], ['–']])
  })
})

describe('table rows', () => {
  const rows = (rowNumbering: tree.RowNumbering, ...body: tree.Row[]) => {
    const { blocks, diagnostics } = number(t.table([20, 80], [], body, { rowNumbering }))
    const table = blocks[0] as tree.Table
    return { labels: table.body.map((row) => row.label), table, diagnostics }
  }
  const banner = (year: string) => t.row('banner', [t.cell(year, { colspan: 2 })])
  const event = (options: Partial<tree.Row> = {}) =>
    t.row('body', [t.cell([], { showsNumber: true }), t.cell('событие')], options)

  it('counts again after every banner', () => {
    expect(rows('per-group', banner('2020'), event(), event(), banner('2021'), event()).labels).toEqual([
      undefined, '1', '2', undefined, '1',
    ])
  })

  it('counts through, or by sections', () => {
    expect(rows('through', banner('а'), event(), banner('б'), event()).labels).toEqual([undefined, '1', undefined, '2'])
    expect(rows('sections', banner('а'), event(), banner('б'), event(), event()).labels).toEqual([
      undefined, '1.1.', undefined, '2.1.', '2.2.',
    ])
  })

  it('prints the number of a banner that shows it, behind the word of the table', () => {
    const section = (title: string, fixed?: string) =>
      t.row('banner', [t.cell(title, { colspan: 2, showsNumber: true })], fixed === undefined ? {} : { numbering: { fixed } })
    const printed = (bannerWord: string | undefined, ...body: tree.Row[]) => {
      const options = { rowNumbering: 'sections', ...(bannerWord === undefined ? {} : { bannerWord }) } as const
      const table = number(t.table([20, 80], [], body, options)).blocks[0] as tree.Table
      return table.body.map(({ label, cells: [first] }) => [label, (first!.children[0] as tree.Paragraph).label])
    }
    expect(printed('Раздел', section('Организация'), event(), section('Итоги', '4'), event(), section('Сайт'))).toEqual([
      ['1.', 'Раздел\u00a01.'], ['1.1.', undefined], ['4.', 'Раздел\u00a04.'], ['4.1.', undefined], ['5.', 'Раздел\u00a05.'],
    ])
    expect(printed(undefined, section('Организация'))).toEqual([['1.', '1.']])
  })

  it('keeps a fixed row number', () => {
    expect(rows('per-group', event(), event({ numbering: { fixed: '1.1' } }), event()).labels).toEqual(['1', '1.1', '2'])
  })

  it('prints the number alone, or before the text of its cell, and continues it in the points of the row', () => {
    const { table } = rows(
      'through',
      event(),
      t.row('body', [
        t.cell('Олимпиады', { showsNumber: true }),
        t.cell([t.list('clauses', [t.item('а'), t.item('б')])]),
      ]),
    )
    expect(table.body[0]!.cells[0]!.children).toMatchObject([{ children: [{ value: '1' }] }])
    expect(table.body[1]!.cells[0]!.children).toMatchObject([{ label: '2.', children: [{ value: 'Олимпиады' }] }])
    expect(labels(table.body[1]!.cells[1]!.children[0])).toEqual(['2.1.', '2.2.'])
  })
})
