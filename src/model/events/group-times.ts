/** The year, school year or month that a group of events stands for: the context of the periods in it. */
import { lowerFirst, NBSP, capitaliseFirst } from '../../russian/letters.ts'
import { parsePeriod, type PeriodContext } from '../../russian/periods/parse-period.ts'
import { nameUnit } from '../../russian/periods/unit-names.ts'
import { SCHOOL_YEAR_MONTH } from '../../russian/periods/unit-span.ts'
import { findNearest } from '../../source/nearest.ts'
import type { EventDocument, Group } from '../content.ts'
import { placeOf, type Report } from '../finding.ts'

const MONTH_NAMES = Array.from({ length: 12 }, (_, index) => nameUnit({ month: index + 1, day: 1, unit: 'month' }, 'nominative'))

/** What surrounds the periods of each group, in the order of the groups. */
export function groupTimes(document: EventDocument, report: Report = () => undefined): readonly PeriodContext[] {
  const around = planYear(document, report)
  const months = document.groups.map((group) => readMonth(group, report))
  return document.groups.map((group, index): PeriodContext => {
    const written = months[index]
    const own = group.year === undefined ? around : { year: group.year }
    if (written === undefined) return own
    const year = written.year ?? yearOfMonth(written.month, own, months.slice(index + 1))
    if (year !== undefined) return { year, month: written.month }
    report('plan/month-without-year', { month: group.month ?? '' }, placeOf(group, 'month'))
    return {}
  })
}

/** «2021 год», «Сентябрь 2021 года»: the line that opens a group without a title of its own. */
export function timeBanner(group: Group, { year, month }: PeriodContext): string | undefined {
  if (year !== undefined && month !== undefined) {
    return `${capitaliseFirst(MONTH_NAMES[month - 1]!)} ${year}${NBSP}года`
  }
  return group.year === undefined ? undefined : `${group.year}${NBSP}год`
}

/** `year: 2021` or `year: 2021/2022` at the head of the file. */
function planYear(document: EventDocument, report: Report): PeriodContext {
  const { year } = document
  if (year === undefined) return {}
  if (typeof year === 'number') return { year }
  const reading = parsePeriod(`${year} учебный год`)
  const first = reading.ok ? reading.period.parts[0]?.start?.year : undefined
  if (first !== undefined) return { year: first, isSchoolYear: true }
  report('plan/school-year-not-understood', { text: year }, placeOf(document, 'year'))
  return {}
}

interface WrittenMonth {
  readonly month: number
  readonly year: number | undefined
}

/** «2021-09», «сентябрь», «Сентябрь 2021 года»: one whole month and nothing else. */
function readMonth(group: Group, report: Report): WrittenMonth | undefined {
  if (group.month === undefined) return undefined
  const reading = parsePeriod(group.month)
  const [part, ...others] = reading.ok ? reading.period.parts : []
  const { start, end } = part ?? {}
  const isMonth = start?.unit === 'month' && end?.unit === 'month' && start.month === end.month && start.year === end.year
  if (reading.ok && isMonth && others.length === 0 && reading.period.character === 'intervals') {
    return { month: start.month, year: start.year }
  }
  const nearest = reading.ok ? undefined : findNearest(group.month.split(/\s/)[0]!, MONTH_NAMES)
  const reason = reading.ok ? 'здесь должен стоять один месяц' : lowerFirst(reading.reason.split('. ')[0]!).replace(/\.$/, '')
  report('plan/month-not-understood', { text: group.month, reason, nearest }, placeOf(group, 'month'))
  return undefined
}

/** A plan of a school year may begin before it: its July and August are the summer before when autumn is still to come. */
function yearOfMonth(
  month: number,
  { year, isSchoolYear = false }: PeriodContext,
  later: readonly (WrittenMonth | undefined)[],
): number | undefined {
  if (year === undefined || !isSchoolYear || month >= SCHOOL_YEAR_MONTH) return year
  const isBefore = month >= 7 && later.some((other) => other !== undefined && other.month >= SCHOOL_YEAR_MONTH)
  return isBefore ? year : year + 1
}
