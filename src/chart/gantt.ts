/** What a chart of a plan shows, and what drawing it gives. */
import type { Timing } from '../model/schedule/timing.ts'

export interface GanttInput {
  readonly title: string
  readonly groups: readonly GanttGroup[]
  /** Width of the picture; an A4 sheet that lies across leaves 257 mm. */
  readonly widthMm: number
  /** Begins the ids inside the picture, so that several can stand on one page: `gantt-2020`. */
  readonly idPrefix: string
}

export interface GanttGroup {
  readonly heading: string | undefined
  readonly rows: readonly GanttRow[]
}

export interface GanttRow {
  readonly number: string | undefined
  readonly title: string
  /** In words, as printed. */
  readonly period: string | undefined
  readonly timing: Timing
  /** Permanent name of the event; the row of the picture carries it as `data-event`. */
  readonly id?: string | undefined
}

export interface Gantt {
  /** A whole picture: one `<svg>` element, without scripts, styles and outer references. */
  readonly svg: string
  readonly widthMm: number
  readonly heightMm: number
  /** What the picture says, in words; lines end with LF. Fits an `alt`. */
  readonly description: string
}
