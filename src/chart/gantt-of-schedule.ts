import { eventsOf, type Schedule } from '../model/schedule/schedule.ts'
import type { GanttInput } from './gantt.ts'

/** A4 lying across, between the margins of the standard. */
export const SHEET_WIDTH_MM = 257

/** The chart of a whole plan. */
export function ganttOfSchedule(schedule: Schedule, options: { readonly widthMm?: number; readonly idPrefix?: string } = {}): GanttInput {
  return {
    title: schedule.title,
    widthMm: options.widthMm ?? SHEET_WIDTH_MM,
    idPrefix: options.idPrefix ?? 'gantt',
    groups: schedule.groups.map(({ heading, events }) => ({
      heading,
      rows: events.map(({ id, number, title, periodText, timing }) => ({ id, number, title, period: periodText, timing })),
    })),
  }
}

/** Whether there is anything to draw on a scale of time. */
export function hasTimes(schedule: Schedule): boolean {
  return eventsOf(schedule).some(({ timing }) => timing.kind !== 'untimed')
}
