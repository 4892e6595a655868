import { describe, expect, it } from 'vitest'
import { computeFunding } from '../../../src/model/funding.ts'
import { buildPeopleRegister } from '../../../src/model/people-register.ts'
import { readSchedule } from '../../../src/model/schedule/read-schedule.ts'
import type { Cell, Sheet } from '../../../src/spreadsheet/sheet.ts'
import { recordsOf } from '../../../src/spreadsheet/write-json.ts'
import { financingSheet } from '../../../src/tables/financing-sheet.ts'
import { indicatorsSheet } from '../../../src/tables/indicators-sheet.ts'
import { scheduleSheet } from '../../../src/tables/schedule-sheet.ts'
import { addDecimals, compareDecimals, ZERO, type Decimal } from '../../../src/russian/decimal.ts'
import { content, samplePeople } from '../../helpers/content.ts'

const register = buildPeopleRegister(samplePeople).value!

function plan(yaml: string): Sheet {
  return scheduleSheet(readSchedule({ document: content('roadmap', yaml), register, authorGenitive: 'администрации края' }), 'План')
}

describe('events', () => {
  const sheet = plan(`
title: План
columns: [number, period, title, level]
numbering: per-group
groups:
  - year: 2021
    events:
      - { id: first, period: март, title: '**Сбор** данных', level: [regional, municipal] }
      - { id: second, period: до 15 апреля, title: Отчет }
      - { id: third, period: по мере необходимости, title: Выезды }
`)

  it('are records with periods in words and in days', () => {
    expect(recordsOf(sheet).records).toEqual([
      { id: 'first', year: 2021, number: 1, period: 'март', start: '2021-03-01', end: '2021-03-31', title: 'Сбор данных', level: 'Краевой, муниципальный' },
      { id: 'second', year: 2021, number: 2, period: 'до 15\u00a0апреля', start: null, end: '2021-04-15', title: 'Отчет', level: null },
      { id: 'third', year: 2021, number: 3, period: 'по мере необходимости', start: null, end: null, title: 'Выезды', level: null },
    ])
  })

  it('are counted by a formula', () => {
    expect(sheet.rows.at(-1)!.cells).toContainEqual({ kind: 'count', label: 'Всего мероприятий', of: { rows: [0, 2], columns: [6, 6] }, value: 3 })
  })
})

it('gives indicators as numbers, words as they are', () => {
  const program = content(
    'program',
    `
title: Программа
sections: [{ title: Первый, blocks: [{ show: indicators }] }]
indicators:
  - { name: доля школ, unit: '%', direction: rises, base: { year: 2024, value: 61.5 }, targets: { 2025: 70, 2026: не менее 80 } }
`,
  )
  const sheet = indicatorsSheet(program, program.indicators!, 'Показатели')
  expect(recordsOf(sheet).records).toEqual([{ name: 'Доля школ', unit: '%', direction: 'растет', baseYear: 2024, baseValue: 61.5, year2025: 70, year2026: 'не менее 80' }])
})

describe('financing', () => {
  const program = content(
    'program',
    `
title: Программа
sections: [{ title: Первый, blocks: [{ show: financing }] }]
subprograms: [{ id: one, title: Первая }, { id: two, title: Вторая }]
financing:
  unit: тыс. рублей
  sources: [{ id: local, name: бюджет округа }, { id: region, name: бюджет края }]
  groups:
    - subprogram: one
      sources: [{ source: local, amounts: { 2025: 0.1, 2026: 10 } }, { source: region, amounts: { 2025: 0.2 } }]
    - subprogram: two
      sources: [{ source: local, amounts: { 2025: 5, 2026: 7.25 } }]
`,
  )
  const sheet = financingSheet(program, computeFunding(program, program.financing!), 'Финансирование')

  it('has one source of one part in a row', () => {
    expect(recordsOf(sheet).records).toEqual([
      { part: 'Подпрограмма «Первая»', source: 'Бюджет округа', total: 10.1, year2025: 0.1, year2026: 10 },
      { part: 'Подпрограмма «Первая»', source: 'Бюджет края', total: 0.2, year2025: 0.2, year2026: null },
      { part: 'Подпрограмма «Вторая»', source: 'Бюджет округа', total: 12.25, year2025: 5, year2026: 7.25 },
    ])
  })

  it('has totals of parts, of sources, of all, and every formula gives its value', () => {
    const totals = sheet.rows.filter(({ role }) => role === 'total')
    expect(totals.map(({ cells }) => cells.slice(0, 2).map((cell) => (cell?.kind === 'text' ? cell.text : '')).join(' · '))).toEqual([
      'Подпрограмма «Первая» · Все источники',
      'Подпрограмма «Вторая» · Все источники',
      'Всего по программе · Бюджет округа',
      'Всего по программе · Бюджет края',
      'Всего по программе · Все источники',
    ])
    const sums = sheet.rows.flatMap(({ cells }) => cells.filter((cell): cell is Cell & { kind: 'sum' } => cell?.kind === 'sum'))
    expect(sums.length).toBeGreaterThan(12)
    for (const sum of sums) expect(compareDecimals(sum.value, calculate(sheet, sum))).toBe(0)
  })
})

/** What a spreadsheet would give for the formula. */
function calculate(sheet: Sheet, { of, where }: Cell & { kind: 'sum' }): Decimal {
  const rows = where?.rows ?? Array.from({ length: of.rows[1] - of.rows[0] + 1 }, (_, index) => of.rows[0] + index)
  const amounts = rows.flatMap((row) =>
    Array.from({ length: of.columns[1] - of.columns[0] + 1 }, (_, index) => sheet.rows[row]!.cells[of.columns[0] + index]).flatMap((cell) =>
      cell?.kind === 'number' || cell?.kind === 'sum' ? [cell.value] : [],
    ),
  )
  return addDecimals(ZERO, ...amounts)
}
