/** Indicators as a table: name, unit, base value, then a column for every year. */
import { compareDecimals, formatDecimal, parseDecimal } from '../russian/decimal.ts'
import { capitaliseFirst, NBSP } from '../russian/letters.ts'
import type { TargetIndicator } from './content.ts'
import { columnNumberRow, measureColumns, type DataCellView, type DataTableView, type MeasuredColumn, type Orientation, type TableStyle, yearHeading } from './data-table.ts'
import { keyPlaceOf, placeOf, viewOf, type Report } from './finding.ts'

export interface IndicatorsTable {
  readonly table: DataTableView
  readonly orientation: Orientation
}

export interface IndicatorsOptions {
  readonly id: string | undefined
  readonly columnNumbers: boolean
  /** Whether the rows carry the ids of their indicators here. */
  readonly withIds: boolean
}

export function buildIndicatorsTable(
  indicators: readonly TargetIndicator[],
  style: TableStyle,
  options: IndicatorsOptions,
): IndicatorsTable {
  const years = yearsOf(indicators)
  const base = baseColumn(indicators)
  const rows = indicators.map((indicator) => {
    const cells = [
      cell('', 'center', { showsNumber: true }),
      viewOf(cell(capitaliseFirst(indicator.name), 'start', { namesRow: true }), indicator, 'name'),
      viewOf(cell(indicator.unit, 'center'), indicator, 'unit'),
      ...(base === undefined ? [] : [viewOf(cell(baseText(indicator, base), 'center'), indicator, ...(indicator.base === undefined ? [] : ['base', 'value']))]),
      ...years.map((year) => {
        const written = indicator.targets[year]
        const text = written === undefined ? '–' : printValue(written, digitsOf(indicator))
        return viewOf(cell(text, 'center'), indicator, 'targets', ...(written === undefined ? [] : [year]))
      }),
    ]
    return viewOf({ id: options.withIds ? indicator.id : undefined, number: indicator.number, banner: undefined, cells }, indicator)
  })
  const columns: readonly Omit<MeasuredColumn, 'texts'>[] = [
    { heading: '№\nп/п', wish: { share: 8, weight: 0 } },
    { heading: 'Наименование показателя', wish: { share: undefined, weight: 40 } },
    { heading: 'Единица измерения', narrowHeading: 'Ед. изм.', wish: { share: undefined, weight: 14 } },
    ...(base === undefined ? [] : [{ heading: base, wish: { share: undefined, weight: 14 } }]),
    ...years.map((year) => ({ ...yearHeading(year), wish: { share: undefined, weight: 12 } })),
  ]
  const { headings, shares, orientation } = measureColumns(
    columns.map((column, index) => ({ ...column, texts: rows.map((row) => row.cells[index]?.text ?? '') })),
    style,
  )
  const head = [{ cells: headings.map((text) => ({ text, colspan: 1, rowspan: 1 })) }]
  const table: DataTableView = {
    id: options.id,
    rowNumbering: 'through',
    shares,
    columnCount: headings.length,
    head: options.columnNumbers ? [...head, columnNumberRow(headings.length)] : head,
    rows,
  }
  return { table: viewOf(table, indicators), orientation }
}

function cell(text: string, align: DataCellView['align'], traits: Partial<DataCellView> = {}): DataCellView {
  return { text, align, isStrong: false, showsNumber: false, namesRow: false, ...traits }
}

function yearsOf(indicators: readonly TargetIndicator[]): readonly string[] {
  return [...new Set(indicators.flatMap((indicator) => Object.keys(indicator.targets)))].sort()
}

/** «Базовое значение (2024 год)» when all indicators start from one year; `undefined` when none has a base. */
function baseColumn(indicators: readonly TargetIndicator[]): string | undefined {
  const years = new Set(indicators.flatMap(({ base }) => base?.year ?? []))
  if (years.size === 0) return undefined
  return years.size === 1 ? `Базовое значение (${[...years][0]}${NBSP}год)` : 'Базовое значение (год)'
}

function baseText({ base, ...indicator }: TargetIndicator, heading: string): string {
  if (base === undefined) return '–'
  const value = printValue(base.value, digitsOf({ base, ...indicator }))
  return heading.endsWith(`${NBSP}год)`) ? value : `${value} (${base.year})`
}

/** All figures of one indicator have as many digits behind the comma as the most precise. */
function digitsOf({ base, targets }: TargetIndicator): number {
  const values = [...Object.values(targets), base?.value]
  return Math.max(0, ...values.map((value) => (value === undefined ? 0 : (parseDecimal(value)?.scale ?? 0))))
}

/** A figure as the table prints it; words («не менее 80») stay as they are. */
function printValue(value: string | number, fractionDigits: number): string {
  const figure = parseDecimal(value)
  if (value === '-') return '–'
  return figure === undefined ? String(value) : formatDecimal(figure, { fractionDigits })
}

export function checkIndicators(indicators: readonly TargetIndicator[], report: Report): void {
  const years = yearsOf(indicators)
  for (const indicator of indicators) {
    const missing = years.filter((year) => indicator.targets[year] === undefined)
    if (missing.length > 0) {
      report('program/year-missing', { what: `У показателя «${indicator.name}»`, years: missing, sample: '"–"' }, keyPlaceOf(indicator, 'targets'))
    }
    checkDirection(indicator, report)
  }
}

/** An indicator that is to rise may stand still from one year to the next, but not fall. */
function checkDirection(indicator: TargetIndicator, report: Report): void {
  const { direction, base } = indicator
  if (direction === undefined) return
  const steps = [
    ...(base === undefined ? [] : [{ year: String(base.year), value: base.value }]),
    ...Object.entries(indicator.targets)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([year, value]) => ({ year, value: value ?? '' })),
  ].flatMap(({ year, value }) => {
    const figure = parseDecimal(value)
    return figure === undefined ? [] : [{ year, figure }]
  })
  for (const [index, { year, figure }] of steps.entries()) {
    const before = steps[index - 1]
    if (before === undefined) continue
    const change = compareDecimals(figure, before.figure)
    if (direction === 'rises' ? change >= 0 : change <= 0) continue
    const from = `${formatDecimal(before.figure)} (${before.year}${NBSP}год)`
    const to = `${formatDecimal(figure)} (${year}${NBSP}год)`
    report('program/against-direction', { name: indicator.name, direction, from, to }, placeOf(indicator, 'targets', year))
  }
}
