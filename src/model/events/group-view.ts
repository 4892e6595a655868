/** Groups of events: the line over the whole table that opens each, and the rows below it. */
import type { PeriodContext } from '../../russian/periods/period.ts'
import type { EventDocument, Group } from '../content.ts'
import { placeOf, viewOf } from '../finding.ts'
import { buildEventRow, type EventView, type RowContext } from './event-row.ts'
import { timeBanner } from './group-times.ts'

export interface GroupView {
  readonly id: string | undefined
  /** «2021 год», «Сентябрь 2021 года»; printed when the group has no title of its own. */
  readonly timeBanner: string | undefined
  /** The key that the banner of time comes from. */
  readonly timeKey: 'year' | 'month'
  readonly title: string | undefined
  /** Whether the title has a number: «Раздел 1. …». */
  readonly isNumbered: boolean
  /** The number fixed by the author. */
  readonly number: string | undefined
  readonly events: readonly EventView[]
}

export function buildGroup(group: Group, around: PeriodContext, context: RowContext): GroupView {
  const { document, report } = context
  const isNamed = group.year !== undefined || group.month !== undefined || group.title !== undefined
  if (!isNamed && (document.groups.length > 1 || document.numbering !== 'through')) report('roadmap/unnamed-group', {}, placeOf(group))
  const heading = readTitle(group, context)
  if (group.number !== undefined && !heading.isNumbered) report('plan/number-without-section', {}, placeOf(group, 'number'))
  const view: GroupView = {
    id: group.id,
    timeBanner: group.title === undefined ? timeBanner(group, around) : undefined,
    timeKey: group.month === undefined ? 'year' : 'month',
    ...heading,
    number: heading.isNumbered ? group.number : undefined,
    events: group.events.map((event) => buildEventRow(event, around, context)),
  }
  return viewOf(view, group)
}

export interface GroupTitle {
  readonly title: string | undefined
  readonly isNumbered: boolean
  /** The number that its author typed, which is not printed: «Раздел 1.». */
  readonly typed?: string
}

/** The title of a numbered section goes without the number that its author typed: «Раздел 1. Организация», «II. Итоги». */
export function readGroupTitle({ title }: Group, { numbering, sectionWord }: EventDocument): GroupTitle {
  if (title === undefined || numbering !== 'sections') return { title, isNumbered: false }
  const typed = typedNumber(sectionWord).exec(title)?.[0]
  if (typed === undefined) return { title, isNumbered: true }
  const rest = title.slice(typed.length)
  // «Раздел 1» alone names nothing else: it is printed as it is.
  return rest === '' ? { title, isNumbered: false, typed } : { title: rest, isNumbered: true, typed }
}

function readTitle(group: Group, { document, report }: RowContext): Pick<GroupView, 'title' | 'isNumbered'> {
  const { typed, ...heading } = readGroupTitle(group, document)
  if (typed !== undefined) {
    const place = placeOf(group, 'title')
    report('plan/section-number-in-title', { written: typed.trim() }, place && { ...place, quote: typed.trim() })
  }
  return heading
}

function typedNumber(word: string): RegExp {
  const words = ['раздел', word.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')].filter((each) => each !== '')
  return new RegExp(`^(?:(?:${words.join('|')})\\s+(?:№\\s*)?(?:\\d+(?:\\.\\d+)*|[IVXІ]+)(?![\\p{L}\\d])\\s*[.:–—-]*|(?:\\d+|[IVX]+)\\.(?!\\d))\\s*`, 'iu')
}
