/**
 * The meaning of a period on one line, as test/cases/periods/understood.tsv writes it:
 * `1/year | *-09-01..*-11-30 month implied | (remark)`.
 */
import type { Period, PeriodEdge, PeriodPart, Recurrence } from '../../../../src/russian/periods/period.ts'
import { isReversed } from '../../../../src/russian/periods/period.ts'

export function describePeriod(period: Period): string {
  const { character, recurrence, parts, basis, remark } = period
  return [
    character === 'intervals' || character === 'recurring' ? undefined : character,
    recurrence && describeRecurrence(recurrence),
    ...parts.map(describePart),
    basis && `"${basis}"`,
    remark && `(${remark})`,
  ]
    .filter((piece) => piece !== undefined)
    .join(' | ')
}

function describeRecurrence({ times, every, unit, atLeast, days }: Recurrence): string {
  const rate = `${atLeast === true ? '>=' : ''}${times}/${every === 1 ? '' : `${every} `}${unit}`
  if (days === undefined) return rate
  return `${rate} days ${days.from ?? ''}..${days.to}${days.afterPeriod === true ? ' after' : ''}`
}

function describePart(part: PeriodPart): string {
  const { start, end, deadline, throughout, yearImplied, remark } = part
  const isOneUnit = start === undefined || end === undefined || start.unit === end.unit
  const dates = isOneUnit
    ? `${start === undefined ? '' : day(start)}${isSameDay(start, end) ? '' : `..${end === undefined ? '' : day(end)}`} ${(start ?? end)!.unit}`
    : `${day(start)} ${start.unit}..${day(end)} ${end.unit}`
  return [
    deadline,
    throughout === true ? 'throughout' : undefined,
    dates,
    yearImplied === true ? 'implied' : undefined,
    isReversed(part) ? 'reversed' : undefined,
    remark && `(${remark})`,
  ]
    .filter((piece) => piece !== undefined)
    .join(' ')
}

function day({ year, month, day: ofMonth }: PeriodEdge): string {
  const padded = (value: number) => String(value).padStart(2, '0')
  return `${year ?? '*'}-${padded(month)}-${padded(ofMonth)}`
}

function isSameDay(a: PeriodEdge | undefined, b: PeriodEdge | undefined): boolean {
  return a !== undefined && b !== undefined && day(a) === day(b)
}
