/** Arbitrary periods in the form the parser gives, built from the calendar and not from phrases. */
import fc from 'fast-check'
import { daysInMonth } from '../../../../src/russian/dates.ts'
import type { Period, PeriodEdge, PeriodPart, PeriodUnit, Recurrence } from '../../../../src/russian/periods/period.ts'

/** First months and lengths of all units that have a name. */
const UNITS: readonly (readonly [unit: PeriodUnit, firstMonth: number, months: number])[] = [
  ...Array.from({ length: 12 }, (_, index) => ['month', index + 1, 1] as const),
  ['quarter', 1, 3],
  ['quarter', 4, 3],
  ['quarter', 7, 3],
  ['quarter', 10, 3],
  ['half-year', 1, 6],
  ['half-year', 7, 6],
  ['season', 3, 3],
  ['season', 6, 3],
  ['season', 9, 3],
  ['season', 12, 3],
  ['year', 1, 12],
  ['school-half-year', 9, 4],
  ['school-half-year', 1, 5],
  ['school-year', 9, 9],
]

interface Unit {
  readonly first: PeriodEdge
  readonly last: PeriodEdge
  /** The last day before the unit. */
  readonly before: PeriodEdge
}

function edge(year: number | undefined, month: number, day: number, unit: PeriodUnit): PeriodEdge {
  return year === undefined ? { month, day, unit } : { year, month, day, unit }
}

/** The day from the start of a year by months, which may be 0 or above 12. */
function monthEnd(year: number | undefined, months: number, unit: PeriodUnit): PeriodEdge {
  const turns = Math.floor((months - 1) / 12)
  const month = months - turns * 12
  const of = year === undefined ? undefined : year + turns
  return edge(of, month, daysInMonth(of ?? 2000, month), unit)
}

const anyYear = fc.integer({ min: 1901, max: 2198 })

function anyUnit(withYears: boolean): fc.Arbitrary<Unit> {
  const year = withYears ? anyYear : fc.constant(undefined)
  // Without years «год» is no point in time and winter belongs to nobody knows which year.
  const named = UNITS.filter(([unit, month]) => withYears || (unit !== 'year' && !(unit === 'season' && month === 12)))
  const whole = fc.tuple(fc.constantFrom(...named), year).map(([[unit, month, months], of]) => ({
    first: edge(of, month, 1, unit),
    last: monthEnd(of, month + months - 1, unit),
    before: monthEnd(of, month - 1, unit),
  }))
  const day = fc
    .tuple(year, fc.integer({ min: 1, max: 12 }))
    .chain(([of, month]) => fc.integer({ min: 1, max: daysInMonth(of ?? 2000, month) }).map((number) => edge(of, month, number, 'day')))
    .map((single) => ({ first: single, last: single, before: single }))
  return fc.oneof(whole, day)
}

function anyPart(withYears: boolean): fc.Arbitrary<PeriodPart> {
  const unit = anyUnit(withYears)
  const throughout = fc.boolean().map((isThroughout) => (isThroughout ? { throughout: true as const } : {}))
  const wholeYear: readonly PeriodPart[] = [
    { start: edge(undefined, 1, 1, 'year'), end: edge(undefined, 12, 31, 'year'), throughout: true },
    { end: edge(undefined, 12, 31, 'year'), deadline: 'by-end' },
  ]
  return fc.oneof(
    fc.tuple(unit, throughout).map(([{ first, last }, marks]) => ({ start: first, end: last, ...marks })),
    // Ends before starts are kept as written, so any two units make a range.
    fc
      .tuple(unit, unit, throughout)
      // «В течение марта – 2021 года» is nothing that is understood.
      .map(([a, b, marks]) => ({ start: a.first, end: b.last, ...((a.first.unit === 'year') === (b.last.unit === 'year') ? marks : {}) })),
    unit.map(({ first }) => ({ start: first })),
    unit.map(({ before }) => ({ end: before, deadline: 'until' as const })),
    unit.map(({ before }) => ({ end: before, deadline: 'by' as const })),
    unit.map(({ last }) => ({ end: last, deadline: 'no-later' as const })),
    unit.filter(({ first }) => first.unit !== 'day').map(({ last }) => ({ end: last, deadline: 'by-end' as const })),
    ...(withYears ? [] : [fc.constantFrom(...wholeYear)]),
  )
}

const anyRecurrence: fc.Arbitrary<Recurrence> = fc
  .record({
    times: fc.integer({ min: 1, max: 99 }),
    every: fc.integer({ min: 1, max: 25 }),
    unit: fc.constantFrom('day', 'week', 'month', 'quarter', 'school-quarter', 'half-year', 'year', 'school-year'),
    atLeast: fc.boolean(),
    days: fc.option(fc.record({ from: fc.option(fc.integer({ min: 1, max: 31 })), to: fc.integer({ min: 1, max: 31 }), after: fc.boolean() })),
  })
  .map(({ times, every, unit, atLeast, days }) => ({
    times,
    every,
    unit,
    ...(atLeast ? { atLeast: true as const } : {}),
    ...(days === null || !['month', 'quarter', 'half-year'].includes(unit)
      ? {}
      : {
          days: {
            ...(days.from === null ? {} : { from: Math.min(days.from, days.to) }),
            to: days.to,
            ...(days.after ? { afterPeriod: true as const } : {}),
          },
        }),
  }))

const remark = fc.option(fc.constantFrom('по согласованию', 'входной контроль', 'при наличии (и только) средств', 'далее – отчет; приказ', 'Школа № 1'), {
  nil: undefined,
})
const BASES = [
  ['по отдельному графику', 'by-schedule'],
  ['согласно плану работы СКИРО ПК и ПРО', 'by-schedule'],
  ['по запросам школ', 'on-request'],
] as const

export function anyPeriod(withYears: boolean): fc.Arbitrary<Period> {
  return fc
    .record({
      parts: fc.array(fc.tuple(anyPart(withYears), remark), { maxLength: 4 }),
      recurrence: fc.option(anyRecurrence, { nil: undefined }),
      standing: fc.option(fc.constantFrom('continuous', 'whole-term', 'as-needed'), { nil: undefined }),
      basis: fc.option(fc.constantFrom(...BASES), { nil: undefined }),
      remark,
    })
    .filter(({ parts, recurrence, standing, basis }) => parts.length > 0 || recurrence !== undefined || standing !== undefined || basis !== undefined)
    .map(({ parts, recurrence, standing, basis, remark: whole }) => {
      const haveOwn = parts.slice(0, -1).some(([, own]) => own !== undefined)
      // A remark on the last part alone is a remark on the whole, and the other way round in a bare list.
      const isWholePossible = !haveOwn || recurrence !== undefined || standing !== undefined || basis !== undefined
      return {
        written: '',
        parts: parts.map(([part, own]) => (haveOwn && own !== undefined ? { ...part, remark: own } : part)),
        character: standing ?? (recurrence !== undefined ? 'recurring' : parts.length === 0 && basis !== undefined ? basis[1] : 'intervals'),
        ...(recurrence === undefined ? {} : { recurrence }),
        ...(basis === undefined ? {} : { basis: basis[0] }),
        ...(whole === undefined || !isWholePossible ? {} : { remark: whole }),
      }
    })
}
