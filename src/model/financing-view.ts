/** Financing as a table (ordinary columns of municipal programmes: source, total, years) and in the words of a passport. */
import { lowerFirst, NBSP } from '../russian/letters.ts'
import type { Decimal } from '../russian/decimal.ts'
import { columnNumberRow, measureColumns, type DataCellView, type DataRowView, type DataTableView, type HeadRowView, type Orientation, type TableStyle, yearHeading } from './data-table.ts'
import { viewOf } from './finding.ts'
import { formatAmount, type Funding, type ProgramFunding, type SourceFunding } from './funding.ts'
import { buildItemList, type ListView } from './list-view.ts'

export interface FinancingTable {
  readonly table: DataTableView
  readonly orientation: Orientation
}

export function buildFinancingTable(
  funding: ProgramFunding,
  style: TableStyle,
  options: { readonly id: string | undefined; readonly columnNumbers: boolean },
): FinancingTable {
  const { years, sources, parts, entry } = funding
  const whole = parts.length === 0 ? [] : [banner('Всего по программе', entry)]
  const rows: DataRowView[] = [
    ...whole,
    totalRow(parts.length === 0 ? 'Всего по программе' : 'Всего', funding, entry, funding),
    ...sources.map((row) => sourceRow(row, funding)),
    ...parts.flatMap((part) => [
      banner(part.isSubprogram ? `Подпрограмма «${part.title}»` : part.title, part.entry),
      totalRow('Всего', part, part.entry, funding),
      ...part.sources.map((row) => sourceRow(row, funding)),
    ]),
  ]
  const columnCount = years.length + 2
  const textsOf = (index: number): string[] => rows.flatMap((row) => row.cells[index]?.text ?? [])
  const { headings, shares, orientation } = measureColumns(
    [
      { wish: { share: undefined, weight: 26 }, heading: 'Источники финансирования', texts: textsOf(0) },
      { wish: FIGURES, heading: 'всего', texts: textsOf(1) },
      ...years.map((year, index) => ({ wish: FIGURES, ...yearHeading(year), texts: textsOf(index + 2) })),
    ],
    style,
  )
  const [, ...figureHeadings] = headings
  const head: HeadRowView[] = [
    {
      cells: [
        { text: 'Источники финансирования', colspan: 1, rowspan: 2 },
        { text: `Объем финансирования, ${entry.unit}`, colspan: years.length + 1, rowspan: 1 },
      ],
    },
    { cells: figureHeadings.map((text) => ({ text, colspan: 1, rowspan: 1 })) },
    ...(options.columnNumbers ? [columnNumberRow(columnCount)] : []),
  ]
  return { table: viewOf({ id: options.id, rowNumbering: 'none', shares, columnCount, head, rows }, entry), orientation }
}

const FIGURES = { share: undefined, weight: 14 }

function banner(text: string, entry: object): DataRowView {
  return viewOf({ id: undefined, number: undefined, banner: viewOf(cell(text, 'center', true), entry), cells: [] }, entry)
}

function totalRow(name: string, row: Funding, entry: object, funding: ProgramFunding): DataRowView {
  return viewOf({ id: undefined, number: undefined, banner: undefined, cells: cellsOf(viewOf(cell(name, 'start', true, true), entry), row, entry, funding) }, entry)
}

function sourceRow(row: SourceFunding, funding: ProgramFunding): DataRowView {
  const name = viewOf(cell(row.name, 'start', false, true), row.source, 'name')
  return viewOf({ id: undefined, number: undefined, banner: undefined, cells: cellsOf(name, row, row.entry, funding) }, row.entry)
}

function cellsOf(name: DataCellView, row: Funding, entry: object, funding: ProgramFunding): DataCellView[] {
  const print = (amount: Decimal | undefined, year?: string): DataCellView => {
    const text = amount === undefined ? '–' : formatAmount(amount, funding)
    const isWritten = year !== undefined && 'amounts' in entry && amount !== undefined && entry.amounts !== undefined
    return viewOf(cell(text, 'end', name.isStrong), entry, ...(isWritten ? ['amounts', year] : []))
  }
  return [name, print(row.total), ...row.byYear.map((amount, index) => print(amount, funding.years[index]))]
}

function cell(text: string, align: DataCellView['align'], isStrong: boolean, namesRow = false): DataCellView {
  return { text, align, isStrong, showsNumber: false, namesRow }
}

/** «Общий объем финансирования программы составляет 12 345,60 тыс. рублей, в том числе: 2025 год – …» */
export interface FinancingWordsView {
  readonly total: string
  readonly years: ListView | undefined
  readonly sourcesHeading: string
  readonly sources: ListView | undefined
}

export function buildFinancingWords(funding: ProgramFunding): FinancingWordsView {
  const { entry, years, sources } = funding
  const sum = (amount: Decimal | undefined): string =>
    amount === undefined ? 'не предусмотрено' : `${formatAmount(amount, funding)}${NBSP}${entry.unit.replaceAll(' ', NBSP)}`
  const yearItems = years.map((year, index) =>
    viewOf({ id: undefined, text: `${year}${NBSP}год – ${sum(funding.byYear[index])}` }, entry),
  )
  const sourceItems = sources.map((row) => viewOf({ id: undefined, text: `${row.name} – ${sum(row.total)}` }, row.source))
  const hasYears = yearItems.length > 1
  const [only] = sources
  const fromOne = sources.length === 1 && only !== undefined ? ` (источник – ${lowerFirst(only.name)})` : ''
  const view: FinancingWordsView = {
    total: `Общий объем финансирования программы составляет ${sum(funding.total)}${fromOne}${hasYears ? ', в том числе:' : '.'}`,
    years: hasYears ? viewOf(buildItemList(yearItems, 'dash', false), entry) : undefined,
    sourcesHeading: 'По источникам финансирования:',
    sources: sourceItems.length > 1 ? viewOf(buildItemList(sourceItems, 'dash', false), entry.sources) : undefined,
  }
  return viewOf(view, entry)
}
