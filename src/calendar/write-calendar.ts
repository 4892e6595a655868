/**
 * A calendar as iCalendar (RFC 5545). Events last whole days, so no time zone is needed; the same plan gives the same
 * bytes. One event may be several entries: each of its intervals and each run of repetitions is one.
 */
import type { Day, Span } from '../model/schedule/days.ts'
import type { SeriesRule } from '../model/schedule/timing.ts'
import type { Calendar, CalendarEntry } from './calendar.ts'
import { escapeText, foldLine } from './content-line.ts'
import { icsDate, ruleOf } from './recurrence-rule.ts'
import { reminderLines } from './reminders.ts'

export function writeCalendar({ name, description, entries, reminders }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Prikaz//Prikaz//RU',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `X-WR-CALDESC:${escapeText(description)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...entries.flatMap((entry) => entryLines(entry, reminders)),
    'END:VCALENDAR',
  ]
  return lines.map(foldLine).join('')
}

/** A run of days with what repeats it. */
interface Occurrence {
  readonly form: 'span' | 'deadline'
  readonly first: Span
  readonly repetitions?: { readonly rule: SeriesRule; readonly occurrences: readonly Span[] }
  readonly remark?: string | undefined
}

function occurrencesOf({ event: { timing } }: CalendarEntry): readonly Occurrence[] {
  switch (timing.kind) {
    case 'once':
      return timing.spans.map(({ form, from, to, remark }) => ({ form: form === 'deadline' ? form : 'span', first: { from, to }, remark }))
    case 'standing':
      return timing.spans.map((first) => ({ form: 'span', first }))
    case 'repeated':
      return timing.series.map(({ rule, form, occurrences }) => ({ form, first: occurrences[0]!, repetitions: { rule, occurrences } }))
    case 'untimed':
      return []
  }
}

function entryLines(entry: CalendarEntry, reminders: readonly number[]): readonly string[] {
  return occurrencesOf(entry).flatMap((occurrence, index) => {
    const uid = index === 0 ? entry.uid : entry.uid.replace(/@(?=[^@]*$)/, `.${index + 1}@`)
    const { first, repetitions } = occurrence
    const own = (span: Span, extra: readonly string[]): readonly string[] => eventLines(entry, occurrence, uid, span, extra, reminders)
    if (repetitions === undefined) return own(first, [])
    const { occurrences, rule } = repetitions
    const repeated = ruleOf(rule, occurrences.map(({ from }) => from))
    const lines = [
      ...(repeated.rule === undefined ? [] : [`RRULE:${repeated.rule}`]),
      ...dateList('RDATE', repeated.added),
      ...dateList('EXDATE', repeated.left),
    ]
    // February and what crosses it: an occurrence of another length is told apart by the day that it begins on.
    const others = occurrences.filter(({ from, to }) => to - from !== first.to - first.from)
    return [...own(first, lines), ...others.flatMap((span) => own(span, [`RECURRENCE-ID;VALUE=DATE:${icsDate(span.from)}`]))]
  })
}

function eventLines(entry: CalendarEntry, { form, remark }: Occurrence, uid: string, { from, to }: Span, extra: readonly string[], reminders: readonly number[]): readonly string[] {
  const { event, status, sequence, stamp, url } = entry
  const isCancelled = status === 'cancelled'
  const title = `${form === 'deadline' ? 'Последний день: ' : ''}${event.title}${remark === undefined ? '' : ` (${remark})`}`
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp.replaceAll('-', '')}T000000Z`,
    `SEQUENCE:${sequence}`,
    `STATUS:${status.toUpperCase()}`,
    `DTSTART;VALUE=DATE:${icsDate(from)}`,
    // The end is not part of the event.
    `DTEND;VALUE=DATE:${icsDate(to + 1)}`,
    ...extra,
    `SUMMARY:${escapeText(`${isCancelled ? 'Отменено: ' : ''}${title}`)}`,
    `DESCRIPTION:${escapeText(descriptionOf(entry))}`,
    ...(event.levelText === undefined ? [] : [`CATEGORIES:${event.levelText.split(', ').map(escapeText).join(',')}`]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    // Nobody is busy all these days.
    'TRANSP:TRANSPARENT',
    ...(isCancelled ? [] : reminders.flatMap((days) => reminderLines(days, title, to - from))),
    'END:VEVENT',
  ]
}

function descriptionOf({ event, act, plan }: CalendarEntry): string {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Срок', event.periodText],
    ['Ответственные', event.responsible.map(({ name }) => name).join(', ')],
    ['Участники', event.participants],
    ['Ожидаемый результат', event.result],
    ['Основание', act],
    ['План', event.number === undefined ? plan : `${plan}, № ${event.number.replace(/\.$/, '')}`],
  ]
  return lines.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}: ${value}`])).join('\n')
}

function dateList(name: 'RDATE' | 'EXDATE', days: readonly Day[]): readonly string[] {
  return days.length === 0 ? [] : [`${name};VALUE=DATE:${days.map(icsDate).join(',')}`]
}
