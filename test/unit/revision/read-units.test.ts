import { describe, expect, it } from 'vitest'
import { compareUnits } from '../../../src/revision/compare-units.ts'
import { describeChange } from '../../../src/revision/describe-change.ts'
import { readUnits } from '../../../src/revision/read-units.ts'
import * as t from '../../../src/tree/build.ts'
import type * as tree from '../../../src/tree/nodes.ts'

const meta = { title: 'План', author: '', subject: '', lang: 'ru' }
const document = (...children: readonly tree.Block[]): tree.DocumentNode => ({ type: 'document', meta, sections: [{ type: 'section', orientation: 'portrait', children }] })
const cell = (key: string, ...children: readonly tree.Block[]): tree.Cell => ({
  type: 'cell', header: false, colspan: 1, rowspan: 1, align: 'start', showsNumber: false, children, origin: { file: 'a.yaml', pointer: `/rows/0/${key}` },
})
const headed = (...cells: readonly tree.Cell[]): tree.Table => ({ ...table(...cells), head: [{ type: 'row', kind: 'head', cells: cells.map((_, index) => cell('name', t.paragraph(`Столбец ${index + 1}`))) }] })
const table = (...cells: readonly tree.Cell[]): tree.Table => ({
  type: 'table', columns: cells.map(() => ({ share: 100 / cells.length })), rowNumbering: 'none', head: [], body: [{ type: 'row', kind: 'body', cells }],
})
const told = (before: tree.DocumentNode, after: tree.DocumentNode): string[] => compareUnits(readUnits(before), readUnits(after)).changes.map(describeChange)

describe('readUnits', () => {
  it('keeps cells of one key apart', () => {
    const row = (...values: readonly string[]): tree.DocumentNode => document(headed(...values.map((value) => cell('text', t.paragraph(value)))))
    const changes = compareUnits(readUnits(row('Показатель школ', '10', '20')), readUnits(row('Показатель школ', '11', '25'))).changes
    expect(changes.map((change) => (change.type === 'edited' ? [change.text.key, change.text.before, change.text.after] : change.type))).toEqual([
      ['text-2', '10', '11'],
      ['text-3', '20', '25'],
    ])
  })

  it('tells an item that left a list in a cell as one exclusion', () => {
    const executors = (...names: readonly string[]): tree.DocumentNode =>
      document(table(cell('name', t.paragraph('Соисполнители')), cell('list', names.length === 1 ? t.paragraph(names[0]!) : t.list('dash', names.map((name, index) => t.item([t.paragraph(name + (index === names.length - 1 ? '.' : ';'))]))))))
    expect(told(executors('Отдел культуры', 'Финансовое управление'), executors('Отдел культуры'))).toEqual(['Исключен абзац «Финансовое управление»'])
    expect(told(executors('Отдел культуры', 'Школы', 'Финансовое управление'), executors('Отдел культуры', 'Школы'))).toEqual(['Исключен абзац «Финансовое управление»'])
  })

  it('sees footnotes that came, went or changed', () => {
    const note = (value: string): tree.Footnote => ({ type: 'footnote', children: [t.text(value)] })
    const noted = (...notes: readonly string[]): tree.DocumentNode => document(t.paragraph([t.text('Школы'), ...notes.map(note)]))
    expect(told(noted('Первая.'), noted('Вторая.'))).toEqual(['Абзац «Школы»: изменена сноска'])
    expect(told(noted('Первая.'), noted('Новая.', 'Первая.'))).toEqual(['Абзац «Школы»: добавлена сноска'])
    expect(told(noted('Первая.', 'Вторая.'), noted('Вторая.'))).toEqual(['Абзац «Школы»: исключена сноска'])
  })
})
