import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareUnits } from '../../../src/revision/compare-units.ts'
import { describeChange } from '../../../src/revision/describe-change.ts'
import type { Unit, UnitKind } from '../../../src/revision/unit.ts'

const unit = (kind: UnitKind, fields: Partial<Unit> & { readonly text?: string } = {}): Unit => ({
  kind,
  id: undefined,
  number: undefined,
  texts: fields.text === undefined ? [] : [{ key: 'text', text: fields.text }],
  children: [],
  origin: undefined,
  ...fields,
})
const document = (...children: readonly Unit[]): Unit => unit('document', { children })
const plan = (...groups: readonly Unit[]): Unit => document(unit('table', { children: groups }))
const group = (title: string, ...rows: readonly Unit[]): Unit =>
  unit('group', { texts: [{ key: 'title', text: title }], children: rows.map((row, index) => ({ ...row, number: String(index + 1) })) })
const row = (title: string, period = 'Март 2021 года', fields: Partial<Unit> = {}): Unit =>
  unit('row', {
    texts: [
      { key: 'period', column: 'Срок', text: period },
      { key: 'title', column: 'Мероприятие', text: title },
    ],
    ...fields,
  })
const told = (before: Unit, after: Unit): string[] => compareUnits(before, after).changes.map(describeChange)

const analysis = 'Анализ итогов оценочных процедур в школах района'
const visits = 'Выезды методистов в школы с низкими результатами'
const course = 'Курсы повышения квалификации учителей математики'
const seminar = 'Семинар директоров о наставничестве и сетевой работе'

describe('compareUnits', () => {
  it('finds nothing between equal revisions', () => {
    expect(told(plan(group('2021 год', row(analysis), row(visits))), plan(group('2021 год', row(analysis), row(visits))))).toEqual([])
  })

  it('tells an edited word as one change', () => {
    const before = plan(group('2021 год', row(analysis), row(visits)))
    const after = plan(group('2021 год', row(analysis.replace('района', 'округа')), row(visits)))
    const { changes } = compareUnits(before, after)
    expect(changes.map(describeChange)).toEqual(['Строка 1: изменен столбец «Мероприятие»'])
    expect(changes[0]!.type === 'edited' && changes[0]!.text.words.map(({ type, text }) => `${type} ${text}`)).toEqual([
      'same Анализ итогов оценочных процедур в школах ',
      'removed района',
      'added округа',
    ])
  })

  it('tells by how much a period moved', () => {
    const moved = (before: string, after: string): string[] => told(plan(group('2021 год', row(analysis, before))), plan(group('2021 год', row(analysis, after))))
    expect(moved('Март 2021 года', 'Май 2021 года')).toEqual(['Строка 1: срок перенесен на 2 месяца позже'])
    expect(moved('Март', 'Февраль')).toEqual(['Строка 1: срок перенесен на 1 месяц раньше'])
    expect(moved('Март – май 2021 года', 'Март – июнь 2021 года')).toEqual(['Строка 1: срок продлен на 1 месяц'])
    expect(moved('до 15 марта 2021 года', 'до 20 марта 2021 года')).toEqual(['Строка 1: срок перенесен на 5 дней позже'])
    expect(moved('Март 2021 года', 'Март 2022 года')).toEqual(['Строка 1: срок перенесен на 1 год позже'])
    expect(moved('Март 2021 года', '15 марта 2021 года')).toEqual(['Строка 1: срок уточнен'])
    expect(moved('Март 2021 года', 'По мере необходимости')).toEqual(['Строка 1: срок изменен'])
  })

  it('never takes one row for another whose id and name are its own, however alike the rest of them is', () => {
    const values = 'процентов 2025 2026 2027 2028 2029 95,0 96,0 97,0 98,0 99,0'
    const before = plan(group('2021 год', row('Доля аттестатов', values, { id: 'exam' }), row(visits)))
    const after = plan(group('2021 год', row(visits), row('Охват кружками', values, { id: 'circles' })))
    expect(told(before, after)).toEqual(['Исключена строка 1', 'Добавлена строка 2', 'Строка 2 стала 1'])
  })

  it('tells an added and a removed row, and the numbers that moved', () => {
    const before = plan(group('2021 год', row(analysis), row(visits), row(course)))
    expect(told(before, plan(group('2021 год', row(analysis), row(seminar), row(visits), row(course))))).toEqual([
      'Добавлена строка 2',
      'Номера строк 2–3 изменились на 3–4',
    ])
    expect(told(before, plan(group('2021 год', row(visits), row(course))))).toEqual(['Исключена строка 1', 'Номера строк 2–3 изменились на 1–2'])
  })

  it('tells a reorder as a reorder', () => {
    const before = plan(group('2021 год', row(analysis), row(visits), row(course)))
    const after = plan(group('2021 год', row(visits), row(course), row(analysis)))
    expect(told(before, after)).toEqual(['Строка 1 перемещена на другое место, теперь строка 3'])
  })

  it('follows a row into another year', () => {
    const before = plan(group('2021 год', row(analysis), row(visits)), group('2022 год', row(course)))
    const after = plan(group('2021 год', row(analysis)), group('2022 год', row(course), row(visits)))
    expect(told(before, after)).toEqual(['Строка 2 перемещена: раздел таблицы «2021 год» → раздел таблицы «2022 год»'])
  })

  it('knows a section by its rows when it got another title and another place', () => {
    const before = plan(group('Диагностика', row(analysis), row(visits)), group('Методическая поддержка', row(course), row(seminar)))
    const after = plan(group('Помощь учителям', row(course), row(seminar)), group('Диагностика', row(analysis), row(visits)))
    expect(told(before, after)).toEqual(['Изменено название: раздел таблицы «Методическая поддержка»', 'Раздел таблицы «Диагностика» перемещен на другое место'])
    // One row that went to a new section says nothing of the section.
    expect(told(plan(group('Диагностика', row(analysis))), plan(group('Методическая поддержка', row(analysis)), group('Диагностика', row(visits))))).toContain('Добавлен раздел таблицы «Методическая поддержка»')
  })

  it('shows no sums of pictures to a reader', () => {
    const figure = (sum: string): Unit => document(unit('figure', { number: 'Рисунок 1', texts: [{ key: 'image', text: sum }, { key: 'title', text: 'Участники' }] }))
    const [change, ...others] = compareUnits(figure('0107f4e8bf5f'), figure('c0449f9d2ee9')).changes
    expect(others).toEqual([])
    expect(change).toMatchObject({ type: 'edited', text: { key: 'image', before: 'прежнее изображение', after: 'новое изображение' } })
  })

  it('calls a numbered section of a table by its number alone: «раздел таблицы 2» would be one of the second table', () => {
    const numbered = (number: string, title: string, ...rows: readonly Unit[]): Unit => ({ ...group(title, ...rows), number })
    const before = plan(numbered('1', 'Диагностика', row(analysis)), numbered('2', 'Поддержка', row(visits)))
    expect(told(before, plan(numbered('1', 'Поддержка', row(visits))))).toEqual(['Исключен раздел 1', 'Раздел 2 стал 1'])
  })

  it('knows a unit by its id however it was reworded, and by its words when the id was changed', () => {
    const before = plan(group('2021 год', row(analysis, undefined, { id: 'a' }), row(visits, undefined, { id: 'b' })))
    expect(told(before, plan(group('2021 год', row(seminar, undefined, { id: 'a' }), row(visits, undefined, { id: 'b' }))))).toEqual([
      'Строка 1: изменен столбец «Мероприятие»',
    ])
    expect(told(before, plan(group('2021 год', row(analysis, undefined, { id: 'new' }), row(visits, undefined, { id: 'b' }))))).toEqual([])
  })

  it('tells nothing when equal rows changed their ids', () => {
    const rows = (one: string, other: string): Unit => plan(group('2021 год', row(analysis, undefined, { id: one }), row(visits, undefined, { id: 'v' }), row(analysis, undefined, { id: other })))
    expect(told(rows('a', 'b'), rows('b', 'a'))).toEqual([])
    const years = (one: string, other: string): Unit => plan(group('2021 год', row(analysis, undefined, { id: one }), row(visits)), group('2022 год', row(analysis, undefined, { id: other }), row(course)))
    expect(told(years('a', 'b'), years('b', 'a'))).toEqual([])
  })

  it('tells numbers that changed though nothing came or went', () => {
    const rows = (...numbers: readonly string[]): Unit => document(unit('table', { children: [analysis, visits, course].map((title, index) => row(title, undefined, { number: numbers[index] })) }))
    expect(told(rows('1', '2', '3'), rows('4', '5', '6'))).toEqual(['Номера строк 1–3 изменились на 4–6'])
    const goal = (number: string): Unit => document(unit('section', { number, texts: [{ key: 'title', text: analysis }], id: 'g' }))
    expect(told(goal('Цель № 5'), goal('Цель № 6'))).toEqual(['Цель № 5 теперь цель № 6'])
    expect(told(goal('Цель № 5'), document())).toEqual(['Исключена цель № 5'])
  })

  it('tells contents that came or went', () => {
    expect(told(document(unit('contents', { texts: [{ key: 'title', text: 'Содержание' }] })), document())).toEqual(['Исключено содержание'])
  })

  it('takes two rows of two names for two rows', () => {
    const before = plan(group('2021 год', row(analysis, undefined, { id: 'a' })))
    const after = plan(group('2021 год', row(seminar, undefined, { id: 'z' })))
    expect(told(before, after)).toEqual(['Исключена строка 1', 'Добавлена строка 1'])
  })

  it('sees paragraphs that were joined, and one that was divided', () => {
    const one = 'Школы района получают помощь методистов.'
    const other = 'Отчеты о работе публикуются на сайте отдела.'
    const apart = document(unit('paragraph', { text: one }), unit('paragraph', { text: other }))
    const joined = document(unit('paragraph', { text: `${one} ${other}` }))
    expect(compareUnits(apart, joined).changes.map(({ type }) => type).sort()).toEqual(['edited', 'merged'])
    expect(told(apart, joined)).toContainEqual(expect.stringMatching(/^Абзац «.*» объединен с абзацем «.*»$/))
    expect(compareUnits(joined, apart).changes.map(({ type }) => type).sort()).toEqual(['edited', 'split'])
  })

  it('calls headings by what they are', () => {
    const section = (title: string): Unit => unit('section', { number: '2', texts: [{ key: 'title', text: title }], id: 's' })
    expect(told(document(section('Цели')), document(section('Цели и задачи')))).toEqual(['Изменено название: раздел 2'])
  })

  const words = ['школа', 'план', 'отчет', 'совет', 'курсы', 'анализ', 'помощь', 'выезд', 'сайт', 'урок']
  const anyRow = fc
    .record({ title: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), id: fc.nat(40), hasId: fc.boolean(), group: fc.nat(2) })
    .map(({ title, id, hasId, group }) => ({ key: hasId ? `e${id}` : title.join(' '), group, row: row(title.join(' '), undefined, { id: hasId ? `e${id}` : undefined }) }))
  /** Ids and, without them, wordings that a valid plan has only once. */
  const anyPlan = fc
    .uniqueArray(anyRow, { maxLength: 20, selector: ({ key }) => key })
    .map((rows) => plan(...[0, 1, 2].map((index) => group(`${2020 + index} год`, ...rows.filter((each) => each.group === index).map(({ row }) => row)))))

  it('accounts for every unit of both revisions (property)', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const { changes } = compareUnits(before, after)
        const count = (document: Unit): number => document.children[0]!.children.reduce((sum, { children }) => sum + 1 + children.length, 0)
        const size = (type: 'added' | 'removed'): number =>
          changes.filter((change) => change.type === type).reduce((sum, change) => sum + ('text' in change && typeof change.text === 'string' ? change.text.split('\n').length : 0), 0)
        // Rows that went into or out of a whole group are told as moved, and counted with it.
        if (changes.some(({ type }) => type === 'moved' || type === 'merged' || type === 'split')) return
        expect(count(before) - size('removed')).toBe(count(after) - size('added'))
      }),
    )
  })

  it('finds nothing between a revision and itself (property)', () => {
    fc.assert(fc.property(anyPlan, (same) => void expect(compareUnits(same, structuredClone(same)).changes).toEqual([])))
  })
})
