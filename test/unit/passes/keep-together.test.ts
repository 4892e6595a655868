import { describe, expect, it } from 'vitest'
import { keepTogether } from '../../../src/passes/keep-together.ts'
import * as t from '../../../src/tree/build.ts'
import type * as tree from '../../../src/tree/nodes.ts'
import { gost2025 } from '../../helpers/house-style.ts'

const keep = (...blocks: tree.Block[]): readonly tree.Block[] =>
  keepTogether(t.document([t.section(blocks)]), gost2025).sections[0]!.children

const long = 'Слово '.repeat(60)

describe('keepTogether', () => {
  it('keeps a heading, the operative word and an introducing line with what follows', () => {
    const kept = keep(
      t.heading(2, 'Паспорт'),
      t.paragraph('приказываю:', { role: 'keyword' }),
      t.paragraph('Показатели:'),
      t.list('dash', [t.item('а')]),
      t.paragraph('Обычный абзац: с двоеточием внутри'),
      t.list('dash', [t.item('б')]),
      t.heading(2, 'Последний'),
    )
    expect(kept.map((block) => block.keepNext ?? false)).toEqual([true, true, true, false, false, false, false])
  })

  it('keeps a banner with its first row and lets only rows higher than half a page break', () => {
    const [table] = keep(
      t.table(
        [10, 90],
        [t.row('head', [t.cell('№'), t.cell('Мероприятие')])],
        [
          t.row('banner', [t.cell('2021 год', { colspan: 2 })]),
          t.row('body', [t.cell('1'), t.cell('Короткое')]),
          t.row('body', [t.cell('2'), t.cell('Слово '.repeat(600))]),
        ],
      ),
    ) as [tree.Table]
    expect(table.body.map((row) => [row.keepNext ?? false, row.breakable])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ])
  })

  it('moves at least three lines of text with the signature', () => {
    const signature = t.requisite('signature', [t.part('post', 'Начальник'), t.part('name', 'А.Б. Иванова')])
    const [list] = keep(
      t.list('clauses', [t.item(long), t.item('Короткий пункт.'), t.item('Ещё один.'), t.item('Последний.')]),
      signature,
    ) as [tree.List]
    const paragraphs = list.items.map((item) => item.children[0]!.keepNext ?? false)
    expect(paragraphs).toEqual([false, true, true, true])

    const [single] = keep(t.paragraph(long), signature)
    expect(single!.keepNext).toBe(true)
  })
})
