/** A chart in words: for those who do not see it, and for programs that read it out. */
import { formatCount } from '../russian/numbers.ts'
import type { GanttInput, GanttRow } from './gantt.ts'

/** One line: what the picture is. */
export function summarizeGantt({ title, groups }: GanttInput, years: readonly [first: number, last: number] | undefined): string {
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const over = years === undefined ? '' : years[0] === years[1] ? `, ${years[0]} год` : `, ${years[0]}–${years[1]} годы`
  return `График мероприятий: ${title}${over}. ${formatCount(count, ['мероприятие', 'мероприятия', 'мероприятий'])}.`
}

/** Every event of the picture in a line of its own. */
export function describeGroups(groups: GanttInput['groups']): readonly string[] {
  return groups.flatMap(({ heading, rows }) => [...(heading === undefined ? [] : [`${heading}:`]), ...rows.map(describeRow)])
}

export function describeRow({ number, title, period }: GanttRow): string {
  const lead = number === undefined ? '' : `${number.replace(/\.$/, '')}. `
  return `${lead}${title} – ${period === undefined ? 'срок не указан' : period}`
}
