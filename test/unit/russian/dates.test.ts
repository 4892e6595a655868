import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysInMonth, formatDate, formatIsoDate, parseDate } from '../../../src/russian/dates.ts'

const calendarDate = fc
  .record({ year: fc.integer({ min: 1, max: 9999 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) => fc.record({ year: fc.constant(year), month: fc.constant(month), day: fc.integer({ min: 1, max: daysInMonth(year, month) }) }))

describe('dates', () => {
  it('reads both forms and prints the official one, kept on one line where it must be', () => {
    expect(parseDate('2020-09-17')).toEqual({ year: 2020, month: 9, day: 17 })
    expect(parseDate('17.09.2020')).toEqual({ year: 2020, month: 9, day: 17 })
    expect(formatDate({ year: 2020, month: 9, day: 17 })).toBe('17\u00a0сентября 2020\u00a0г.')
    expect(formatDate({ year: 2021, month: 5, day: 5 })).toBe('5\u00a0мая 2021\u00a0г.')
  })

  it.each(['2020-02-30', '31.04.2021', '29.02.2021', '29.02.1900', '2020-13-01', '00.01.2020', '2020-9-17', '17 сентября 2020', ''])(
    'refuses %s',
    (text) => {
      expect(parseDate(text)).toBeUndefined()
    },
  )

  it.each(['29.02.2020', '29.02.2000', '31.12.1999'])('knows that %s is in the calendar', (text) => {
    expect(parseDate(text)).toBeDefined()
  })

  it('agrees with the calendar of the platform on every day', () => {
    fc.assert(
      fc.property(calendarDate, (date) => {
        const iso = formatIsoDate(date)
        expect(parseDate(iso)).toEqual(date)
        expect(new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10)).toBe(iso)
      }),
    )
  })
})
