import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysInMonth, formatDate, formatNumericDate, parseDate } from '../../../../src/russian/dates.ts'

const calendarDate = fc
  .record({ year: fc.integer({ min: 1000, max: 9999 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) => fc.record({ year: fc.constant(year), month: fc.constant(month), day: fc.integer({ min: 1, max: daysInMonth(year, month) }) }))

describe('worded dates', () => {
  it.each([
    '17 сентября 2020 г.', '17 сентября 2020 года', '17\u00a0сентября 2020\u00a0г.', '17 Сентября 2020 года', '«17» сентября 2020 г.', '"17" сентября 2020 года', '17 сентября 2020г.',
    '17 СЕНТЯБРЯ 2020 Г.',
  ])('reads «%s»', (text) => {
    expect(parseDate(text)).toEqual({ year: 2020, month: 9, day: 17 })
  })

  it('reads the leading zero that officials should not write', () => {
    expect(parseDate('05 мая 2021 г.')).toEqual({ year: 2021, month: 5, day: 5 })
  })

  it.each(['17 сентября 2020', '31 сентября 2020 г.', '30 февраля 2020 года', '29 февраля 2021 г.', '0 мая 2020 г.', '17 сентябрь 2020 г.', '17 сентября 20 г.', 'сентябрь 2020 г.', '17 сентября 2020 год', '17.09.2020 г.', '17-го сентября 2020 г.'])(
    'refuses «%s»',
    (text) => {
      expect(parseDate(text)).toBeUndefined()
    },
  )

  it('prints both official forms', () => {
    const date = { year: 2021, month: 5, day: 5 }
    expect(formatNumericDate(date)).toBe('05.05.2021')
    expect(formatDate(date)).toBe('5\u00a0мая 2021\u00a0г.')
    expect(formatDate(date, 'года')).toBe('5\u00a0мая 2021\u00a0года')
  })

  it('reads back every date in every form', () => {
    fc.assert(
      fc.property(calendarDate, (date) => {
        expect(parseDate(formatDate(date))).toEqual(date)
        expect(parseDate(formatDate(date, 'года'))).toEqual(date)
        expect(parseDate(formatNumericDate(date))).toEqual(date)
      }),
    )
  })
})
