import type { PeriodEdge } from '../../russian/periods/period.ts'
import { formatDate, type CalendarDate } from '../../russian/dates.ts'
import { eventsOf, readClauses } from '../events.ts'
import type { DocumentRule, LintText } from '../rule.ts'
import { weekday } from '../weekday.ts'

/** Holidays that never move (ТК РФ, ст. 112); transferred days off are decided year by year and not known here. */
const HOLIDAYS: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: 8 }, (_, day): [string, string] => [`1-${day + 1}`, 'новогодние каникулы']),
  ['2-23', 'День защитника Отечества'],
  ['3-8', 'Международный женский день'],
  ['5-1', 'Праздник Весны и Труда'],
  ['5-9', 'День Победы'],
  ['6-12', 'День России'],
  ['11-4', 'День народного единства'],
])

/** A deadline on a day off is met on another day. */
export const dayOff: DocumentRule = {
  needs: 'document',
  codes: ['time/day-off'],
  check(document, dossier, report) {
    const look = (text: LintText, at: readonly [number, number], edge: PeriodEdge | undefined): void => {
      if (edge?.unit !== 'day' || edge.year === undefined) return
      const date: CalendarDate = { year: edge.year, month: edge.month, day: edge.day }
      const day = weekday(date)
      const reason = HOLIDAYS.get(`${date.month}-${date.day}`) ?? (day === 6 ? 'суббота' : day === 0 ? 'воскресенье' : undefined)
      if (reason !== undefined) report('time/day-off', { date: formatDate(date), reason }, { text, at })
    }
    for (const { period, clauses } of eventsOf(document)) {
      for (const { at, part } of clauses) if (period !== undefined && part.start === undefined) look(period, at, part.end)
    }
    for (const text of document.texts) {
      if (text.key !== 'deadline') continue
      for (const { at, part } of readClauses(text.value, dossier.date === undefined ? {} : { year: dossier.date.year })) if (part.start === undefined) look(text, at, part.end)
    }
  },
}
