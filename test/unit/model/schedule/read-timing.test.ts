import { describe, expect, it } from 'vitest'
import { dateOf, dayOf, wholeYears, type Span } from '../../../../src/model/schedule/days.ts'
import { readTiming, type Limits } from '../../../../src/model/schedule/read-timing.ts'
import { formatIsoDate } from '../../../../src/russian/dates.ts'
import { parsePeriod, type PeriodContext } from '../../../../src/russian/periods/parse-period.ts'

const limits: Limits = { group: wholeYears(2021, 2021), plan: wholeYears(2020, 2024) }

/** «2021-09-01..2021-11-30», «≤2021-03-15», «2021-09-01→2024-12-31»; of a series, its rule and its occurrences. */
function timing(phrase: string, around: PeriodContext = { year: 2021 }, within: Limits = limits): string {
  const reading = parsePeriod(phrase, around)
  if (!reading.ok) throw new Error(reading.reason)
  const found = readTiming(reading.period, within)
  const days = ({ from, to }: Span): string => `${formatIsoDate(dateOf(from))}..${formatIsoDate(dateOf(to))}`
  switch (found.kind) {
    case 'untimed':
      return `untimed: ${found.reason}`
    case 'standing':
      return `standing ${found.spans.map(days).join(' ')}`
    case 'once':
      return found.spans.map((span) => (span.form === 'deadline' ? `≤${formatIsoDate(dateOf(span.to))}` : span.form === 'open' ? days(span).replace('..', '→') : days(span))).join(' ')
    case 'repeated':
      return found.series
        .map(({ rule, form, occurrences }) => {
          const shown = occurrences.map((span) => (form === 'deadline' ? formatIsoDate(dateOf(span.to)) : days(span)))
          const list = shown.length > 5 ? [...shown.slice(0, 2), `(${shown.length})`, shown.at(-1)] : shown
          return `${rule.every} ${rule.unit} ${form}: ${list.join(' ')}`
        })
        .join(' | ')
  }
}

describe('once', () => {
  it.each([
    ['Сентябрь 2020 года – май 2021 года', '2020-09-01..2021-05-31'],
    ['Февраль; июнь; ноябрь', '2021-02-01..2021-02-28 2021-06-01..2021-06-30 2021-11-01..2021-11-30'],
    ['до 15 марта', '≤2021-03-15'],
    ['до сентября', '≤2021-08-31'],
    ['с 1 сентября 2021 года', '2021-09-01→2024-12-31'],
    ['В течение года', '2021-01-01..2021-12-31'],
    ['III квартал 2021 г.', '2021-07-01..2021-09-30'],
    ['2020–2023 годы', '2020-01-01..2023-12-31'],
  ])('%s', (phrase, expected) => expect(timing(phrase)).toBe(expected))
})

describe('standing', () => {
  it.each([
    ['Постоянно', 'standing 2021-01-01..2021-12-31'],
    ['Весь период реализации', 'standing 2020-01-01..2024-12-31'],
    ['Постоянно, сентябрь – май', 'standing 2021-09-01..2022-05-31'],
  ])('%s', (phrase, expected) => expect(timing(phrase)).toBe(expected))
})

describe('repeated', () => {
  it.each([
    ['Сентябрь – ноябрь (ежегодно)', '1 year span: 2021-09-01..2021-11-30 2022-09-01..2022-11-30 2023-09-01..2023-11-30 2024-09-01..2024-11-30'],
    ['Ежегодно, февраль', '1 year span: 2021-02-01..2021-02-28 2022-02-01..2022-02-28 2023-02-01..2023-02-28 2024-02-01..2024-02-29'],
    ['ежегодно, до 1 сентября', '1 year deadline: 2021-09-01 2022-09-01 2023-09-01 2024-09-01'],
    ['Ежегодно', '1 year deadline: 2021-12-31 2022-12-31 2023-12-31 2024-12-31'],
    ['ежемесячно, до 5 числа', '1 month deadline: 2021-01-05 2021-02-05 (12) 2021-12-05'],
    ['ежемесячно', '1 month deadline: 2021-01-31 2021-02-28 (12) 2021-12-31'],
    ['ежемесячно, до 31 числа', '1 month deadline: 2021-01-31 2021-02-28 (12) 2021-12-31'],
    ['ежеквартально', '3 month deadline: 2021-03-31 2021-06-30 2021-09-30 2021-12-31'],
    ['ежеквартально, до 10 числа месяца, следующего за отчетным', '3 month deadline: 2021-04-10 2021-07-10 2021-10-10 2022-01-10'],
    ['еженедельно', '1 week deadline: 2021-01-01 2021-01-08 (53) 2021-12-31'],
    ['ежемесячно с сентября по ноябрь', '1 month deadline: 2021-09-30 2021-10-31 2021-11-30'],
    ['ежемесячно с 1 по 5 число', '1 month span: 2021-01-01..2021-01-05 2021-02-01..2021-02-05 (12) 2021-12-01..2021-12-05'],
    ['раз в 2 года', '2 year deadline: 2022-12-31 2024-12-31'],
  ])('%s', (phrase, expected) => expect(timing(phrase)).toBe(expected))

  it('asks for no days that nobody knows', () => {
    expect(timing('раз в четверть')).toBe('standing 2021-01-01..2021-12-31')
  })
})

describe('untimed', () => {
  const nothing: Limits = { group: undefined, plan: undefined }
  it.each([
    ['по мере необходимости', 'untimed: as-needed'],
    ['по запросам школ', 'untimed: on-request'],
    ['март', 'untimed: no-year'],
    ['ежемесячно', 'untimed: no-limits'],
    ['постоянно', 'untimed: no-limits'],
    ['Январь 2023 года – декабрь 2021 года', 'untimed: reversed'],
  ])('%s', (phrase, expected) => expect(timing(phrase, {}, nothing)).toBe(expected))
})

it('counts days as the calendar does', () => {
  expect(dayOf({ year: 1970, month: 1, day: 1 })).toBe(0)
  expect(dateOf(dayOf({ year: 99, month: 3, day: 1 }) - 1)).toEqual({ year: 99, month: 2, day: 28 })
})
