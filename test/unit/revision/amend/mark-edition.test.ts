import { describe, expect, it } from 'vitest'
import type { EditionStep } from '../../../../src/revision/amend/edition-marks.ts'
import { removalNote, titleNote, unitNote } from '../../../../src/revision/amend/edition-words.ts'
import { markEdition } from '../../../../src/revision/amend/mark-edition.ts'
import * as t from '../../../../src/tree/build.ts'
import type { Block, DocumentNode, Row } from '../../../../src/tree/nodes.ts'
import { plainText } from '../../../../src/tree/visit.ts'

const forms = { nominative: 'приказ', genitive: 'приказа', genitivePlural: 'приказов', instrumental: 'приказом', removal: 'exclude' as const }
const doc = (...blocks: readonly Block[]): DocumentNode => t.document([t.section([t.heading(1, 'План'), ...blocks])])

/** Lines of what is printed, from the states of a document: the first signed, each other by an act of its own. */
function marked(...states: readonly DocumentNode[]): readonly string[] {
  const steps = states.slice(1).map((after, index): EditionStep => ({ reference: `№ ${index + 1}`, before: states[index]!, after, isReissued: false, isChanged: true }))
  const document = markEdition(structuredClone(states.at(-1)!), { steps, forms, issuer: 'отдела' })
  return document.sections.flatMap(({ children }) => children.flatMap(linesOf)).map((line) => line.replaceAll('\u00a0', ' '))
}

function linesOf(block: Block): readonly string[] {
  if (block.type === 'heading') return [`# ${plainText(block.children)}`]
  if (block.type === 'paragraph') return [`${block.role === 'body' ? '' : `${block.role}: `}${plainText(block.children)}`]
  if (block.type === 'list') return block.items.flatMap(({ label = '', children }) => children.flatMap(linesOf).map((line, index) => (index === 0 ? `${label} ${line}` : `  ${line}`)))
  if (block.type === 'table') return block.body.map((row) => `| ${row.cells.map(({ children }) => children.flatMap(linesOf).join(' / ')).join(' | ')} |`)
  return []
}

const event = (number: string, words: string, id = `e${number}`): Row => t.row('body', [t.cell(number, { showsNumber: true }), t.cell(words)], { id, label: number })
const banner = (words: string): Row => t.row('banner', [t.cell(words, { colspan: 2 })])
const plan = (...rows: readonly Row[]): Block => t.table([10, 90], [t.row('head', [t.cell('№'), t.cell('Мероприятие')])], rows)
const points = (...items: readonly (readonly [label: string, words: string])[]): Block => t.list('clauses', items.map(([label, words]) => t.item(words, { label, id: `p${label.replace('.', '')}` })))

describe('rows', () => {
  const [one, two, three, four] = [event('1', 'Первое дело'), event('2', 'Второе дело'), event('3', 'Третье дело'), event('4', 'Четвертое дело')]

  it('that one act took out side by side are told of together, where they stood', () => {
    expect(marked(doc(plan(one, two, three, four)), doc(plan(one, four)))).toEqual([
      '# План',
      'edition: (в ред. приказа отдела № 1)',
      '| 1 | Первое дело |',
      '| note: Строки 2 и 3 исключены. – Приказ № 1 |',
      '| 4 | Четвертое дело |',
    ])
  })

  it('that went from the beginning or the end of a group are told of there', () => {
    expect(marked(doc(plan(banner('2021 год'), one, two, banner('2022 год'), event('1', 'Другое', 'x'), event('2', 'Еще одно', 'y'))), doc(plan(banner('2021 год'), two, banner('2022 год'), event('1', 'Другое', 'x')))).slice(2)).toEqual([
      '| 2021 год |',
      '| note: Строка 1 исключена. – Приказ № 1 |',
      '| 2 | Второе дело |',
      '| 2022 год |',
      '| 1 | Другое |',
      '| note: Строка 2 исключена. – Приказ № 1 |',
    ])
  })

  it('keep what every act did to them, also when a neighbour goes later', () => {
    const states = [doc(plan(one, two, three, four)), doc(plan(one, two, four)), doc(plan(one, four)), doc(plan(event('1', 'Первое большое дело'), four)), doc(plan(event('1', 'Первое очень большое дело'), four))]
    expect(marked(...states).slice(2)).toEqual([
      '| 1 | Первое очень большое дело |',
      '| note: (строка 1 в ред. приказов № 3, № 4) |',
      '| note: Строка 2 исключена. – Приказ № 2 |',
      '| note: Строка 3 исключена. – Приказ № 1 |',
      '| 4 | Четвертое дело |',
    ])
  })

  it('without numbers have their notes in themselves, and are told by their names when they are gone', () => {
    const row = (name: string, words: string): Row => t.row('body', [t.cell(name, { header: true }), t.cell(words)], { id: name })
    const passport = (...rows: readonly Row[]): Block => t.table([35, 65], [], rows)
    const [name, aim, term] = [row('Наименование', 'Программа поддержки'), row('Цель «А»', 'Рост качества'), row('Срок', '2021 год')]
    expect(marked(doc(passport(name, aim, term)), doc(passport(row('Наименование', 'Программа поддержки школ'), row('Срок', '2021–2022 годы'), row('Исполнители', 'Отдел')))).slice(2)).toEqual([
      '| Наименование | Программа поддержки школ / note: (в ред. приказа № 1) |',
      '| note: Строка «Цель „А“» исключена. – Приказ № 1 |',
      '| Срок | 2021–2022 годы / note: (в ред. приказа № 1) |',
      '| Исполнители | Отдел / note: (строка введена приказом № 1) |',
    ])
  })

  it('that share a cell are not divided by a note', () => {
    const shared = (words: string): Row => t.row('body', [t.cell('Район', { rowspan: 2 }), t.cell(words)], { id: 'a' })
    const second = t.row('body', [t.cell('Вторая мера')], { id: 'b' })
    expect(marked(doc(plan(shared('Мера'), second)), doc(plan(shared('Большая мера'), second))).slice(2)).toEqual(['| Район | Большая мера / note: (в ред. приказа № 1) |', '| Вторая мера |'])
  })

  it('and whole groups come and go', () => {
    const group = [banner('2022 год'), event('1', 'Другое', 'x')]
    expect(marked(doc(plan(banner('2021 год'), one)), doc(plan(banner('2021 год'), one, ...group)), doc(plan(banner('2021 год'), one))).slice(2)).toEqual([
      '| 2021 год |',
      '| 1 | Первое дело |',
      '| note: Раздел «2022 год» исключен. – Приказ № 2 |',
    ])
    expect(marked(doc(plan(banner('2021 год'), one)), doc(plan(banner('2021 год'), one, ...group))).slice(4)).toEqual(['| 2022 год |', '| note: (раздел «2022 год» введен приказом № 1) |', '| 1 | Другое |'])
  })
})

describe('points', () => {
  it('keep their numbers when they are no more, also the first one', () => {
    expect(marked(doc(points(['1.', 'Утвердить.'], ['2.', 'Поручить.'], ['3.', 'Проверить.'])), doc(points(['2.', 'Поручить.'])))).toEqual([
      '# План',
      'edition: (в ред. приказа отдела № 1)',
      '1. Исключен. – Приказ № 1',
      '2. Поручить.',
      '3. Исключен. – Приказ № 1',
    ])
  })

  it('have their notes under their own words', () => {
    expect(marked(doc(points(['1.', 'Утвердить.'])), doc(points(['1.', 'Утвердить и огласить.'], ['1.1.', 'Поручить.']))).slice(2)).toEqual([
      '1. Утвердить и огласить.',
      '  note: (п. 1 в ред. приказа № 1)',
      '1.1. Поручить.',
      '  note: (п. 1.1 введен приказом № 1)',
    ])
  })
})

describe('sections and paragraphs', () => {
  const section = (label: string, words: string): Block => t.heading(2, words, { label, id: `s${label.replace('.', '')}` })

  it('are told of where they stood', () => {
    const before = doc(section('1.', 'Цели'), t.paragraph('Первый абзац о целях.'), t.paragraph('Второй абзац о сроках.'), section('2.', 'Сроки'), t.paragraph('Срок – год.'), section('3.', 'Итоги'), t.paragraph('Итоги подводит отдел.'))
    const after = doc(section('1.', 'Цели'), t.paragraph('Первый абзац о целях.'), section('3.', 'Итоги'), t.paragraph('Итоги подводит отдел.'), t.paragraph('Совсем новые слова в конце.'))
    expect(marked(before, after).slice(2)).toEqual([
      '# Цели',
      'Первый абзац о целях.',
      'note: Абзац исключен. – Приказ № 1',
      'note: Раздел 2 исключен. – Приказ № 1',
      '# Итоги',
      'Итоги подводит отдел.',
      'Совсем новые слова в конце.',
      'note: (абзац введен приказом № 1)',
    ])
  })
})

describe('a document that nobody amended', () => {
  it('is left as it is', () => {
    const document = doc(t.paragraph('Слова.'))
    expect(markEdition(document, { steps: [], forms, issuer: 'отдела' })).toBe(document)
    const steps: readonly EditionStep[] = [{ reference: '№ 1', before: document, after: doc(t.paragraph('Слова.')), isReissued: false, isChanged: false }]
    expect(markEdition(document, { steps, forms, issuer: 'отдела' })).toBe(document)
  })
})

describe('the words', () => {
  it('agree with kind, gender and number', () => {
    const clean = (text: string): string => text.replaceAll('\u00a0', ' ')
    const act = { nominative: 'постановление', genitive: 'постановления', genitivePlural: 'постановлений', instrumental: 'постановлением', removal: 'exclude' as const }
    const row = (number: string) => ({ kind: 'row' as const, number, name: undefined })
    expect(clean(titleNote({ introducedBy: undefined, editedBy: ['от 1 мая 2021 г. № 1', 'от 2 мая 2021 г. № 2'] }, act, 'администрации'))).toBe('(в ред. постановлений администрации от 1 мая 2021 г. № 1, от 2 мая 2021 г. № 2)')
    expect(clean(unitNote([row('4'), row('5'), row('6'), row('9')], { introducedBy: undefined, editedBy: ['№ 1'] }, act))).toBe('(строки 4–6 и 9 в ред. постановления № 1)')
    expect(clean(unitNote([row('7.1'), row('7.2')], { introducedBy: '№ 1', editedBy: ['№ 2'] }, act))).toBe('(строки 7.1 и 7.2 введены постановлением № 1; в ред. постановления № 2)')
    const goal = { kind: 'section' as const, number: 'Цель № 5', name: undefined }
    expect(clean(unitNote([goal], { introducedBy: undefined, editedBy: ['№ 1'] }, act))).toBe('(цель № 5 в ред. постановления № 1)')
    expect(clean(unitNote([goal], { introducedBy: '№ 1', editedBy: [] }, act))).toBe('(цель № 5 введена постановлением № 1)')
    expect(clean(removalNote([goal], '№ 1', act))).toBe('Цель № 5 исключена. – Постановление № 1')
    expect(clean(unitNote([{ kind: 'figure', number: 'Рисунок 1', name: undefined }], { introducedBy: undefined, editedBy: ['№ 1'] }, act))).toBe('(рисунок 1 в ред. постановления № 1)')
    expect(clean(unitNote([{ kind: 'table', number: undefined, name: undefined }], { introducedBy: undefined, editedBy: ['№ 1'] }, act))).toBe('(таблица в ред. постановления № 1)')
    expect(clean(removalNote([{ kind: 'table', number: undefined, name: undefined }], '№ 1', act))).toBe('Таблица исключена. – Постановление № 1')
    expect(clean(removalNote([{ kind: 'point', number: '2.1', name: undefined }], '№ 1', act))).toBe('Пункт 2.1 исключен. – Постановление № 1')
    expect(clean(removalNote([{ kind: 'section', number: '6', name: undefined }], '№ 1', { ...act, removal: 'repeal' }))).toBe('Раздел 6 утратил силу. – Постановление № 1')
  })
})
