/** One part in the official form. */
import type { PeriodEdge, PeriodPart } from './period.ts'
import { monthName, nameUnit, unitNumber } from './unit-names.ts'
import type { NameCase } from './unit-names.ts'
import { firstDay, unitAfter } from './unit-span.ts'

/** Small first letter; plain spaces, since typography binds them for all texts. */
export function printPart(part: PeriodPart, withYear: boolean): string {
  const { start, end, deadline } = part
  if (start !== undefined || end === undefined) return printInterval(part, withYear)
  switch (deadline) {
    case 'by':
      return `к ${nameUnit(unitBehind(end), 'dative', withYear)}`
    case 'no-later':
      return `не позднее ${nameUnit(firstDay(end), 'genitive', withYear)}`
    case 'by-end':
      return `до конца ${nameUnit(firstDay(end), 'genitive', withYear)}`
    default:
      return `до ${nameUnit(unitBehind(end), 'genitive', withYear)}`
  }
}

function unitBehind(end: PeriodEdge): PeriodEdge {
  return end.unit === 'day' ? end : unitAfter(end)
}

function printInterval({ start, end, throughout }: PeriodPart, withYear: boolean): string {
  if (start === undefined) return ''
  if (end === undefined) return `с ${nameUnit(start, 'genitive', withYear)}`
  const nameCase = throughout === true ? 'genitive' : 'nominative'
  const words = printRange(start, firstDay(end), nameCase, withYear)
  return throughout === true ? `в течение ${words}` : words
}

/** Figures are joined by a bare en dash («2020–2024 годы», «1–15 марта»), words by a spaced one. */
function printRange(start: PeriodEdge, end: PeriodEdge, nameCase: NameCase, withYear: boolean): string {
  if (isSameDay(start, end) && start.unit === end.unit) return nameUnit(start, nameCase, withYear)
  const isPlain = nameCase === 'nominative'
  if (start.unit === end.unit && start.unit === 'year' && withYear) return `${start.year}–${end.year} ${isPlain ? 'годы' : 'годов'}`
  if (start.unit === end.unit && start.year === end.year) {
    const ofYear = withYear && start.year !== undefined ? ` ${start.year} года` : ''
    if (start.unit === 'day' && start.month === end.month) return `${start.day}–${end.day} ${monthName(end.month, 'genitive')}${ofYear}`
    const numbers = `${unitNumber(start)}–${unitNumber(end)}`
    if (start.unit === 'quarter') return `${numbers} ${isPlain ? 'кварталы' : 'кварталов'}${ofYear}`
    if (start.unit === 'half-year') return `${numbers} ${isPlain ? 'полугодия' : 'полугодий'}${ofYear}`
  }
  // Beside a shorter unit a year behind a dash would read as the year of that unit.
  if (isPlain && start.unit !== end.unit && (start.unit === 'year' || end.unit === 'year' || end.unit === 'school-year')) {
    const isWholeEnd = end.unit === 'year' || end.unit === 'school-year'
    const until = isWholeEnd ? `до конца ${nameUnit(end, 'genitive', withYear)}` : `по ${nameUnit(end, 'accusative', withYear)}`
    return `с ${nameUnit(start, 'genitive', withYear)} ${until}`
  }
  return `${nameUnit(start, nameCase, withYear)} – ${nameUnit(end, nameCase, withYear)}`
}

function isSameDay(a: PeriodEdge, b: PeriodEdge): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}
