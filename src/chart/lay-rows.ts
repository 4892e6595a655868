/** Lays out the rows of a chart: how high each is, and how it is drawn wherever it comes to stand. */
import { BAR, FAINT_RULE, LINE, PADDING, SHADE, STRONG, TEXT, TITLE_LINES } from './chart-style.ts'
import { describeRow } from './describe-gantt.ts'
import { drawText } from './draw-text.ts'
import type { Frame } from './frame.ts'
import type { GanttGroup, GanttInput, GanttRow } from './gantt.ts'
import { drawMarks, type MarkKind } from './marks.ts'
import { element, escapeText } from './svg.ts'
import { wrapText, wrapWithin } from './wrap-text.ts'

/** What takes the whole width and a height of its own. */
export interface Strip {
  readonly height: number
  readonly draw: (top: number) => string
  /** Must not stand last on a sheet. */
  readonly keepsNext: boolean
  /** Whether it stands under the scale of time. */
  readonly isTimed: boolean
  readonly kinds: readonly MarkKind[]
  readonly row?: GanttRow
  readonly group?: GanttGroup
}

/** First what has days, group by group; then, in words, what has none. */
export function layRows({ groups }: GanttInput, frame: Frame): readonly Strip[] {
  const isUntimed = ({ timing }: GanttRow): boolean => timing.kind === 'untimed'
  const timed = groups.flatMap((group): readonly Strip[] => {
    const rows = group.rows.filter((row) => !isUntimed(row))
    if (rows.length === 0) return []
    return [...(group.heading === undefined ? [] : [layHeading(group.heading, frame)]), ...rows.map((row) => layRow(row, group, frame))]
  })
  const untimed = groups.flatMap((group) => group.rows.filter(isUntimed).map((row) => layWords(row, group, frame)))
  if (untimed.length === 0) return timed
  return [...timed, layUntimedHeading(timed.length > 0), ...untimed]
}

export function layHeading(heading: string, { end }: Frame): Strip {
  const lines = wrapText(heading, end - 8, STRONG)
  const height = lines.length * LINE + PADDING * 1.5
  return {
    height,
    keepsNext: true,
    isTimed: true,
    kinds: [],
    draw: (top) =>
      element('g', {}, [
        element('rect', { x: 0, y: top, width: end, height, fill: SHADE }),
        ...lines.map((line, index) => drawText(line, end / 2, top + PADDING / 2 + (index + 0.8) * LINE, { style: STRONG, anchor: 'middle' })),
      ]),
  }
}

function layRow(row: GanttRow, group: GanttGroup, { end, names, scale, axis }: Frame): Strip {
  const lines = wrapWithin(row.title, scale - names - 8, TEXT, TITLE_LINES)
  const height = Math.max(lines.length * LINE, BAR) + PADDING * 2
  const kinds = axis === undefined ? [] : drawMarks(row.timing, axis, 0).kinds
  return {
    height,
    keepsNext: false,
    isTimed: true,
    kinds,
    row,
    group,
    draw: (top) => {
      const first = top + PADDING + LINE * 0.8
      return element('g', { 'data-event': row.id }, [
        element('title', {}, escapeText(describeRow(row))),
        element('line', { x1: 0, x2: end, y1: top, y2: top, stroke: FAINT_RULE, 'stroke-width': 0.5 }),
        ...(row.number === undefined ? [] : [drawText(row.number, 2, first, { style: TEXT })]),
        ...lines.map((line, index) => drawText(line, names + 2, first + index * LINE, { style: TEXT })),
        axis === undefined ? '' : drawMarks(row.timing, axis, top + height / 2).svg,
      ])
    },
  }
}

function layUntimedHeading(isBelow: boolean): Strip {
  const text = isBelow ? 'Вне шкалы времени:' : 'Сроки словами:'
  const height = LINE + PADDING * 3
  return { height, keepsNext: true, isTimed: false, kinds: [], draw: (top) => drawText(text, 2, top + height - PADDING, { style: STRONG }) }
}

function layWords(row: GanttRow, group: GanttGroup, { width, names }: Frame): Strip {
  const { number: _, ...words } = row
  const lines = wrapText(describeRow({ ...words, number: undefined }), width - names - 4, TEXT)
  return {
    height: lines.length * LINE + PADDING,
    keepsNext: false,
    isTimed: false,
    kinds: [],
    row,
    group,
    draw: (top) =>
      element('g', { 'data-event': row.id }, [
        ...(row.number === undefined ? [] : [drawText(row.number, 2, top + LINE * 0.8, { style: TEXT })]),
        ...lines.map((line, index) => drawText(line, names + 2, top + (index + 0.8) * LINE, { style: TEXT })),
      ]),
  }
}
