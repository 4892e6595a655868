/** Recurrence in the official form: «ежегодно», «2 раза в год», «не реже 1 раза в квартал», «до 5 числа». */
import type { MonthDays, Recurrence, RecurrenceUnit } from './period.ts'

const ADVERBS: Partial<Record<RecurrenceUnit, string>> = {
  day: 'ежедневно',
  week: 'еженедельно',
  month: 'ежемесячно',
  quarter: 'ежеквартально',
  year: 'ежегодно',
}

/** «раз в месяц», «в 2 месяца», «в 5 месяцев». */
const UNITS: Readonly<Record<RecurrenceUnit, readonly [one: string, few: string, many: string]>> = {
  day: ['день', 'дня', 'дней'],
  week: ['неделю', 'недели', 'недель'],
  month: ['месяц', 'месяца', 'месяцев'],
  quarter: ['квартал', 'квартала', 'кварталов'],
  'school-quarter': ['четверть', 'четверти', 'четвертей'],
  'half-year': ['полугодие', 'полугодия', 'полугодий'],
  year: ['год', 'года', 'лет'],
  'school-year': ['учебный год', 'учебных года', 'учебных годов'],
}

export function printRecurrence(recurrence: Recurrence): string {
  const { days } = recurrence
  return printRate(recurrence) + (days === undefined ? '' : `, ${printDays(days)}`)
}

function printRate({ times, every, unit, atLeast }: Recurrence): string {
  const adverb = ADVERBS[unit]
  if (times === 1 && every === 1 && atLeast !== true && adverb !== undefined) return adverb
  const period = every === 1 ? UNITS[unit][0] : `${every} ${UNITS[unit][pluralForm(every)]}`
  if (atLeast === true) return `не реже ${times} ${pluralForm(times) === 0 ? 'раза' : 'раз'} в ${period}`
  if (times === 1) return `раз в ${period}`
  return `${times} ${pluralForm(times) === 1 ? 'раза' : 'раз'} в ${period}`
}

function printDays({ from, to, afterPeriod }: MonthDays): string {
  const days = from === undefined ? `до ${to} числа` : from === to ? `${to} числа` : `с ${from} по ${to} число`
  return afterPeriod === true ? `${days} месяца, следующего за отчетным` : days
}

function pluralForm(count: number): 0 | 1 | 2 {
  const [tens, ones] = [count % 100, count % 10]
  if (tens >= 11 && tens <= 14) return 2
  return ones === 1 ? 0 : ones >= 2 && ones <= 4 ? 1 : 2
}
