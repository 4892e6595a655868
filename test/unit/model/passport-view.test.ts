import { describe, expect, it } from 'vitest'
import { buildActView } from '../../../src/model/act.ts'
import { buildAnnexHeader, buildAppendixHeader, numberAnnexes } from '../../../src/model/annex-view.ts'
import { buildAppendixView } from '../../../src/model/appendix-view.ts'
import { buildGoalsView } from '../../../src/model/goals-view.ts'
import { buildPeopleRegister } from '../../../src/model/people-register.ts'
import { buildProgramView, type ProgramInput } from '../../../src/model/program-view.ts'
import { originOf } from '../../../src/source/origin-of.ts'
import { codesOf, content, sampleAuthority, samplePeople } from '../../helpers/content.ts'
import { gost2025 } from '../../helpers/house-style.ts'

const register = buildPeopleRegister(samplePeople).value!
const act = buildActView(content('order', '{ title: О, points: [{ text: а }] }'), sampleAuthority).value!
const [place] = numberAnnexes(['program'], gost2025)
const goals = content('goals', 'title: Цели\ngoals: [{ id: quality, text: рост }]\ntasks: [{ id: help, text: помощь, goals: [quality] }]')

function view(yaml: string, more: Partial<ProgramInput> = {}) {
  const program = content('program', `title: Программа\n${yaml}`)
  return buildProgramView({ program, act, header: buildAnnexHeader(program, place!, act, gost2025), register, style: gost2025, ...more })
}
const passportOf = (yaml: string, more?: Partial<ProgramInput>) => {
  const { value, diagnostics } = view(`${yaml}\nsections: [{ title: Паспорт, blocks: [{ show: passport }] }]`, more)
  return { rows: value!.sheets[0]!.sections[0]!.blocks[0]!.passport!.rows, diagnostics }
}

const whole = `
name: Программа
basis: [Федеральный закон]
executor: imo
coExecutors: [archive, kasmina]
participants: [archive]
subprograms: [{ id: s, title: Сады }]
instruments: [конкурсы]
goals: [{ text: а }, { text: б }]
tasks: [{ text: а }]
indicators: [{ name: Доля школ, unit: "%", targets: { 2025: 1 } }]
term: 2025–2026 годы
stages: [В один этап]
financing: { sources: [{ name: Округ, amounts: { 2025: 1 } }] }
results: [итог]
`

describe('the whole passport', () => {
  it('has the thirteen rows in their order', () => {
    const { rows, diagnostics } = passportOf(whole)
    expect(diagnostics).toEqual([])
    expect(rows.map(({ name }) => name.text)).toEqual([
      'Наименование программы',
      'Основание для разработки программы',
      'Ответственный исполнитель программы',
      'Соисполнители программы',
      'Участники программы',
      'Подпрограммы программы',
      'Программно-целевые инструменты программы',
      'Цели программы',
      'Задачи программы',
      'Целевые показатели (индикаторы) программы',
      'Этапы и сроки реализации программы',
      'Объемы и источники финансирования программы',
      'Ожидаемые результаты реализации программы',
    ])
    expect(rows.map((row) => row.shown?.text ?? row.financing?.total ?? row.list?.items.map(({ text }) => text.replaceAll('\u00a0', ' ')))).toMatchObject([
      'Программа',
      'Федеральный закон',
      'Информационно-методический отдел',
      { length: 2 },
      'Архив',
      ['Сады.'],
      'конкурсы',
      ['А.', 'Б.'],
      ['А.'],
      ['доля школ, %.'],
      '2025–2026 годы, в один этап',
      'Общий объем финансирования программы составляет 1\u00a0тыс.\u00a0рублей (источник – округ).',
      'итог',
    ])
  })

  it('leaves out rows without data, and reports those that may not be absent', () => {
    const { rows, diagnostics } = passportOf('goals: [{ text: а }]\nterm: 2025 год')
    expect(rows.map(({ name }) => name.text)).toEqual(['Наименование программы', 'Цель программы', 'Этапы и сроки реализации программы'])
    expect(codesOf(diagnostics)).toEqual(['program/passport-incomplete /sections/0/blocks/0/show'])
  })

  it('reports people that the register does not know', () => {
    const { diagnostics } = passportOf(`${whole.replace('executor: imo', 'executor: im')}`)
    expect(codesOf(diagnostics)).toEqual(['ref/unknown-person /executor'])
  })
})

describe('goals of a file of their own', () => {
  it('are printed by the programme, from their own place', () => {
    const { value, diagnostics } = view('goalsFrom: goals.yaml\nsections: [{ title: Цели, blocks: [{ show: goals }, { show: tasks, as: dash }] }]', { goals })
    expect(diagnostics).toEqual([])
    const lists = value!.sheets[0]!.sections[0]!.blocks.map((block) => block.list!)
    expect(lists.map((list) => list.items.map(({ text }) => text))).toEqual([['Рост.'], ['помощь.']])
    expect(originOf(lists[1]!.items[0])).toEqual({ file: 'a/goals.yaml', pointer: '/tasks/0' })
  })

  it('are not missing when their file could not be read', () => {
    expect(view('goalsFrom: goals.yaml\nsections: [{ title: Цели, blocks: [{ show: goals }, { show: tasks }] }]').diagnostics).toEqual([])
  })

  it('name the goals of each task before the full stop', () => {
    const linked = content('goals', 'title: Цели\nlinks: numbers\ngoals: [{ id: a, text: рост }, { id: b, text: охват }]\ntasks: [{ text: помощь и т. д., goals: [a, b] }, { text: опыт., goals: [c] }, { text: связь }]')
    const { value, diagnostics } = buildGoalsView({ goals: linked, act, header: buildAnnexHeader(linked, place!, act, gost2025) })
    expect(codesOf(diagnostics)).toEqual(['ref/unknown-entry /tasks/1/goals/0'])
    expect(value!.tasks.items).toMatchObject([
      { text: 'Помощь и т. д.', links: { word: 'к целям', goals: [{ target: 'a', isFirst: true }, { target: 'b', isFirst: false }] } },
      { text: 'Опыт', links: { word: 'к цели', goals: [{ target: 'c' }] } },
      { text: 'Связь.', links: undefined },
    ])
  })
})

describe('appendices of a programme', () => {
  const appendix = content('appendix', 'title: Показатели\nblocks: [{ id: all, show: indicators }, { show: financing }, { text: Примечание. }]')
  const program = content('program', `title: Муниципальная программа\nsections: [{ title: А, text: а }]\n${whole}`)
  const header = buildAppendixHeader(appendix, numberAnnexes(['a', 'b'], gost2025)[0]!, program)

  it('print the figures of the programme they belong to', () => {
    const { value, diagnostics } = buildAppendixView({ appendix, act, header, register, style: gost2025, program })
    expect(diagnostics).toEqual([])
    expect(value!.header.belongsTo).toBe('к\u00a0муниципальной программе')
    expect(value!.blocks.map((block) => block.table?.rows.length ?? block.text)).toEqual([1, 2, 'Примечание.'])
    expect(value!.blocks[0]!.table!.id).toBe('all')
  })

  it('have nothing to show without one', () => {
    const { diagnostics } = buildAppendixView({ appendix, act, header, register, style: gost2025 })
    expect(codesOf(diagnostics)).toEqual(['program/no-program /blocks/0/show', 'program/no-program /blocks/1/show'])
  })

  it('count as places where the programme shows its figures', () => {
    const yaml = 'financing: { sources: [{ name: Округ, amounts: { 2025: 1 } }] }\nsections: [{ title: А, text: а }]'
    expect(codesOf(view(yaml).diagnostics)).toEqual(['program/never-shown /financing (key)'])
    expect(view(yaml, { appendixBlocks: appendix.blocks }).diagnostics).toEqual([])
  })
})
