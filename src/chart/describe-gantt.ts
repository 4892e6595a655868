/** A chart in words: for those who do not see it, and for programs that read it out. */
import { dateOf, unite } from '../model/schedule/days.ts'
import { spansOf } from '../model/schedule/timing.ts'
import { formatCount } from '../russian/numbers.ts'
import type { GanttInput, GanttRow } from './gantt.ts'

/** Which of the sheets of a long chart it is, from 0. */
export interface PagePlace {
  readonly index: number
  readonly count: number
}

/** One line: what the picture is. */
export function summarizeGantt({ title, groups }: GanttInput, { index, count }: PagePlace): string {
  const rows = groups.flatMap((group) => group.rows)
  const whole = unite(rows.flatMap(({ timing }) => spansOf(timing)))
  const [first, last] = whole === undefined ? [] : [dateOf(whole.from).year, dateOf(whole.to).year]
  const over = first === undefined || last === undefined ? '' : first === last ? `, ${first} год` : `, ${first}–${last} годы`
  const sheet = count === 1 ? '' : ` Лист ${index + 1} из ${count}.`
  return `График мероприятий: ${title}${over}. ${formatCount(rows.length, ['мероприятие', 'мероприятия', 'мероприятий'])}.${sheet}`
}

/** For a picture that stands behind the table of the same events. */
export function summarizeChart(gantt: GanttInput, place: PagePlace): string {
  return `${summarizeGantt(gantt, place)} Сроки словами указаны в таблице.`
}

/** Every event of the picture in a line of its own. */
export function describeGroups(groups: GanttInput['groups']): readonly string[] {
  return groups.flatMap(({ heading, rows }) => [...(heading === undefined ? [] : [`${heading}:`]), ...rows.map(describeRow)])
}

export function describeRow({ number, title, period }: GanttRow): string {
  const lead = number === undefined ? '' : `${number.replace(/\.$/, '')}. `
  return `${lead}${title} – ${period === undefined ? 'срок не указан' : period}`
}
