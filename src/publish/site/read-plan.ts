/** A roadmap or plan as its page needs it: the events of its filter and its chart. */
import { drawGantt } from '../../chart/draw-gantt.ts'
import { ganttOfSchedule, hasTimes } from '../../chart/gantt-of-schedule.ts'
import { dateOf } from '../../model/schedule/days.ts'
import type { Schedule } from '../../model/schedule/schedule.ts'
import { spansOf, type Timing } from '../../model/schedule/timing.ts'
import { capitaliseFirst, NBSP } from '../../russian/letters.ts'
import type * as tree from '../../tree/nodes.ts'
import { visitNodes } from '../../tree/visit.ts'
import type { EventRecord } from './records.ts'

/**
 * Ids of the rows by the pointers of what they print.
 *
 * @param document the finished tree, every row with an id
 */
export function rowAnchors(document: tree.DocumentNode): ReadonlyMap<string, string> {
  const rows = new Map<string, string>()
  visitNodes(document, (node) => {
    if (node.type === 'row' && node.origin !== undefined && node.id !== undefined) rows.set(node.origin.pointer, node.id)
  })
  return rows
}

export function readEvents(schedule: Schedule, rows: ReadonlyMap<string, string>): readonly EventRecord[] {
  return schedule.groups.flatMap(({ year, events }) =>
    events.flatMap((event): readonly EventRecord[] => {
      const anchor = rows.get(event.pointer)
      if (anchor === undefined) return []
      return [
        {
          anchor,
          number: event.number,
          title: event.title,
          period: event.periodText,
          years: yearsOf(event.timing, year),
          spans: spansOf(event.timing).map(({ from, to }) => [from, to] as const),
          responsible: event.responsible.map(({ name }) => capitaliseFirst(name.replaceAll(NBSP, ' '))),
          levels: event.levelText === undefined ? [] : event.levelText.split(', ').map(capitaliseFirst),
          participants: event.participants,
          result: event.result,
          mark: event.mark,
        },
      ]
    }),
  )
}

/** Its chart as one SVG element; nothing when no event has days. */
export function drawChart(schedule: Schedule): string | undefined {
  return hasTimes(schedule) ? drawGantt(ganttOfSchedule(schedule, { idPrefix: '_chart' })).svg : undefined
}

/** Every year that it touches, or else the year of its group: there a reader looks for it. */
function yearsOf(timing: Timing, group: number | undefined): readonly number[] {
  const years = new Set<number>()
  for (const { from, to } of spansOf(timing)) for (let year = dateOf(from).year; year <= dateOf(to).year; year += 1) years.add(year)
  if (years.size === 0 && group !== undefined) years.add(group)
  return [...years].sort((a, b) => a - b)
}

