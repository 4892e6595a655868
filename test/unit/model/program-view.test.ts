import { describe, expect, it } from 'vitest'
import { buildActView } from '../../../src/model/act.ts'
import { buildAnnexHeader, numberAnnexes } from '../../../src/model/annex-view.ts'
import { buildPeopleRegister } from '../../../src/model/people-register.ts'
import { buildProgramView } from '../../../src/model/program-view.ts'
import { originOf } from '../../../src/source/origin-of.ts'
import { codesOf, content, sampleAuthority, samplePeople } from '../../helpers/content.ts'
import { gost2025 } from '../../helpers/house-style.ts'

const act = buildActView(content('order', '{ title: О, points: [{ text: а }] }'), sampleAuthority).value!

const register = buildPeopleRegister(samplePeople).value!

function viewProgram(yaml: string) {
  const program = content('program', yaml)
  const [place] = numberAnnexes(['program'], gost2025)
  return buildProgramView({ program, act, header: buildAnnexHeader(program, place!, act, gost2025), register, style: gost2025 })
}

const sections = (yaml: string) => viewProgram(`title: Программа\nsections:\n${yaml}`)

describe('program view', () => {
  const whole = viewProgram(`
title: |
  Программа
  поддержки школ
term: 2020–2024 годы
goals: [{ id: quality, text: рост качества }, { id: access, text: Доступность }]
sections:
  - id: passport
    title: Паспорт
    blocks:
      - id: summary
        passport:
          - { name: Название, show: name }
          - { name: Цели, show: goals, as: dash }
          - { name: Итоги, list: [база, система], as: numbered }
          - { name: Срок, show: term }
          - { name: Деньги, text: Без расходов }
  - { title: Обоснование, number: "5", text: "Абзац." }
  - title: Цели
    blocks:
      - text: "Целями являются:"
      - show: goals
  - title: Критерии
    blocks:
      - heading: Таблица
        id: table
        criteria:
          - { id: tests, title: Тесты, indicators: [{ id: math, text: средний балл }, { number: "1.5", text: Доля. }] }
`)
  const [passport, rationale, goals, criteria] = whole.value!.sheets[0]!.sections

  it('finds nothing wrong in a good programme', () => {
    expect(whole.diagnostics).toEqual([])
  })

  it('repeats lists and texts where they are to be shown, punctuated for their place', () => {
    const rows = passport!.blocks[0]!.passport!.rows
    expect(rows.map((row) => row.shown?.text ?? row.text ?? row.list?.items.map((item) => item.text))).toEqual([
      'Программа поддержки школ',
      ['рост качества;', 'доступность.'],
      ['База.', 'Система.'],
      '2020–2024 годы',
      'Без расходов',
    ])
    expect(rows.map((row) => row.list?.numbered)).toEqual([undefined, false, true, undefined, undefined])
    expect(goals!.blocks[1]!.list?.items.map((item) => item.text)).toEqual(['Рост качества.', 'Доступность.'])
  })

  it('gives ids of a repeated list only once, in the section rather than in the passport', () => {
    expect(passport!.blocks[0]!.passport!.rows[1]!.list?.items.map((item) => item.id)).toEqual([undefined, undefined])
    expect(goals!.blocks[1]!.list?.items.map((item) => item.id)).toEqual(['quality', 'access'])
  })

  it('anchors the id of a part to its heading, else to its table or list', () => {
    expect(passport!.blocks[0]).toMatchObject({ heading: undefined, passport: { id: 'summary' } })
    expect(criteria!.blocks[0]).toMatchObject({ heading: 'Таблица', id: 'table', criteria: { id: undefined } })
    expect(sections('  - { title: А, blocks: [{ id: results, list: [итог] }] }').value?.sheets[0]?.sections[0]?.blocks[0]?.list?.id).toBe('results')
  })

  it('numbers sections and indicators by itself unless a number is fixed', () => {
    expect([passport!.number, rationale!.number]).toEqual(['auto', '5'])
    expect(criteria!.blocks[0]!.criteria!.rows[0]).toMatchObject({
      id: 'tests',
      number: undefined,
      indicators: [
        { id: 'math', number: undefined, text: 'Средний балл.' },
        { id: undefined, number: '1.5', text: 'Доля.' },
      ],
    })
  })

  it('says where everything comes from, repeated values included', () => {
    const rows = passport!.blocks[0]!.passport!.rows
    const pointer = (value: unknown) => originOf(value)?.pointer
    expect(pointer(rows[0]!.shown)).toBe('/title')
    expect(pointer(rows[1])).toBe('/sections/0/blocks/0/passport/1')
    expect(pointer(rows[1]!.list?.items[1])).toBe('/goals/1')
    expect(pointer(rows[2]!.list?.items[1])).toBe('/sections/0/blocks/0/passport/2/list/1')
    expect(pointer(rationale!.blocks[0])).toBe('/sections/1')
    expect(pointer(criteria!.blocks[0]!.criteria!.rows[0]!.indicators[1])).toBe('/sections/3/blocks/0/criteria/0/indicators/1')
  })

  it.each([
    ['both text and blocks', '  - { title: А, text: а, blocks: [{ text: б }] }', 'program/section-content /sections/0/blocks (key)'],
    ['neither text nor blocks', '  - { title: А }', 'program/section-content /sections/0'],
    ['an empty part', '  - { title: А, blocks: [{}] }', 'program/block-content /sections/0/blocks/0'],
    ['two lists in one part', '  - { title: А, blocks: [{ list: [а], criteria: [{ title: т, indicators: [{ text: и }] }] }] }', 'program/block-content /sections/0/blocks/0/criteria (key)'],
    ['a list style without a list', '  - { title: А, blocks: [{ text: а, as: dash }] }', 'program/block-content /sections/0/blocks/0/as (key)'],
    ['an id with nothing to stand on', '  - { title: А, blocks: [{ id: x, text: а }] }', 'program/block-content /sections/0/blocks/0/id (key)'],
    ['an empty row of the passport', '  - { title: А, blocks: [{ passport: [{ name: Срок }] }] }', 'program/block-content /sections/0/blocks/0/passport/0'],
    ['a row of the passport with two contents', '  - { title: А, blocks: [{ passport: [{ name: Срок, text: а, list: [б] }] }] }', 'program/block-content /sections/0/blocks/0/passport/0/list (key)'],
    ['a list that is not there', '  - { title: А, blocks: [{ show: tasks }] }', 'program/nothing-to-show /sections/0/blocks/0/show'],
  ])('reports %s', (_, yaml, finding) => {
    expect(codesOf(sections(yaml).diagnostics)).toEqual([finding])
  })

  it('reports what is written and never printed', () => {
    const { diagnostics } = viewProgram('{ title: П, term: 2020 год, tasks: [{ text: а }], sections: [{ title: А, text: а }] }')
    expect(codesOf(diagnostics)).toEqual(['program/never-shown /term (key)', 'program/never-shown /tasks (key)'])
  })
})
