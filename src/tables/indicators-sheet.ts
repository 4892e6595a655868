/** Target indicators as a table of data: figures as numbers, words («не менее 80») as they are. Indicators do not add up, so there are no totals. */
import { parseDecimal } from '../russian/decimal.ts'
import { capitaliseFirst } from '../russian/letters.ts'
import { setType } from '../russian/typography/set-type.ts'
import type { Program, TargetIndicator } from '../model/content.ts'
import { plainTitle } from '../model/plain-title.ts'
import { numberCell, ordinalCell, textCell, type Cell, type Column, type Sheet } from '../spreadsheet/sheet.ts'

const DIRECTIONS = { rises: 'растет', falls: 'снижается' } as const

export function indicatorsSheet(program: Pick<Program, 'title' | 'tasks'>, indicators: readonly TargetIndicator[], name: string): Sheet {
  const years = [...new Set(indicators.flatMap(({ targets }) => Object.keys(targets)))].sort()
  const taskOf = ({ task }: TargetIndicator): string | undefined => program.tasks?.find(({ id }) => id !== undefined && id === task)?.text
  const has = (value: (indicator: TargetIndicator) => unknown): boolean => indicators.some((indicator) => value(indicator) !== undefined)
  const optional = (isThere: boolean, ...entries: readonly IndicatorColumn[]): readonly IndicatorColumn[] => (isThere ? entries : [])
  const all: readonly IndicatorColumn[] = [
    ...optional(has(({ id }) => id), { key: 'id', heading: 'Обозначение', width: 14, isTechnical: true, cell: ({ id }) => textCell(id) }),
    { key: 'name', heading: 'Показатель', width: 46, cell: ({ name }) => textCell(plain(capitaliseFirst(name))) },
    { key: 'unit', heading: 'Единица измерения', width: 12, align: 'center', cell: ({ unit }) => textCell(plain(unit)) },
    ...optional(has(({ direction }) => direction), { key: 'direction', heading: 'Направленность', width: 17, align: 'center', cell: ({ direction }) => textCell(direction && DIRECTIONS[direction]) }),
    ...optional(
      has(({ base }) => base),
      { key: 'baseYear', heading: 'Базовый год', width: 9, align: 'center', cell: ({ base }) => ordinalCell(base?.year) },
      { key: 'baseValue', heading: 'Базовое значение', width: 11, align: 'end', cell: (indicator) => valueCell(indicator.base?.value, indicator) },
    ),
    ...years.map((year): IndicatorColumn => ({ key: `year${year}`, heading: `${year} год`, width: 11, align: 'end', cell: (indicator) => valueCell(indicator.targets[year], indicator) })),
    ...optional(has(taskOf), { key: 'task', heading: 'Задача', width: 40, cell: (indicator) => textCell(optionalPlain(taskOf(indicator))) }),
  ]
  return {
    name,
    title: `Показатели: ${plain(program.title)}`,
    columns: all.map(({ cell: _, ...column }) => column),
    rows: indicators.map((indicator) => ({ cells: all.map(({ cell }) => cell(indicator)) })),
  }
}

interface IndicatorColumn extends Column {
  readonly cell: (indicator: TargetIndicator) => Cell | undefined
}

/** All figures of one indicator have as many digits behind the comma as the most precise. */
function valueCell(value: string | number | undefined, { base, targets }: TargetIndicator): Cell | undefined {
  if (value === undefined) return undefined
  const figure = parseDecimal(value)
  if (figure === undefined) return textCell(plain(value === '-' ? '–' : String(value)))
  const values = [...Object.values(targets), base?.value]
  return numberCell(figure, Math.max(0, ...values.map((each) => (each === undefined ? 0 : (parseDecimal(each)?.scale ?? 0)))))
}

function plain(text: string): string {
  return setType(plainTitle(text))
}

function optionalPlain(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plain(text)
}
