/** The context of `templates/documents/roadmap.hbs`: a table of events, its columns measured and its cells filled. */
import type { Staged } from '../diagnostics/diagnostic.ts'
import { NBSP } from '../russian/letters.ts'
import type { CellAlign, RowNumbering } from '../tree/nodes.ts'
import type { ActView } from './act.ts'
import type { AnnexHeaderView } from './annex-view.ts'
import type { Event, Group, Roadmap } from './content.ts'
import { collectFindings, keyPlaceOf, placeOf, viewOf, type Report } from './finding.ts'
import { nominativeName, type PeopleRegister } from './people-register.ts'

export interface RoadmapInput {
  readonly roadmap: Roadmap
  readonly register: PeopleRegister
  readonly act: ActView
  readonly header: AnnexHeaderView
}

export interface RoadmapView {
  readonly act: ActView
  readonly header: AnnexHeaderView
  readonly title: string
  /** «none» when no column shows the number. */
  readonly numbering: RowNumbering
  readonly columns: readonly ColumnView[]
  readonly columnCount: number
  readonly groups: readonly GroupView[]
}

export type ColumnKey = Roadmap['columns'][number]

export interface ColumnView {
  readonly heading: string
  /** Percent of the table's width; whole numbers that add up to 100. */
  readonly share: number
}

export interface GroupView {
  readonly id: string | undefined
  readonly year: number | undefined
  /** «2021 год»; printed when the group has no title of its own. */
  readonly yearBanner: string | undefined
  readonly title: string | undefined
  readonly events: readonly EventView[]
}

export interface EventView {
  readonly id: string | undefined
  readonly number: string | undefined
  readonly cells: readonly CellView[]
}

/** One cell; its origin is the value in the event. */
export interface CellView {
  readonly key: ColumnKey
  readonly showsNumber: boolean
  readonly align: CellAlign
  readonly text: string | undefined
}

interface ColumnStyle {
  readonly heading: string
  /** Percent of the width; `undefined` columns share what is left, `weight` to `weight`. */
  readonly share: number | undefined
  readonly weight: number
  readonly align: CellAlign
}

const COLUMN_STYLES: Readonly<Record<ColumnKey, ColumnStyle>> = {
  // Two lines: a narrow column would otherwise be broken after the slash.
  number: { heading: '№\nп/п', share: 8, weight: 0, align: 'center' },
  period: { heading: 'Срок реализации', share: undefined, weight: 30, align: 'start' },
  title: { heading: 'Наименование мероприятия', share: undefined, weight: 64, align: 'start' },
  responsible: { heading: 'Ответственные', share: undefined, weight: 32, align: 'start' },
  result: { heading: 'Ожидаемый результат', share: undefined, weight: 36, align: 'start' },
}

export function buildRoadmapView({ roadmap, register, act, header }: RoadmapInput): Staged<RoadmapView> {
  return collectFindings((report) => {
    checkHiddenValues(roadmap, report)
    const view: RoadmapView = {
      act,
      header,
      title: roadmap.title,
      numbering: roadmap.columns.includes('number') ? (roadmap.numbering ?? 'through') : 'none',
      columns: buildColumns(roadmap),
      columnCount: roadmap.columns.length,
      groups: roadmap.groups.map((group) => buildGroup(group, roadmap, register, report)),
    }
    return viewOf(view, roadmap)
  })
}

function buildColumns(roadmap: Roadmap): ColumnView[] {
  const shares = columnShares(roadmap.columns)
  return roadmap.columns.map((key, index) =>
    viewOf({ heading: headingOf(roadmap, key), share: shares[index]! }, roadmap, ...headingPath(roadmap, key, index)),
  )
}

function headingOf(roadmap: Roadmap, key: ColumnKey): string {
  return roadmap.headings?.[key] ?? COLUMN_STYLES[key].heading
}

function headingPath(roadmap: Roadmap, key: ColumnKey, index: number): readonly (string | number)[] {
  return roadmap.headings?.[key] === undefined ? ['columns', index] : ['headings', key]
}

/** Fixed shares first, the rest by weight; the last column takes what rounding leaves, so that the sum is 100. */
export function columnShares(columns: readonly ColumnKey[]): readonly number[] {
  const styles = columns.map((key) => COLUMN_STYLES[key])
  const fixed = styles.reduce((sum, style) => sum + (style.share ?? 0), 0)
  const weight = styles.reduce((sum, style) => sum + style.weight, 0)
  const shares = styles.map((style) => style.share ?? Math.round(((100 - fixed) * style.weight) / weight))
  const left = 100 - shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share, index) => (index === shares.length - 1 ? share + left : share))
}

function buildGroup(group: Group, roadmap: Roadmap, register: PeopleRegister, report: Report): GroupView {
  const isNamed = group.year !== undefined || group.title !== undefined
  if (!isNamed && (roadmap.groups.length > 1 || (roadmap.numbering ?? 'through') !== 'through')) {
    report('roadmap/unnamed-group', {}, placeOf(group))
  }
  const view: GroupView = {
    id: group.id,
    year: group.year,
    yearBanner: group.year === undefined || group.title !== undefined ? undefined : `${group.year}${NBSP}год`,
    title: group.title,
    events: group.events.map((event) => buildEvent(event, roadmap, register, report)),
  }
  return viewOf(view, group)
}

function buildEvent(event: Event, roadmap: Roadmap, register: PeopleRegister, report: Report): EventView {
  const cells = roadmap.columns.map((key): CellView => {
    const text = key === 'number' ? undefined : cellText(event, key, register, report)
    if (key !== 'number' && event[key] === undefined) {
      report('roadmap/empty-cell', { column: headingOf(roadmap, key), key }, placeOf(event))
    }
    return viewOf({ key, showsNumber: key === 'number', align: COLUMN_STYLES[key].align, text }, event, key)
  })
  return viewOf({ id: event.id, number: event.number, cells }, event)
}

function cellText(
  event: Event,
  key: Exclude<ColumnKey, 'number'>,
  register: PeopleRegister,
  report: Report,
): string | undefined {
  if (key !== 'responsible') return event[key]
  const names = event.responsible?.map((id, index) =>
    nominativeName(register, id, placeOf(event, 'responsible', index), report),
  )
  return names?.filter((name) => name !== undefined).join(', ')
}

/** A filled key without a column would vanish from the printed plan: one finding for each such key. */
function checkHiddenValues(roadmap: Roadmap, report: Report): void {
  const events = roadmap.groups.flatMap((group) => group.events)
  for (const key of ['period', 'title', 'responsible', 'result', 'number'] as const) {
    if (roadmap.columns.includes(key)) continue
    const filled = events.filter((event) => event[key] !== undefined)
    if (filled[0] !== undefined) {
      report('roadmap/hidden-value', { key, count: filled.length }, keyPlaceOf(filled[0], key))
    }
  }
}
