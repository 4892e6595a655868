/** The context of `templates/documents/roadmap.hbs`: a table of events, its columns measured and its cells filled. */
import type { Staged } from '../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import { textAreaOf } from '../house-style/text-area.ts'
import { lowerFirst, NBSP } from '../russian/letters.ts'
import { parsePeriod } from '../russian/periods/parse-period.ts'
import { setType } from '../russian/typography/set-type.ts'
import type { CellAlign, RowNumbering } from '../tree/nodes.ts'
import type { ActView } from './act.ts'
import type { AnnexHeaderView } from './annex-view.ts'
import { columnShares } from './column-shares.ts'
import type { Event, Group, Roadmap } from './content.ts'
import { collectFindings, keyPlaceOf, placeOf, viewOf, type Report } from './finding.ts'
import { nominativeName, type PeopleRegister } from './people-register.ts'
import { textWidthEm, widestWordEm, type Weight } from './text-width.ts'

export interface RoadmapInput {
  readonly roadmap: Roadmap
  readonly register: PeopleRegister
  readonly act: ActView
  readonly header: AnnexHeaderView
  /** What the table is measured by; without it, an A4 sheet of the standard. */
  readonly style?: Pick<HouseStyle, 'page' | 'font'> | undefined
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
  /** Percent of the width; `undefined` columns share what is left, `weight` to `weight` (see `columnShares`). */
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

export function buildRoadmapView({ roadmap, register, act, header, style }: RoadmapInput): Staged<RoadmapView> {
  return collectFindings((report) => {
    checkHiddenValues(roadmap, report)
    const groups = roadmap.groups.map((group) => buildGroup(group, roadmap, register, report))
    const view: RoadmapView = {
      act,
      header,
      title: roadmap.title,
      numbering: roadmap.columns.includes('number') ? (roadmap.numbering ?? 'through') : 'none',
      columns: buildColumns(roadmap, groups, measuresOf(style)),
      columnCount: roadmap.columns.length,
      groups,
    }
    return viewOf(view, roadmap)
  })
}

interface Measures {
  readonly textWidthMm: number
  readonly sizePt: number
}

function measuresOf(style: RoadmapInput['style']): Measures {
  if (style === undefined) return { textWidthMm: 170, sizePt: 12 }
  return { textWidthMm: textAreaOf(style, 'portrait').textWidthMm, sizePt: style.font.tableSizePt }
}

function buildColumns(roadmap: Roadmap, groups: readonly GroupView[], measures: Measures): ColumnView[] {
  const shares = columnShares(
    roadmap.columns.map((key, index) => {
      const { share, weight } = COLUMN_STYLES[key]
      return { share, weight, least: leastShare(wordWidths(roadmap, key, index, groups), measures) }
    }),
  )
  return roadmap.columns.map((key, index) =>
    viewOf({ heading: headingOf(roadmap, key), share: shares[index]! }, roadmap, ...headingPath(roadmap, key, index)),
  )
}

/** Padding of a cell on both sides, its rules, and what the estimate of a word may be wrong by. */
const CELL_ROOM_MM = 4.3
const MM_PER_PT = 25.4 / 72

/** A word that needs more than this part of the width (an address) is divided rather than given a column of its own. */
const WIDEST_LEAST = 40

function leastShare(widthsEm: readonly number[], { textWidthMm, sizePt }: Measures): number {
  const shares = widthsEm.map((em) => ((em * sizePt * MM_PER_PT + CELL_ROOM_MM) * 100) / textWidthMm)
  return Math.max(0, ...shares.filter((share) => share <= WIDEST_LEAST))
}

/** Width in em of the widest word of the heading and of each cell of a column. */
function wordWidths(roadmap: Roadmap, key: ColumnKey, index: number, groups: readonly GroupView[]): number[] {
  const heading = widestWordEm(headingOf(roadmap, key), 'bold')
  const events = groups.flatMap((group) => group.events)
  if (key === 'number') return [heading, numberWidth(roadmap, groups), ...events.map((event) => textWidthEm(event.number ?? '', 'regular'))]
  return [heading, ...events.map((event) => cellWidth(event.cells[index]?.text ?? ''))]
}

function cellWidth(markdown: string): number {
  const weight: Weight = /\*\*|__/.test(markdown) ? 'bold' : 'regular'
  // The address of a link is not printed, and neither are the signs of emphasis.
  const printed = markdown.replace(/\]\([^)]*\)/g, '').replace(/[*_`[\\]/g, '')
  // The no-break spaces that will be set join words.
  return widestWordEm(setType(printed), weight)
}

/** The widest number that the rows can get. */
function numberWidth(roadmap: Roadmap, groups: readonly GroupView[]): number {
  const lengths = groups.map((group) => group.events.length)
  const longest = Math.max(0, ...lengths)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const numbering = roadmap.numbering ?? 'through'
  const widest = numbering === 'sections' ? `${groups.length}.${longest}` : String(numbering === 'through' ? total : longest)
  return textWidthEm(widest, 'regular')
}

function headingOf(roadmap: Roadmap, key: ColumnKey): string {
  return roadmap.headings?.[key] ?? COLUMN_STYLES[key].heading
}

function headingPath(roadmap: Roadmap, key: ColumnKey, index: number): readonly (string | number)[] {
  return roadmap.headings?.[key] === undefined ? ['columns', index] : ['headings', key]
}

/** A period that is not understood is printed as written, with a note: it may be right, but nothing can be checked about it. */
function checkPeriod(event: Event, year: number | undefined, report: Report): void {
  if (event.period === undefined) return
  const reading = parsePeriod(event.period, year === undefined ? {} : { year })
  if (reading.ok) return
  const place = placeOf(event, 'period')
  const quote = event.period.slice(...reading.at)
  report('roadmap/period-not-understood', { reason: lowerFirst(reading.reason).replace(/\.$/, '') }, place && (quote === '' ? place : { ...place, quote }))
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
    events: group.events.map((event) => buildEvent(event, group.year, roadmap, register, report)),
  }
  return viewOf(view, group)
}

function buildEvent(event: Event, year: number | undefined, roadmap: Roadmap, register: PeopleRegister, report: Report): EventView {
  checkPeriod(event, year, report)
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
