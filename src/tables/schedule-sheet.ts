/** A «дорожная карта» or a plan as a table of data: one event in a row, its period in words and in days. */
import { dateOf, unite } from '../model/schedule/days.ts'
import { eventsOf, type Schedule, type ScheduledEvent, type ScheduleGroup } from '../model/schedule/schedule.ts'
import { spansOf, type Timing } from '../model/schedule/timing.ts'
import type { CalendarDate } from '../russian/dates.ts'
import { capitaliseFirst } from '../russian/letters.ts'
import { dateCell, ordinalCell, textCell, type Cell, type Column, type Row, type Sheet } from '../spreadsheet/sheet.ts'

interface EventColumn extends Column {
  readonly cell: (event: ScheduledEvent, group: ScheduleGroup) => Cell | undefined
  /** Left out when no event has it. */
  readonly isOptional?: true
}

const COLUMNS: readonly EventColumn[] = [
  { key: 'id', heading: 'Обозначение', width: 16, isOptional: true, isTechnical: true, cell: ({ id }) => textCell(id) },
  { key: 'year', heading: 'Год', width: 7, align: 'center', cell: (event, { year }) => ordinalCell(year ?? edgesOf(event.timing).start?.year ?? edgesOf(event.timing).end?.year) },
  { key: 'section', heading: 'Раздел', width: 24, isOptional: true, cell: (_, group) => (group.year === undefined ? textCell(group.heading) : undefined) },
  { key: 'number', heading: '№ п/п', width: 7, align: 'center', isOptional: true, cell: ({ number }) => (number !== undefined && /^\d{1,9}$/.test(number) ? ordinalCell(Number(number)) : textCell(number)) },
  { key: 'period', heading: 'Срок', width: 20, cell: ({ periodText }) => textCell(periodText) },
  { key: 'start', heading: 'Начало', width: 12, align: 'center', cell: ({ timing }) => dateCell(edgesOf(timing).start) },
  { key: 'end', heading: 'Окончание', width: 12, align: 'center', cell: ({ timing }) => dateCell(edgesOf(timing).end) },
  { key: 'title', heading: 'Мероприятие', width: 48, cell: ({ title }) => textCell(title) },
  { key: 'responsible', heading: 'Ответственные', width: 24, isOptional: true, cell: ({ responsible }) => textCell(capitaliseFirst(responsible.map(({ name }) => name).join(', '))) },
  { key: 'participants', heading: 'Участники', width: 20, isOptional: true, cell: ({ participants }) => textCell(participants) },
  { key: 'result', heading: 'Ожидаемый результат', width: 26, isOptional: true, cell: ({ result }) => textCell(result) },
  { key: 'level', heading: 'Уровень', width: 16, isOptional: true, cell: ({ levelText }) => textCell(levelText) },
  { key: 'funding', heading: 'Источник финансирования', width: 20, isOptional: true, cell: ({ funding }) => textCell(funding) },
  { key: 'mark', heading: 'Отметка об исполнении', width: 18, isOptional: true, cell: ({ mark }) => textCell(mark) },
]

export function scheduleSheet(schedule: Schedule, name: string): Sheet {
  const columns = COLUMNS.filter((column) => column.isOptional !== true || schedule.groups.some((group) => group.events.some((event) => column.cell(event, group) !== undefined)))
  const rows = schedule.groups.flatMap((group) => group.events.map((event): Row => ({ cells: columns.map((column) => column.cell(event, group)) })))
  const titles = columns.findIndex(({ key }) => key === 'title')
  const count = eventsOf(schedule).length
  const total: Row = {
    role: 'total',
    cells: columns.map((_, index) => (index === titles ? { kind: 'count', label: 'Всего мероприятий', of: { rows: [0, count - 1], columns: [titles, titles] }, value: count } : undefined)),
  }
  return { name, title: schedule.title, columns: columns.map(({ cell: _, isOptional: __, ...column }) => column), rows: count === 0 ? rows : [...rows, total] }
}

interface Edges {
  readonly start: CalendarDate | undefined
  readonly end: CalendarDate | undefined
}

/** The first day and the last one; a deadline has only the last, «с 1 сентября» only the first. */
export function edgesOf(timing: Timing): Edges {
  const whole = unite(spansOf(timing))
  if (whole === undefined) return { start: undefined, end: undefined }
  const isDeadline = timing.kind === 'once' && timing.spans.every(({ form }) => form === 'deadline')
  const isOpen = timing.kind === 'once' && timing.spans.some(({ form }) => form === 'open')
  return { start: isDeadline ? undefined : dateOf(whole.from), end: isOpen ? undefined : dateOf(whole.to) }
}
