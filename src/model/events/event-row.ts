/** One event as a row of a table: its cells filled, its period understood. */
import { capitaliseFirst, lowerFirst } from '../../russian/letters.ts'
import type { Period, PeriodContext } from '../../russian/periods/period.ts'
import { printPeriod, type PeriodStyle } from '../../russian/periods/print-period.ts'
import type { CellAlign } from '../../tree/nodes.ts'
import type { ActView } from '../act.ts'
import type { Event, EventDocument } from '../content.ts'
import { placeOf, viewOf, type Report } from '../finding.ts'
import { nominativeName, type PeopleRegister } from '../people-register.ts'
import { COLUMN_STYLES, headingOf, type ColumnKey, type TextColumnKey } from './event-columns.ts'
import { levelsInWords } from './event-levels.ts'
import { eventPeriod } from './event-period.ts'

export interface EventView {
  readonly id: string | undefined
  readonly number: string | undefined
  /** What the period means; `undefined` when there is none or it is not understood. */
  readonly period: Period | undefined
  readonly cells: readonly CellView[]
}

/** One cell; its origin is the value in the event, or the event that has none. */
export interface CellView {
  readonly key: ColumnKey
  readonly showsNumber: boolean
  readonly align: CellAlign
  readonly text: string | undefined
}

/** What the rows of one document share. */
export interface RowContext {
  readonly document: EventDocument
  readonly register: PeopleRegister
  readonly act: ActView
  /** How periods are printed. */
  readonly periods: PeriodStyle
  readonly report: Report
}

export function buildEventRow(event: Event, around: PeriodContext, context: RowContext): EventView {
  const { document, report } = context
  const period = readPeriod(event, around, report)
  const cells = document.columns.map((key): CellView => {
    const { align, mayBeEmpty } = COLUMN_STYLES[key]
    if (key === 'number') return viewOf({ key, showsNumber: true, align, text: undefined }, event, key)
    if (event[key] === undefined && !mayBeEmpty) {
      report('roadmap/empty-cell', { column: headingOf(document, key), key }, placeOf(event))
    }
    const cell = { key, showsNumber: false, align, text: cellText(event, key, period, context) }
    return event[key] === undefined ? viewOf(cell, event) : viewOf(cell, event, key)
  })
  return viewOf({ id: event.id, number: event.number, period, cells }, event)
}

/** A period that is not understood is printed as written, with a note: it may be right, but nothing can be checked about it. */
function readPeriod(event: Event, around: PeriodContext, report: Report): Period | undefined {
  const reading = eventPeriod(event, around)
  if (reading === undefined || reading.ok) return reading?.period
  const place = placeOf(event, 'period')
  const quote = event.period?.slice(...reading.at) ?? ''
  report('roadmap/period-not-understood', { reason: lowerFirst(reading.reason).replace(/\.$/, '') }, place && (quote === '' ? place : { ...place, quote }))
  return undefined
}

function cellText(event: Event, key: TextColumnKey, period: Period | undefined, { document, register, act, periods, report }: RowContext): string | undefined {
  switch (key) {
    case 'responsible': {
      const names = event.responsible?.map((id, index) => nominativeName(register, id, 'short', placeOf(event, 'responsible', index), report))
      return names && capitaliseFirst(names.filter((name) => name !== undefined).join(', '))
    }
    case 'level':
      return event.level && levelsInWords(event.level, document, act.authorGenitive)
    case 'period':
      return period === undefined ? event.period : printPeriod(period, periods)
    default:
      return event[key]
  }
}
