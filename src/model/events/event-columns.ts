/** The columns that a table of events may have: what heads them, how they are set, how wide they wish to be. */
import type { CellAlign } from '../../tree/nodes.ts'
import type { EventDocument } from '../content.ts'

export type ColumnKey = EventDocument['columns'][number]
export type TextColumnKey = Exclude<ColumnKey, 'number'>

export interface ColumnStyle {
  readonly heading: string
  /** A width of its own; the others share what is left of the table, `weight` to `weight` (see `columnShares`). */
  readonly widthMm: number | undefined
  readonly weight: number
  /** Room that the column needs whatever stands in it. */
  readonly leastMm: number
  readonly align: CellAlign
  /** An empty cell is to be filled by hand. */
  readonly mayBeEmpty: boolean
}

const text = { widthMm: undefined, leastMm: 0, align: 'start', mayBeEmpty: false } as const

export const COLUMN_STYLES: Readonly<Record<ColumnKey, ColumnStyle>> = {
  // Two lines: a narrow column would otherwise be broken after the slash.
  number: { ...text, heading: '№\nп/п', widthMm: 13.6, weight: 0, align: 'center' },
  period: { ...text, heading: 'Срок реализации', weight: 30 },
  title: { ...text, heading: 'Наименование мероприятия', weight: 64 },
  responsible: { ...text, heading: 'Ответственные', weight: 32 },
  result: { ...text, heading: 'Ожидаемый результат', weight: 36 },
  participants: { ...text, heading: 'Участники', weight: 32 },
  level: { ...text, heading: 'Уровень', weight: 22 },
  funding: { ...text, heading: 'Источник финансирования', weight: 28 },
  // Room to write «выполнено», a date and a signature.
  mark: { ...text, heading: 'Отметка об исполнении', weight: 24, leastMm: 25, mayBeEmpty: true },
}

export function headingOf(document: EventDocument, key: ColumnKey): string {
  return document.headings?.[key] ?? COLUMN_STYLES[key].heading
}

/** Where the words of a heading come from: the author's own, or the name of the column in `columns`. */
export function headingPath(document: EventDocument, key: ColumnKey, index: number): readonly (string | number)[] {
  return document.headings?.[key] === undefined ? ['columns', index] : ['headings', key]
}
