/** The scale over a chart: a line of years, a line of quarters or months, and the lines that lead down from them. */
import { FAINT_RULE, LINE, PADDING, RULE, SMALL, STRONG } from './chart-style.ts'
import type { Frame } from './frame.ts'
import { drawText } from './draw-text.ts'
import { element } from './svg.ts'
import type { AxisUnit, TimeAxis } from './time-axis.ts'

const YEARS = LINE + PADDING
const PARTS = LINE + PADDING

export function headerHeight({ axis }: Frame): number {
  return axis === undefined ? 0 : YEARS + PARTS
}

export function drawHeader(frame: Frame): string {
  const { axis, end, scale, names } = frame
  if (axis === undefined) return ''
  const height = headerHeight(frame)
  const label = (unit: AxisUnit, y: number, isStrong: boolean): string =>
    unit.label === '' ? '' : drawText(unit.label, (axis.left(unit.from) + axis.right(unit.to)) / 2, y, { style: isStrong ? STRONG : SMALL, anchor: 'middle' })
  return element('g', { 'aria-hidden': 'true' }, [
    element('line', { x1: 0, x2: end, y1: 0.5, y2: 0.5, stroke: RULE, 'stroke-width': 0.75 }),
    element('line', { x1: 0, x2: end, y1: height, y2: height, stroke: RULE, 'stroke-width': 0.75 }),
    element('line', { x1: scale, x2: end, y1: YEARS, y2: YEARS, stroke: RULE, 'stroke-width': 0.5 }),
    ...(names === 0 ? [] : [drawText('№', 2, height / 2 + 3, { style: STRONG })]),
    drawText('Мероприятие', names + 2, height / 2 + 3, { style: STRONG }),
    ...axis.years.map((unit) => label(unit, YEARS - PADDING - 0.5, true)),
    ...axis.parts.map((unit) => label(unit, YEARS + PARTS - PADDING - 0.5, false)),
    ...uprights(axis, (isYear) => (isYear ? 0.5 : YEARS), height),
  ])
}

/** Lines behind the rows: those of years are darker. */
export function drawGrid({ axis }: Frame, top: number, height: number): string {
  return axis === undefined ? '' : element('g', { 'aria-hidden': 'true' }, uprights(axis, () => top, top + height))
}

function uprights({ years, parts, left, right }: TimeAxis, topOf: (isYear: boolean) => number, bottom: number): readonly string[] {
  const starts = new Set(years.map(({ from }) => from))
  const end = right(parts.at(-1)!.to)
  const line = (x: number, isYear: boolean): string =>
    element('line', { x1: x, x2: x, y1: topOf(isYear), y2: bottom, stroke: isYear ? RULE : FAINT_RULE, 'stroke-width': isYear ? 0.75 : 0.5 })
  // Those of years come last: they lie over the others.
  return [
    ...parts.filter(({ from }) => !starts.has(from)).map(({ from }) => line(left(from), false)),
    ...years.map(({ from }) => line(left(from), true)),
    line(end - 0.4, true),
  ]
}

