/** The chart of a plan: drawn before its document is rendered, one picture for each sheet. */
import { summarizeChart } from '../chart/describe-gantt.ts'
import { drawGanttPages } from '../chart/draw-gantt.ts'
import { ganttOfSchedule, hasTimes } from '../chart/gantt-of-schedule.ts'
import { textAreaOf } from '../house-style/text-area.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import { viewOf } from '../model/finding.ts'
import type { ChartView } from '../model/roadmap-view.ts'
import { readSchedule, type ScheduleInput } from '../model/schedule/read-schedule.ts'
import type { DrawnPicture } from './load-images.ts'

export interface DrawnChart {
  readonly view: ChartView
  /** By the names that the view has for them. */
  readonly pictures: ReadonlyMap<string, DrawnPicture>
}

/** What references to the chart name: `[](#chart)`. */
const CHART_ID = 'chart'

/** Room for the caption and the space around the picture. */
const CAPTION_MM = 22
/** Rules at the edge of the picture are half outside of it. */
const EDGE_MM = 1

const PX_PER_MM = 96 / 25.4

export function drawChart(input: ScheduleInput, style: HouseStyle): DrawnChart | undefined {
  const { document } = input
  const schedule = readSchedule(input)
  if (!hasTimes(schedule)) return undefined
  const { textWidthMm, textHeightMm } = textAreaOf(style, 'landscape')
  const gantt = ganttOfSchedule(schedule, { widthMm: textWidthMm - EDGE_MM, idPrefix: CHART_ID })
  const pages = drawGanttPages(gantt, textHeightMm - CAPTION_MM)
  const pictures = new Map<string, DrawnPicture>()
  const sheets = pages.map(({ svg, widthMm, heightMm }, index) => {
    const image = `${CHART_ID}:${index + 1}`
    pictures.set(image, { svg, widthPx: Math.floor(widthMm * PX_PER_MM), heightPx: Math.floor(heightMm * PX_PER_MM) })
    return {
      image,
      alternative: summarizeChart(gantt, { index, count: pages.length }),
      number: pages.length > 1 ? index + 1 : undefined,
      isFirst: index === 0,
    }
  })
  const caption = document.chartCaption ?? 'График мероприятий'
  const place = document.chartCaption === undefined ? (['chart'] as const) : (['chartCaption'] as const)
  return { view: viewOf({ id: CHART_ID, caption, sheets }, document, ...place), pictures }
}
