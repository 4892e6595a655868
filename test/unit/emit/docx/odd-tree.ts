/** Combinations that no template makes today and the tree allows: everything inside everything. */
import * as t from '../../../../src/tree/build.ts'
import type { Block, DocumentNode, Inline } from '../../../../src/tree/nodes.ts'

const marks: readonly Inline[] = [
  t.inserted([t.deleted('взято назад'), t.strong([t.link('mailto:a@example.org', [t.inserted('почта'), t.deleted('адрес')])])]),
  t.field('number', 'Номер «в кавычках» & <скобках>', ''),
  { type: 'field', name: 'date', title: 'Дата', children: [t.deleted('___'), t.inserted('___'), t.lineBreak(), t.text('г.')] },
  t.link('https://example.org/', [t.field('date', 'Дата', '__'), t.reference('place', 'там')]),
  t.reference('place', [t.emphasis('здесь'), t.inserted('же')]),
  t.reference('elsewhere', 'вне'),
]

const everything: readonly Block[] = [
  t.heading(3, [t.text('Заголовок'), t.lineBreak(), ...marks], { id: 'place', label: '1.' }),
  t.paragraph(marks, { role: 'keyword', id: 'очень-длинный-идентификатор-пункта-который-не-помещается' }),
  t.paragraph([], { role: 'note' }),
  t.list('clauses', [
    t.item([t.table([60, 40], [], [t.row('body', [t.cell('таблица в пункте'), t.cell([])])])], { label: '1.', id: 'table-item' }),
    t.item([t.heading(4, 'Заголовок в пункте'), t.paragraph('и текст', { role: 'note' })], { label: '2.' }),
    t.item([], { label: '3.' }),
  ]),
  t.list('dash', []),
  t.table([50, 50], [], [], { caption: [t.text('Таблица без строк')] }),
  t.requisite('registration', [t.part('number', '№ 5')]),
  t.requisite('registration', [t.part('place', 'г. Степной')]),
  t.requisite('signature', []),
  t.requisite('signature', [t.part('name', 'И.О. Первый'), t.part('post', 'Должность без имени')]),
]

export const oddTree: DocumentNode = t.document([
  t.section([]),
  t.section([...everything, t.pageBreak(), t.table([100], [], [t.row('body', [t.cell(everything)])]), t.pageBreak()], {
    orientation: 'landscape',
  }),
  t.section([t.table([50, 50], [t.row('head', [t.cell('только голова'), t.cell('')])], [])]),
  t.section([]),
])
