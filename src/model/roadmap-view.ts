/** The context of `templates/documents/roadmap.hbs` and `plan.hbs`: a table of events, its columns measured and its cells filled. */
import type { Staged } from '../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import type { RowNumbering } from '../tree/nodes.ts'
import type { ActView } from './act.ts'
import type { AnnexHeaderView } from './annex-view.ts'
import type { EventDocument } from './content.ts'
import { chooseSheet, type Orientation } from './events/choose-sheet.ts'
import { COLUMN_STYLES, headingOf, headingPath, type ColumnKey } from './events/event-columns.ts'
import type { RowContext } from './events/event-row.ts'
import type { ColumnContent } from './events/fit-columns.ts'
import { groupTimes } from './events/group-times.ts'
import { buildGroup, type GroupView } from './events/group-view.ts'
import { buildLeadLists, type LeadListView } from './events/lead-lists.ts'
import { collectFindings, keyPlaceOf, viewOf, type Report } from './finding.ts'
import type { PeopleRegister } from './people-register.ts'
import { readSchedule } from './schedule/read-schedule.ts'
import { eventsOf } from './schedule/schedule.ts'

export interface RoadmapInput {
  readonly roadmap: EventDocument
  readonly register: PeopleRegister
  readonly act: ActView
  readonly header: AnnexHeaderView
  /** What the table is measured by; without it, an A4 sheet of the standard. */
  readonly style?: (Pick<HouseStyle, 'page' | 'font'> & Partial<Pick<HouseStyle, 'wording'>>) | undefined
}

export interface RoadmapView {
  readonly act: ActView
  readonly header: AnnexHeaderView
  readonly title: string
  readonly intro: string | undefined
  readonly lists: readonly LeadListView[]
  /** Of the sheet with the title, and of the table unless it has a sheet of its own. */
  readonly sheet: Orientation
  /** Set when the table starts a sheet of its own: it lies across, the text before it stands upright. */
  readonly tableSheet: Orientation | undefined
  /** Of the table's type, where the usual one is too large for its columns. */
  readonly sizePt: number | undefined
  /** «none» when no column shows the number. */
  readonly numbering: RowNumbering
  /** «Раздел», before the number of a section; empty when there is no word. */
  readonly sectionWord: string
  readonly columns: readonly ColumnView[]
  readonly columnCount: number
  readonly groups: readonly GroupView[]
  /** The chart behind the table; drawn by the pipeline, see `draw-chart.ts`. */
  readonly chart: ChartView | undefined
}

/** A chart of the events on sheets of its own. */
export interface ChartView {
  readonly id: string
  readonly caption: string
  readonly sheets: readonly ChartSheetView[]
}

export interface ChartSheetView {
  /** The name that the picture's bytes travel under. */
  readonly image: string
  readonly alternative: string
  /** From 1; absent when there is one sheet only. */
  readonly number: number | undefined
  readonly isFirst: boolean
}

export interface ColumnView {
  readonly heading: string
  /** Percent of the table's width; whole numbers that add up to 100. */
  readonly share: number
}

export function buildRoadmapView({ roadmap, register, act, header, style }: RoadmapInput): Staged<RoadmapView> {
  return collectFindings((report) => {
    checkHiddenValues(roadmap, report)
    checkChart(roadmap, register, act, report)
    const context: RowContext = { document: roadmap, register, act, periods: style?.wording?.periods ?? 'as-written', report }
    const times = groupTimes(roadmap, report)
    const groups = roadmap.groups.map((group, index) => buildGroup(group, times[index]!, context))
    const { orientation, shares, isRoomy, sizePt } = chooseSheet(roadmap.orientation, columnContents(roadmap, groups), style)
    if (!isRoomy) report('plan/columns-too-narrow', { orientation }, keyPlaceOf(roadmap, 'columns'))
    const lists = buildLeadLists(roadmap)
    const startsSheet = orientation === 'landscape' && (roadmap.intro !== undefined || lists.length > 0)
    const view: RoadmapView = {
      act,
      header,
      title: roadmap.title,
      intro: roadmap.intro,
      lists,
      sheet: startsSheet ? 'portrait' : orientation,
      tableSheet: startsSheet ? orientation : undefined,
      sizePt,
      numbering: roadmap.columns.includes('number') ? roadmap.numbering : 'none',
      sectionWord: roadmap.numbering === 'sections' ? roadmap.sectionWord.trim() : '',
      columns: roadmap.columns.map((key, index) =>
        viewOf({ heading: headingOf(roadmap, key), share: shares[index]! }, roadmap, ...headingPath(roadmap, key, index)),
      ),
      columnCount: roadmap.columns.length,
      groups,
      chart: undefined,
    }
    return viewOf(view, roadmap)
  })
}

function columnContents(document: EventDocument, groups: readonly GroupView[]): readonly ColumnContent[] {
  const events = groups.flatMap((group) => group.events)
  const widest = widestNumber(document)
  return document.columns.map((key, index) => ({
    ...COLUMN_STYLES[key],
    heading: headingOf(document, key),
    cells: events.map((event) => (key === 'number' ? (event.number ?? widest) : (event.cells[index]?.text ?? ''))),
  }))
}

/** The widest number that the rows can get. */
function widestNumber({ numbering, groups }: EventDocument): string {
  const lengths = groups.map((group) => group.events.length)
  const longest = Math.max(0, ...lengths)
  if (numbering === 'sections') return `${groups.length}.${longest}.`
  return String(numbering === 'through' ? lengths.reduce((sum, length) => sum + length, 0) : longest)
}

const HIDEABLE: readonly ColumnKey[] = ['period', 'title', 'responsible', 'result', 'participants', 'level', 'funding', 'mark', 'number']

/** A chart shows days: where no event has any, there is nothing to draw. */
function checkChart(roadmap: EventDocument, register: PeopleRegister, { authorGenitive }: ActView, report: Report): void {
  if (!roadmap.chart) {
    if (roadmap.chartCaption !== undefined) report('plan/caption-without-chart', {}, keyPlaceOf(roadmap, 'chartCaption'))
    return
  }
  const events = eventsOf(readSchedule({ document: roadmap, register, authorGenitive }))
  if (events.every(({ timing }) => timing.kind === 'untimed')) report('plan/chart-without-days', {}, keyPlaceOf(roadmap, 'chart'))
}

/** A filled key without a column would vanish from the printed plan: one finding for each such key. */
function checkHiddenValues({ columns, groups }: EventDocument, report: Report): void {
  const events = groups.flatMap((group) => group.events)
  for (const key of HIDEABLE) {
    if (columns.includes(key)) continue
    const filled = events.filter((event) => event[key] !== undefined)
    if (filled[0] !== undefined) report('roadmap/hidden-value', { key, count: filled.length }, keyPlaceOf(filled[0], key))
  }
}
