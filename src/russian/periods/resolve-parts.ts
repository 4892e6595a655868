/**
 * Gives every written point its unit, year and days.
 *
 * A missing unit comes from the next point: «1–15 марта», «I и III кварталы». A missing year comes from
 * the next point that has one («февраль; июнь; ноябрь 2021 года»), else from the last one before, else it
 * is the context year. The first point of a range without a year is never after the second, so
 * «сентябрь – май 2021 года» starts in 2020; in the context of 2020 «сентябрь – май» ends in 2021, because
 * a period starts in the year of its group. A range whose years are all written is taken as it is.
 */
import { quote } from './cursor.ts'
import type { Refusal } from './cursor.ts'
import type { PeriodEdge, PeriodPart, PeriodUnit } from './period.ts'
import type { WrittenPart } from './read-part.ts'
import { countedUnit, isCountable, uncountable } from './read-point.ts'
import type { WrittenPoint, WrittenYears } from './read-point.ts'
import { nameUnit } from './unit-names.ts'
import { dayBefore, edge, lastDay, lastDayOfMonth, SCHOOL_YEAR_MONTH } from './unit-span.ts'

interface Point {
  readonly unit: PeriodUnit
  readonly month: number
  readonly day: number
  readonly isUnitBorrowed: boolean
  readonly written: WrittenPoint
  years: WrittenYears | undefined
}

interface Draft {
  readonly written: WrittenPart
  readonly first: Point
  readonly second: Point | undefined
  yearImplied: boolean
}

export function resolveParts(text: string, written: readonly WrittenPart[], around: WrittenYears | undefined): PeriodPart[] | Refusal {
  const drafts: Draft[] = []
  let next: Point | undefined
  for (const part of written.toReversed()) {
    const second = part.second && giveUnit(text, part.second, next)
    if (second !== undefined && 'reason' in second) return second
    const first = giveUnit(text, part.first, second ?? next)
    if ('reason' in first) return first
    next = first
    drafts.push({ written: part, first, second, yearImplied: false })
  }
  drafts.reverse()
  takeYearsOfNeighbours(drafts, around)
  const parts: PeriodPart[] = []
  for (const draft of drafts) {
    const refusal = checkPoint(text, draft.first) ?? (draft.second && checkPoint(text, draft.second))
    if (refusal !== undefined) return refusal
    parts.push(toPart(draft))
  }
  return parts
}

function giveUnit(text: string, written: WrittenPoint, next: Point | undefined): Point | Refusal {
  const { unit, number, at, years } = written
  if (unit !== undefined) return { unit, month: written.month, day: written.day, isUnitBorrowed: false, written, years }
  const borrowed = { isUnitBorrowed: true, written, years }
  switch (next?.unit) {
    case 'day':
      return { unit: 'day', month: next.month, day: number, ...borrowed }
    case 'quarter':
    case 'half-year':
    case 'school-half-year':
      if (!isCountable(next.unit, number)) return { reason: uncountable({ text }, at), at }
      return { ...countedUnit(next.unit, number), day: 1, ...borrowed }
    default:
      return { reason: `Непонятно, к чему относится ${quote(text, at)}: допишите месяц, квартал или полугодие.`, at }
  }
}

function takeYearsOfNeighbours(drafts: readonly Draft[], around: WrittenYears | undefined): void {
  let later: WrittenYears | undefined
  for (const draft of drafts.toReversed()) {
    const { first, second } = draft
    if (first.years === undefined) giveYears(draft, later, 'last')
    later = first.years ?? later
    if (second !== undefined) giveYears(draft, first.years, 'first')
  }
  let earlier: WrittenYears | undefined
  for (const draft of drafts) {
    giveYears(draft, earlier, 'first')
    earlier = (draft.second ?? draft.first).years ?? earlier
  }
  if (around === undefined) return
  for (const draft of drafts) {
    if (draft.first.years !== undefined) continue
    giveYears(draft, around, 'first')
    draft.yearImplied = true
  }
}

/** Fills the missing years of a part whose first or last point belongs to the given year. */
function giveYears(draft: Draft, years: WrittenYears | undefined, anchor: 'first' | 'last'): void {
  const { first, second } = draft
  if (second === undefined) {
    first.years ??= years
    return
  }
  const turns = newYearsBetween(first, second)
  if (second.years === undefined && anchor === 'last') second.years = years
  if (first.years === undefined && second.years !== undefined) first.years = shift(second.years, -turns)
  if (first.years === undefined && anchor === 'first') first.years = years
  if (second.years === undefined && first.years !== undefined) second.years = shift(first.years, turns)
}

/** A school year already tells in which calendar year each of its months lies. */
function shift(years: WrittenYears, by: number): WrittenYears {
  return years.school ? years : { first: years.first + by, school: false }
}

/**
 * How many New Years lie between the named years of two points. «15–10 марта» and «III–I кварталы» are
 * mistakes in one year, not ranges over the New Year; a school year that ends a range is the running one.
 */
function newYearsBetween(first: Point, second: Point): number {
  if (first.isUnitBorrowed || first.unit === 'year' || second.unit === 'year') return 0
  if (second.unit === 'school-year') return first.unit !== 'school-year' && first.month < SCHOOL_YEAR_MONTH ? -1 : 0
  const last = lastDay(edge(undefined, second.month, second.day, second.unit)).month
  return first.month > last && second.month <= last ? 1 : 0
}

function calendarYear({ unit, month, years }: Point): number | undefined {
  if (years === undefined) return undefined
  const countsFromAutumn = unit === 'school-half-year' || (years.school && unit !== 'year')
  return years.first + (countsFromAutumn && month < SCHOOL_YEAR_MONTH ? 1 : 0)
}

function checkPoint(text: string, point: Point): Refusal | undefined {
  const at = point.written.at
  if (point.unit === 'season' && point.month === 12 && point.years?.school !== true) {
    return { reason: `Зима приходится на два года: вместо ${quote(text, at)} напишите «зима 2020/2021 года» или назовите месяцы.`, at }
  }
  if (point.unit === 'day' && (point.day < 1 || point.day > lastDayOfMonth(calendarYear(point), point.month))) {
    return { reason: `В календаре нет такого дня: ${nameUnit(firstEdge(point), 'genitive')}.`, at }
  }
  return undefined
}

function toPart({ written, first, second, yearImplied }: Draft): PeriodPart {
  const start = firstEdge(first)
  const marks = {
    ...(yearImplied ? { yearImplied: true as const } : {}), // literal type of the flag
    ...(written.remark === undefined ? {} : { remark: written.remark }),
  }
  switch (written.kind) {
    case 'at':
      return { start, end: lastDay(second === undefined ? start : firstEdge(second)), ...marks }
    case 'throughout':
      return { start, end: lastDay(second === undefined ? start : firstEdge(second)), throughout: true, ...marks }
    case 'since':
      return { start, ...marks }
    case 'until':
    case 'by':
      return { end: start.unit === 'day' ? start : dayBefore(start), deadline: written.kind, ...marks }
    case 'no-later':
    case 'by-end':
      return { end: lastDay(start), deadline: written.kind, ...marks }
  }
}

function firstEdge(point: Point): PeriodEdge {
  return edge(calendarYear(point), point.month, point.day, point.unit)
}
