/**
 * Draws a plan over a scale of years and quarters: one row for each event, the marks of its days, a legend of the
 * marks that are used, and below it, in words, what has no days. The same input gives the same bytes.
 */
import { FONT_FAMILY, INK, RULE, TEXT } from './chart-style.ts'
import { describeGroups, summarizeGantt, type PagePlace } from './describe-gantt.ts'
import { drawGrid, drawHeader, headerHeight } from './draw-header.ts'
import { drawLegend, legendHeight } from './draw-legend.ts'
import { createFrame, PT_PER_MM, type Frame } from './frame.ts'
import type { Gantt, GanttGroup, GanttInput } from './gantt.ts'
import { layHeading, layRows, type Strip } from './lay-rows.ts'
import type { MarkKind } from './marks.ts'
import { element, escapeText } from './svg.ts'

/** The whole plan in one picture, as high as it needs to be. */
export function drawGantt(input: GanttInput): Gantt {
  return drawGanttPages(input, Infinity)[0]!
}

/** The same on sheets of at most this height, each with its header and legend. */
export function drawGanttPages(input: GanttInput, pageHeightMm: number): readonly Gantt[] {
  const frame = createFrame(input)
  const strips = layRows(input, frame)
  const kinds = [...new Set(strips.flatMap((strip) => strip.kinds))]
  const around = headerHeight(frame) + legendHeight(kinds, frame)
  const pages = paginate(strips, pageHeightMm * PT_PER_MM - around, frame)
  return pages.map((page, index) => drawPage(page, kinds, frame, input, { index, count: pages.length }))
}

/** A heading never stands last; a strip that is higher than a sheet has one of its own; a group that goes on says so. */
function paginate(strips: readonly Strip[], room: number, frame: Frame): readonly (readonly Strip[])[] {
  const pages: Strip[][] = [[]]
  let left = room
  for (const [index, strip] of strips.entries()) {
    const next = strips[index + 1]
    const needed = strip.height + (strip.keepsNext && next !== undefined ? next.height : 0)
    if (needed > left && pages.at(-1)!.length > 0) {
      const again = strip.isTimed && strip.group?.heading !== undefined ? [layHeading(`${strip.group.heading} (продолжение)`, frame)] : []
      pages.push([...again])
      left = room - again.reduce((sum, { height }) => sum + height, 0)
    }
    pages.at(-1)!.push(strip)
    left -= strip.height
  }
  return pages
}

function drawPage(strips: readonly Strip[], kinds: readonly MarkKind[], frame: Frame, input: GanttInput, { index, count }: PagePlace): Gantt {
  const top = headerHeight(frame)
  const timed = strips.filter(({ isTimed }) => isTimed)
  const timedHeight = timed.reduce((sum, { height }) => sum + height, 0)
  let y = top
  const body: string[] = []
  for (const strip of timed) {
    body.push(strip.draw(y))
    y += strip.height
  }
  const bottom = y
  const legend = frame.axis === undefined || timed.length === 0 ? '' : drawLegend(kinds, frame, y)
  if (legend !== '') y += legendHeight(kinds, frame)
  for (const strip of strips.filter(({ isTimed }) => !isTimed)) {
    body.push(strip.draw(y))
    y += strip.height
  }
  const isWhole = count === 1
  const groups: readonly GanttGroup[] = isWhole ? input.groups : groupsOn(strips)
  const summary = summarizeGantt(input, { index, count })
  const lines = [summary, ...describeGroups(groups)]
  const prefix = count === 1 ? input.idPrefix : `${input.idPrefix}-${index + 1}`
  const height = y + 1
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${round(input.widthMm)}mm`,
      height: `${round(height / PT_PER_MM)}mm`,
      viewBox: `0 0 ${round(frame.width)} ${round(height)}`,
      role: 'img',
      'aria-labelledby': `${prefix}-title`,
      'aria-describedby': `${prefix}-desc`,
      'font-family': FONT_FAMILY,
      'font-size': TEXT.sizePt,
      fill: INK,
    },
    [
      element('title', { id: `${prefix}-title` }, escapeText(summary)),
      element('desc', { id: `${prefix}-desc` }, escapeText(lines.slice(1).join('\n'))),
      ...(timed.length === 0 ? [] : [drawHeader(frame), drawGrid(frame, top, timedHeight)]),
      ...body,
      ...(timed.length === 0 ? [] : [element('line', { x1: 0, x2: frame.end, y1: bottom, y2: bottom, stroke: RULE, 'stroke-width': 0.75 })]),
      legend,
    ],
  )
  return { svg, widthMm: input.widthMm, heightMm: round(height / PT_PER_MM), description: lines.join('\n') }
}

function groupsOn(strips: readonly Strip[]): readonly GanttGroup[] {
  const groups: { heading: string | undefined; rows: GanttGroup['rows'][number][] }[] = []
  for (const { row, group } of strips) {
    if (row === undefined) continue
    const last = groups.at(-1)
    if (last === undefined || last.heading !== group?.heading) groups.push({ heading: group?.heading, rows: [row] })
    else last.rows.push(row)
  }
  return groups
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
