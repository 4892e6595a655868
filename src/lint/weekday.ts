import type { CalendarDate } from '../russian/dates.ts'

const SHIFTS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]

/** 0 for Sunday to 6 for Saturday, by Sakamoto's method. */
export function weekday({ year, month, day }: CalendarDate): number {
  const y = month < 3 ? year - 1 : year
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + SHIFTS[month - 1]! + day) % 7
}
