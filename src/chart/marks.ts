/** The marks of a chart: what happens once is filled, what recurs is hollow, what goes on all the time is hatched. */
import type { Span } from '../model/schedule/days.ts'
import type { Series, TimedSpan, Timing } from '../model/schedule/timing.ts'
import { BAR, INK, PAPER } from './chart-style.ts'
import { element } from './svg.ts'
import type { TimeAxis } from './time-axis.ts'

export type MarkKind = 'span' | 'deadline' | 'open' | 'repeated-span' | 'repeated-deadline' | 'dense' | 'standing'

/** A bar of a single day must still be seen. */
const LEAST_WIDTH = 2.5
/** Repetitions that stand closer than this run together: one bar with strokes across. */
const LEAST_STEP = 4.5
const HATCH = 3.5

/** @param middle of the row, where the bar lies */
export function drawMarks(timing: Timing, axis: TimeAxis, middle: number): { readonly svg: string; readonly kinds: readonly MarkKind[] } {
  switch (timing.kind) {
    case 'once':
      return {
        svg: timing.spans.map((span) => drawMark(span.form, place(span, axis), middle)).join(''),
        kinds: timing.spans.map(({ form }: TimedSpan) => form),
      }
    case 'standing':
      return { svg: timing.spans.map((span) => drawMark('standing', place(span, axis), middle)).join(''), kinds: ['standing'] }
    case 'repeated': {
      const drawn = timing.series.map((series) => drawSeries(series, axis, middle))
      return { svg: drawn.map(({ svg }) => svg).join(''), kinds: drawn.map(({ kind }) => kind) }
    }
    case 'untimed':
      return { svg: '', kinds: [] }
  }
}

function drawSeries({ occurrences, form }: Series, axis: TimeAxis, middle: number): { readonly svg: string; readonly kind: MarkKind } {
  const places = occurrences.map((span) => place(span, axis))
  const isDense = places.some(({ right }, index) => {
    const next = places[index + 1]
    return next !== undefined && (form === 'deadline' ? next.right - right < LEAST_STEP : next.left - right < 1)
  })
  const [first, last] = [places[0]!, places.at(-1)!]
  if (isDense) return { svg: drawMark('dense', { left: first.left, right: last.right }, middle), kind: 'dense' }
  const kind = form === 'deadline' ? 'repeated-deadline' : 'repeated-span'
  const thread = places.length > 1 ? element('line', { x1: first.right, x2: last.right, y1: middle, y2: middle, stroke: INK, 'stroke-width': 0.5, 'stroke-dasharray': '1.5 2' }) : ''
  return { svg: thread + places.map((each) => drawMark(kind, each, middle)).join(''), kind }
}

export interface PlacedSpan {
  readonly left: number
  readonly right: number
}

function place({ from, to }: Span, axis: TimeAxis): PlacedSpan {
  return { left: axis.left(from), right: axis.right(to) }
}

export function drawMark(kind: MarkKind, { left, right }: PlacedSpan, middle: number): string {
  const width = Math.max(LEAST_WIDTH, right - left)
  const box = { x: left, y: middle - BAR / 2, width, height: BAR }
  const hollow = { fill: PAPER, stroke: INK, 'stroke-width': 0.9 }
  switch (kind) {
    case 'span':
      return element('rect', { ...box, fill: INK })
    case 'repeated-span':
      return element('rect', { ...box, ...hollow })
    case 'deadline':
      return diamond(right, middle, { fill: INK, stroke: INK, 'stroke-width': 0.9 })
    case 'repeated-deadline':
      return diamond(right, middle, hollow)
    case 'open': {
      const tip = Math.min(width, BAR / 2)
      const [top, bottom, end] = [middle - BAR / 2, middle + BAR / 2, left + width]
      return element('polygon', { points: points([[left, top], [end - tip, top], [end, middle], [end - tip, bottom], [left, bottom]]), fill: INK })
    }
    case 'standing':
      return element('rect', { ...box, ...hollow }) + strokes(left, width, middle, 'slanted')
    case 'dense':
      return element('rect', { ...box, ...hollow }) + strokes(left, width, middle, 'upright')
  }
}

/** Its lower tip stands on the last day. */
function diamond(right: number, middle: number, paint: Readonly<Record<string, string | number>>): string {
  const half = BAR / 2 + 0.5
  return element('polygon', { points: points([[right - half, middle], [right, middle - half], [right + half, middle], [right, middle + half]]), ...paint })
}

/** Hatching as lines that end at the edges of the bar: patterns and clipping are not drawn alike by all programs. */
function strokes(left: number, width: number, middle: number, direction: 'slanted' | 'upright'): string {
  const [top, bottom, right] = [middle - BAR / 2, middle + BAR / 2, left + width]
  const paths: string[] = []
  for (let x = left + HATCH; x < right + (direction === 'slanted' ? BAR : 0); x += HATCH) {
    if (direction === 'upright') {
      paths.push(path([x, top], [x, bottom]))
      continue
    }
    // From (x, top) down to the left, at 45°.
    const from: Point = x <= right ? [x, top] : [right, top + (x - right)]
    const to: Point = x - BAR >= left ? [x - BAR, bottom] : [left, top + (x - left)]
    if (from[0] - to[0] > 0.2) paths.push(path(from, to))
  }
  return paths.length === 0 ? '' : element('path', { d: paths.join(''), fill: 'none', stroke: INK, 'stroke-width': 0.7 })
}

type Point = readonly [x: number, y: number]

function path(from: Point, to: Point): string {
  return `M${round(from[0])} ${round(from[1])}L${round(to[0])} ${round(to[1])}`
}

function points(list: readonly Point[]): string {
  return list.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
