import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Calendar, CalendarEntry } from '../../../src/calendar/calendar.ts'
import { writeCalendar } from '../../../src/calendar/write-calendar.ts'
import { dateOf, dayOf, wholeYears, type Day, type Span } from '../../../src/model/schedule/days.ts'
import { readTiming } from '../../../src/model/schedule/read-timing.ts'
import type { ScheduledEvent } from '../../../src/model/schedule/schedule.ts'
import { spansOf, type Timing } from '../../../src/model/schedule/timing.ts'
import { parsePeriod } from '../../../src/russian/periods/parse-period.ts'

function entry(timing: Timing, event: Partial<ScheduledEvent> = {}, more: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    uid: 'sbor.roadmap.programma.stepnoy@prikaz',
    stamp: '2021-01-15',
    sequence: 0,
    status: 'confirmed',
    act: 'приказ от 15 января 2021 г. № 5',
    plan: 'План мероприятий',
    event: {
      id: 'sbor',
      pointer: '',
      number: '1.2.',
      title: 'Сбор данных',
      periodText: 'март',
      period: undefined,
      timing,
      responsible: [{ id: 'imo', name: 'ИМО' }],
      participants: undefined,
      result: undefined,
      levels: [],
      levelText: undefined,
      funding: undefined,
      mark: undefined,
      ...event,
    },
    ...more,
  }
}

function calendar(entries: readonly CalendarEntry[], reminders: readonly number[] = []): Calendar {
  return { name: 'План', description: 'Отдел', entries, reminders }
}

const span = (from: string, to: string): Span => {
  const day = (iso: string): Day => {
    const [year, month, number] = iso.split('-').map(Number)
    return dayOf({ year: year!, month: month!, day: number! })
  }
  return { from: day(from), to: day(to) }
}
const once = (from: string, to: string): Timing => ({ kind: 'once', spans: [{ ...span(from, to), form: 'span' }] })

function eventsOf(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

/** The days of everything in a calendar, as a program that knows nothing of us expands it. */
function expand(text: string): Span[] {
  const all = eventsOf(text)
  const masters = all.filter((event) => event.recurrenceId === null)
  for (const master of masters) {
    for (const exception of all.filter((event) => event.recurrenceId !== null && event.uid === master.uid)) master.relateException(exception)
  }
  const spans = masters.flatMap((event) => {
    if (!event.isRecurring()) return [toSpan(event.startDate, event.endDate)]
    const found: Span[] = []
    const iterator = event.iterator()
    for (let next = iterator.next(); next; next = iterator.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(next)
      found.push(toSpan(startDate, endDate))
    }
    return found
  })
  return sorted(spans)
}

function toSpan(start: ICAL.Time, end: ICAL.Time): Span {
  const day = ({ year, month, day: number }: ICAL.Time): Day => dayOf({ year, month, day: number })
  return { from: day(start), to: day(end) - 1 }
}

function sorted(spans: readonly Span[]): Span[] {
  return spans.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from || a.to - b.to)
}

const unfolded = (text: string): string => text.replace(/\r\n[ \t]/g, '')

describe('an event', () => {
  it('lasts whole days, the last one included', () => {
    const text = unfolded(writeCalendar(calendar([entry(once('2021-03-01', '2021-03-31'))])))
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20210301\r\nDTEND;VALUE=DATE:20210401\r\n')
    expect(text).toContain('\r\nUID:sbor.roadmap.programma.stepnoy@prikaz\r\nDTSTAMP:20210115T000000Z\r\nSEQUENCE:0\r\nSTATUS:CONFIRMED\r\n')
  })

  it('says who, what for and by which act', () => {
    const [event] = eventsOf(writeCalendar(calendar([entry(once('2021-03-01', '2021-03-31'), { result: 'отчет; приказ, \\протокол' })])))
    expect(event!.description).toBe('Срок: март\nОтветственные: ИМО\nОжидаемый результат: отчет; приказ, \\протокол\nОснование: приказ от 15 января 2021 г. № 5\nПлан: План мероприятий, № 1.2')
  })

  it('of several intervals is several entries, each with a name of its own', () => {
    const timing: Timing = { kind: 'once', spans: [{ ...span('2021-02-01', '2021-02-28'), form: 'span', remark: 'входной' }, { ...span('2021-06-15', '2021-06-15'), form: 'deadline' }] }
    const events = eventsOf(writeCalendar(calendar([entry(timing)])))
    expect(events.map(({ uid, summary }) => [uid, summary])).toEqual([
      ['sbor.roadmap.programma.stepnoy@prikaz', 'Сбор данных (входной)'],
      ['sbor.roadmap.programma.stepnoy.2@prikaz', 'Последний день: Сбор данных'],
    ])
  })

  it('that was excluded stays, cancelled and without reminders', () => {
    const text = unfolded(writeCalendar(calendar([entry(once('2021-03-01', '2021-03-31'), {}, { status: 'cancelled', sequence: 3 })], [7])))
    expect(text).toContain('STATUS:CANCELLED')
    expect(text).toContain('SEQUENCE:3')
    expect(text).toContain('SUMMARY:Отменено: Сбор данных')
    expect(text).not.toContain('VALARM')
  })
})

describe('reminders', () => {
  it('come at nine in the morning, and before the last day of a long event', () => {
    const text = unfolded(writeCalendar(calendar([entry(once('2021-03-01', '2021-03-31'))], [7, 1, 0])))
    expect(text.match(/TRIGGER.*/g)!.map((line) => line.trim())).toEqual([
      'TRIGGER:-P6DT15H',
      'TRIGGER;RELATED=END:-P7DT15H',
      'TRIGGER:-PT15H',
      'TRIGGER;RELATED=END:-P1DT15H',
      'TRIGGER:PT9H',
      'TRIGGER;RELATED=END:-PT15H',
    ])
  })
})

describe('lines', () => {
  const anyText = fc.string({ unit: fc.oneof(fc.constantFrom('Я', 'é', '漢', '😀', ',', ';', '\\', '\n', '"', ':', ' ', 'а'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), maxLength: 120 })

  it('are of at most 75 octets, whole characters, and end with CRLF', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const text = writeCalendar(calendar([entry(once('2021-03-01', '2021-03-31'), { title })]))
        const lines = text.split('\r\n')
        expect(lines.pop()).toBe('')
        for (const line of lines) {
          const bytes = new TextEncoder().encode(line)
          expect(bytes.length).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
          // No half of a pair: every line is UTF-8 by itself.
          expect(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)).toBe(line)
        }
      }),
    )
  })

  it('give back every text to an independent reader', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const [event] = eventsOf(writeCalendar(calendar([entry(once('2021-03-01', '2021-03-31'), { title })])))
        const readable = title.replace(/\r\n?/g, '\n').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
        expect(event!.summary).toBe(readable)
      }),
    )
  })
})

describe('repetitions', () => {
  const phrases = [
    'Сентябрь – ноябрь (ежегодно)',
    'Ежегодно, февраль',
    'ежегодно, декабрь – март',
    'ежегодно, до 1 марта',
    'ежегодно, февраль; июнь',
    'ежегодно',
    'раз в 2 года',
    'ежемесячно',
    'ежемесячно, до 5 числа',
    'ежемесячно, до 29 числа',
    'ежемесячно, до 30 числа',
    'ежемесячно, до 31 числа',
    'ежемесячно с 25 по 31 число',
    'ежемесячно, сентябрь – май',
    'ежеквартально',
    'ежеквартально, до 10 числа месяца, следующего за отчетным',
    'еженедельно',
    'ежедневно, 1–20 марта',
    '2 раза в год',
    'раз в полугодие',
  ]

  it.each(phrases)('%s: an independent reader finds the same days', (phrase) => {
    for (const year of [2020, 2021, 2023]) {
      const reading = parsePeriod(phrase, { year })
      if (!reading.ok) throw new Error(reading.reason)
      const timing = readTiming(reading.period, { group: wholeYears(year, year), plan: wholeYears(2020, 2029) })
      expect(timing.kind).toBe('repeated')
      expect(expand(writeCalendar(calendar([entry(timing)])))).toEqual(sorted(spansOf(timing)))
    }
  })

  it('are a rule, and not a list, where a rule says it', () => {
    const rules = phrases.flatMap((phrase) => {
      const reading = parsePeriod(phrase, { year: 2021 })
      if (!reading.ok) throw new Error(reading.reason)
      const timing = readTiming(reading.period, { group: wholeYears(2021, 2021), plan: wholeYears(2020, 2024) })
      return [...unfolded(writeCalendar(calendar([entry(timing)]))).matchAll(/RRULE:(.*?)\r/g)].map(([, rule]) => rule)
    })
    expect(rules).toContain('FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1;UNTIL=20240901')
    expect(rules).toContain('FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20211205')
    expect(rules).toContain('FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20211231')
    expect(rules).toContain('FREQ=MONTHLY;BYMONTHDAY=30;UNTIL=20211230')
    expect(rules).toContain('FREQ=WEEKLY;BYDAY=FR;UNTIL=20211231')
  })

  it('of any days keep every one of them', () => {
    const days = fc.uniqueArray(fc.integer({ min: dateDay(2020), max: dateDay(2030) }), { minLength: 1, maxLength: 30 })
    const rule = fc.record({ unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const), every: fc.integer({ min: 1, max: 4 }) })
    fc.assert(
      fc.property(days, rule, fc.integer({ min: 0, max: 3 }), (list, series, length) => {
        const occurrences = list.sort((a, b) => a - b).map((from, index) => ({ from, to: from + (index % 3 === 2 ? length : 0) }))
        const timing: Timing = { kind: 'repeated', recurrence: { times: 1, every: 1, unit: 'month' }, series: [{ rule: series, form: 'span', occurrences }] }
        expect(expand(writeCalendar(calendar([entry(timing)])))).toEqual(sorted(occurrences))
      }),
      { numRuns: 60 },
    )
  })
})

function dateDay(year: number): Day {
  return dayOf({ year, month: 1, day: 1 })
}

it('gives the same bytes again', () => {
  const made = (): string => writeCalendar(calendar([entry(once('2021-03-01', '2021-03-31'))], [7]))
  expect(made()).toBe(made())
  expect(dateOf(dateDay(2021)).year).toBe(2021)
})
