/** Every phrase and every period that can be understood has days that make sense, a chart, and a calendar that a stranger reads alike. */
import fc from 'fast-check'
import ICAL from 'ical.js'
import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import type { CalendarEntry } from '../../../../src/calendar/calendar.ts'
import { writeCalendar } from '../../../../src/calendar/write-calendar.ts'
import { drawGantt } from '../../../../src/chart/draw-gantt.ts'
import { wholeYears } from '../../../../src/model/schedule/days.ts'
import { readTiming, type Limits } from '../../../../src/model/schedule/read-timing.ts'
import type { ScheduledEvent } from '../../../../src/model/schedule/schedule.ts'
import { spansOf, type Timing } from '../../../../src/model/schedule/timing.ts'
import { parsePeriod } from '../../../../src/russian/periods/parse-period.ts'
import type { Period } from '../../../../src/russian/periods/period.ts'
import { anyPeriod } from '../../russian/periods/any-period.ts'
import { readPhrases } from '../../russian/periods/phrases.ts'

const event = { title: 'Сбор', periodText: 'срок', responsible: [] } as unknown as ScheduledEvent // the rest is not written when absent
const entry = (timing: Timing): CalendarEntry => ({ uid: 'a@b', event: { ...event, timing }, stamp: '2021-01-01', sequence: 0, status: 'confirmed', act: 'приказ', plan: 'план' })

function check(period: Period, limits: Limits): void {
  const timing = readTiming(period, limits)
  const spans = spansOf(timing)
  expect(spans.length === 0).toBe(timing.kind === 'untimed')
  for (const { from, to } of spans) expect(Number.isInteger(from) && Number.isInteger(to) && from <= to).toBe(true)

  const { svg, heightMm } = drawGantt({ title: 'План', idPrefix: 'gantt', widthMm: 257, groups: [{ heading: undefined, rows: [{ number: '1', title: 'Сбор', period: 'срок', timing }] }] })
  expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  expect(heightMm).toBeGreaterThan(0)
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(svg).close()

  const text = writeCalendar({ name: 'План', description: '', entries: [entry(timing)], reminders: [7] })
  const starts = new Set<string>()
  for (const component of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')) {
    const found = new ICAL.Event(component)
    if (!found.isRecurring()) starts.add(found.startDate.toString())
    else for (let iterator = found.iterator(), next = iterator.next(); next; next = iterator.next()) starts.add(next.toString())
  }
  expect(starts).toEqual(new Set(spans.map(({ from }) => new Date(from * 86_400_000).toISOString().slice(0, 10))))
}

const decade: Limits = { group: wholeYears(2021, 2021), plan: wholeYears(2019, 2026) }

it.each(readPhrases('understood').map(({ phrase, context }) => [phrase, context] as const))('%s', (phrase, context) => {
  const reading = parsePeriod(phrase, context)
  if (!reading.ok) throw new Error(reading.reason)
  for (const limits of [decade, { group: undefined, plan: undefined }]) check(reading.period, limits)
})

it('every second year on the last day of a month', () => {
  const period: Period = { written: '', parts: [{ end: { year: 1901, month: 1, day: 31, unit: 'month' }, deadline: 'by' }], character: 'recurring', recurrence: { times: 1, every: 2, unit: 'year' } }
  check(period, decade)
})

it('any period', () => {
  fc.assert(
    fc.property(fc.boolean().chain(anyPeriod), fc.constantFrom<Limits>(decade, { group: undefined, plan: undefined }, { group: wholeYears(2024, 2024), plan: wholeYears(2024, 2024) }), check),
    { numRuns: 150 },
  )
})
