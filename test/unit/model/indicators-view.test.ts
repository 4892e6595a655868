import { describe, expect, it } from 'vitest'
import type { TargetIndicator } from '../../../src/model/content.ts'
import { collectFindings } from '../../../src/model/finding.ts'
import { buildIndicatorsTable, checkIndicators } from '../../../src/model/indicators-view.ts'
import { originOf } from '../../../src/source/origin-of.ts'
import { codesOf, content } from '../../helpers/content.ts'
import { gost2025 } from '../../helpers/house-style.ts'

const indicators = (yaml: string): readonly TargetIndicator[] =>
  content('program', `title: П\nsections: [{ title: А, text: а }]\nindicators:\n${yaml}`).indicators!
const build = (yaml: string, columnNumbers = false) =>
  buildIndicatorsTable(indicators(yaml), gost2025, { id: undefined, columnNumbers, withIds: true })
const rowsOf = (yaml: string) => build(yaml).table.rows.map((row) => row.cells.slice(1).map(({ text }) => text.replaceAll('\u00a0', ' ')))
const headsOf = (yaml: string) => build(yaml).table.head[0]!.cells.map(({ text }) => text.replaceAll('\u00a0', ' '))

describe('table of indicators', () => {
  it('has a column for every year, and the base year in its head when all share it', () => {
    const yaml = '  - { id: a, name: доля школ, unit: "%", base: { year: 2024, value: 1.25 }, targets: { 2026: 3, 2025: "2,5" } }'
    expect(headsOf(yaml)).toEqual(['№\nп/п', 'Наименование показателя', 'Единица измерения', 'Базовое значение (2024 год)', '2025 год', '2026 год'])
    expect(rowsOf(yaml)).toEqual([['Доля школ', '%', '1,25', '2,50', '3,00']])
    expect(build(yaml).table.rows[0]!.id).toBe('a')
  })

  it('says the year in the cell when bases differ, and has no such column without any', () => {
    const differing = '  - { name: А, unit: ед., base: { year: 2023, value: 1 }, targets: { 2025: 2 } }\n  - { name: Б, unit: ед., base: { year: 2024, value: 5 }, targets: { 2025: 6 } }'
    expect(headsOf(differing)[3]).toBe('Базовое значение (год)')
    expect(rowsOf(differing).map((row) => row[2])).toEqual(['1 (2023)', '5 (2024)'])
    expect(headsOf('  - { name: А, unit: ед., targets: { 2025: 2 } }')).toHaveLength(4)
  })

  it('keeps words, and prints a dash for what is not there', () => {
    const yaml = '  - { name: А, unit: ед., targets: { 2025: не менее 80, 2026: "-" } }\n  - { name: Б, unit: ед., targets: { 2027: 12500 } }'
    expect(rowsOf(yaml)).toEqual([
      ['А', 'ед.', 'не менее 80', '–', '–'],
      ['Б', 'ед.', '–', '–', '12 500'],
    ])
  })

  it('repeats the numbers of columns when asked', () => {
    const { head, columnCount } = build('  - { name: А, unit: ед., targets: { 2025: 2 } }', true).table
    expect(columnCount).toBe(4)
    expect(head[1]!.cells.map(({ text }) => text)).toEqual(['1', '2', '3', '4'])
  })

  it('narrows its heads before it turns the sheet', () => {
    const years = (count: number): string => Array.from({ length: count }, (_, index) => `${2025 + index}: 1`).join(', ')
    const of = (count: number) => build(`  - { name: Доля школ, unit: "%", targets: { ${years(count)} } }`)
    expect([of(3), of(7), of(10)].map(({ orientation }) => orientation)).toEqual(['portrait', 'portrait', 'landscape'])
    expect(of(7).table.head[0]!.cells[3]!.text).toBe('2025\nгод')
    for (const count of [3, 7, 10]) {
      const { shares } = of(count).table
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6)
      expect(new Set(shares.slice(3)).size).toBe(1)
    }
  })

  it('knows where every figure comes from', () => {
    const [row] = build('  - { name: А, unit: ед., base: { year: 2024, value: 1 }, targets: { 2025: 2 } }').table.rows
    expect(row!.cells.slice(1).map((cell) => originOf(cell)?.pointer)).toEqual([
      '/indicators/0/name',
      '/indicators/0/unit',
      '/indicators/0/base/value',
      '/indicators/0/targets/2025',
    ])
  })

  it.each([
    ['a step back', '  - { name: А, unit: ед., direction: rises, base: { year: 2024, value: 5 }, targets: { 2025: "4,9", 2026: 6 } }', ['program/against-direction /indicators/0/targets/2025']],
    ['a rise of what should fall', '  - { name: А, unit: ед., direction: falls, targets: { 2025: 4, 2026: "–", 2027: 5 } }', ['program/against-direction /indicators/0/targets/2027']],
    ['a missing year', '  - { name: А, unit: ед., targets: { 2025: 4 } }\n  - { name: Б, unit: ед., targets: { 2025: 4, 2026: 4 } }', ['program/year-missing /indicators/0/targets (key)']],
    ['nothing when it stands still', '  - { name: А, unit: ед., direction: rises, targets: { 2025: 4, 2026: "4,0" } }', []],
  ])('reports %s', (_, yaml, findings) => {
    const { diagnostics } = collectFindings((report) => checkIndicators(indicators(yaml), report))
    expect(codesOf(diagnostics)).toEqual(findings)
  })
})
