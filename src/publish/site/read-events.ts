/** The rows of a roadmap or plan as its filter needs them. */
import type { EventDocument } from '../../model/content.ts'
import { eventPeriod } from '../../model/events/event-period.ts'
import { levelsInWords } from '../../model/events/event-levels.ts'
import { groupTimes } from '../../model/events/group-times.ts'
import { plainTitle } from '../../model/plain-title.ts'
import { nominativeName, type PeopleRegister } from '../../model/people-register.ts'
import { originOf } from '../../source/origin-of.ts'
import type { Period, PeriodContext } from '../../russian/periods/period.ts'
import { capitaliseFirst, NBSP } from '../../russian/letters.ts'
import type * as tree from '../../tree/nodes.ts'
import { visitNodes } from '../../tree/visit.ts'
import type { EventRecord } from './records.ts'

/** @param tree the finished document, every row with an id */
export function readEvents(content: EventDocument, document: tree.DocumentNode, register: PeopleRegister, authorGenitive: string): readonly EventRecord[] {
  const rows = new Map<string, tree.Row>()
  visitNodes(document, (node) => {
    if (node.type === 'row' && node.origin !== undefined) rows.set(node.origin.pointer, node)
  })
  const times = groupTimes(content)
  return content.groups.flatMap((group, index) =>
    group.events.flatMap((event): readonly EventRecord[] => {
      const row = rows.get(originOf(event)?.pointer ?? '')
      if (row?.id === undefined) return []
      const around = times[index] ?? {}
      const reading = eventPeriod(event, around)
      return [
        {
          anchor: row.id,
          number: row.label?.replace(/\.$/, ''),
          title: plainTitle(event.title),
          period: event.period?.replaceAll(NBSP, ' '),
          years: yearsOf(reading?.ok === true ? reading.period : undefined, around),
          responsible: (event.responsible ?? []).flatMap((id) => {
            const name = nominativeName(register, id, 'short', undefined, () => undefined)
            return name === undefined ? [] : [capitaliseFirst(name.replaceAll(NBSP, ' '))]
          }),
          levels: (event.level ?? []).map((level) => levelsInWords([level], content, authorGenitive)),
          mark: event.mark,
        },
      ]
    }),
  )
}

/** Every year from the first to the last day that the period names, or else the year of its group. */
function yearsOf(period: Period | undefined, around: PeriodContext): readonly number[] {
  const named = (period?.parts ?? []).flatMap(({ start, end }) => {
    const [from, to] = [start?.year ?? end?.year, end?.year ?? start?.year]
    return from === undefined || to === undefined || to < from || to - from > 50 ? [] : Array.from({ length: to - from + 1 }, (_, step) => from + step)
  })
  const own = around.year === undefined ? [] : [around.year]
  return [...new Set([...named, ...own])].sort((a, b) => a - b)
}
