/** How the width of a chart is divided: numbers, names of events, the scale of time. Measures in points. */
import { unite } from '../model/schedule/days.ts'
import { spansOf } from '../model/schedule/timing.ts'
import { SMALL, TEXT } from './chart-style.ts'
import type { GanttInput } from './gantt.ts'
import { createAxis, type TimeAxis } from './time-axis.ts'
import { widthOf } from './wrap-text.ts'

export const PT_PER_MM = 72 / 25.4

/** Part of the width that names of events take. */
const NAMES_SHARE = 0.4
const LEAST_SCALE = 90
/** The mark of a last day reaches beyond it. */
const MARK_OVERHANG = 5

export interface Frame {
  readonly width: number
  /** Where the names begin: right of the numbers. */
  readonly names: number
  /** Where the scale of time begins. */
  readonly scale: number
  /** Where the scale ends, and the rules across with it. */
  readonly end: number
  /** `undefined` when no event has days. */
  readonly axis: TimeAxis | undefined
}

export function createFrame({ widthMm, groups }: GanttInput): Frame {
  const width = widthMm * PT_PER_MM
  const rows = groups.flatMap((group) => group.rows)
  const numbers = rows.flatMap(({ number }) => number ?? [])
  const names = numbers.length === 0 ? 0 : Math.max(...numbers.map((number) => widthOf(number, TEXT))) + 8
  const scale = Math.min(width * NAMES_SHARE, width - LEAST_SCALE)
  const span = unite(rows.flatMap(({ timing }) => spansOf(timing)))
  const end = span === undefined ? width : width - MARK_OVERHANG
  return { width, names, scale, end, axis: span && createAxis(span, scale, end - scale, SMALL) }
}
