/** Units of time in the words of official documents: «I квартал 2021 года», «2020/2021 учебного года». */
import type { PeriodEdge } from './period.ts'
import { SCHOOL_YEAR_MONTH } from './unit-span.ts'

export type NameCase = 'nominative' | 'genitive' | 'dative' | 'accusative'

/** Stem and endings in the order of {@link CASES}; the accusative is that of lifeless things, like the nominative. */
const MONTH_NAMES: readonly (readonly [stem: string, endings: readonly [string, string, string]])[] = [
  ['январ', ['ь', 'я', 'ю']],
  ['феврал', ['ь', 'я', 'ю']],
  ['март', ['', 'а', 'у']],
  ['апрел', ['ь', 'я', 'ю']],
  ['ма', ['й', 'я', 'ю']],
  ['июн', ['ь', 'я', 'ю']],
  ['июл', ['ь', 'я', 'ю']],
  ['август', ['', 'а', 'у']],
  ['сентябр', ['ь', 'я', 'ю']],
  ['октябр', ['ь', 'я', 'ю']],
  ['ноябр', ['ь', 'я', 'ю']],
  ['декабр', ['ь', 'я', 'ю']],
]
const SEASON_NAMES: Readonly<Record<number, readonly [string, string, string, string]>> = {
  3: ['весна', 'весны', 'весне', 'весну'],
  6: ['лето', 'лета', 'лету', 'лето'],
  9: ['осень', 'осени', 'осени', 'осень'],
  12: ['зима', 'зимы', 'зиме', 'зиму'],
}
const CASES: readonly NameCase[] = ['nominative', 'genitive', 'dative']
const YEAR = ['год', 'года', 'году'] as const
const SCHOOL_YEAR = ['учебный год', 'учебного года', 'учебному году'] as const
const QUARTER = ['квартал', 'квартала', 'кварталу'] as const
const HALF = ['полугодие', 'полугодия', 'полугодию'] as const
const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** The unit that begins with the given day, with its year when `withYear` and it is known. */
export function nameUnit(first: PeriodEdge, nameCase: NameCase, withYear = true): string {
  const year = withYear ? first.year : undefined
  const form = caseIndex(nameCase)
  const ofYear = year === undefined ? '' : ` ${year} года`
  switch (first.unit) {
    case 'day':
      return `${first.day} ${monthName(first.month, 'genitive')}${ofYear}`
    case 'month':
      return monthName(first.month, nameCase) + ofYear
    case 'quarter':
    case 'half-year':
      return `${unitNumber(first)} ${(first.unit === 'quarter' ? QUARTER : HALF)[form]}${ofYear}`
    case 'school-half-year':
      return `${unitNumber(first)} ${HALF[form]} ${schoolYear(first, year, 'genitive')}`
    case 'season':
      return SEASON_NAMES[first.month]![nameCase === 'accusative' ? 3 : form] + (first.month === 12 && year !== undefined ? ` ${year}/${year + 1} года` : ofYear)
    case 'year':
      return year === undefined ? YEAR[form]! : `${year} ${YEAR[form]!}`
    case 'school-year':
      return schoolYear(first, year, nameCase)
  }
}

function caseIndex(nameCase: NameCase): number {
  return nameCase === 'accusative' ? 0 : CASES.indexOf(nameCase)
}

export function monthName(month: number, nameCase: NameCase): string {
  const [stem, endings] = MONTH_NAMES[month - 1]!
  return stem + endings[caseIndex(nameCase)]!
}

/** «I», «IV»: the number of a quarter or half in its year. */
export function unitNumber(first: PeriodEdge): string {
  const index = first.unit === 'quarter' ? (first.month - 1) / 3 : first.unit === 'half-year' ? (first.month - 1) / 6 : first.month === SCHOOL_YEAR_MONTH ? 0 : 1
  return ROMAN[index]!
}

function schoolYear(first: PeriodEdge, year: number | undefined, nameCase: NameCase): string {
  const words = SCHOOL_YEAR[caseIndex(nameCase)]!
  if (year === undefined) return words
  const autumn = first.month === SCHOOL_YEAR_MONTH ? year : year - 1
  return `${autumn}/${autumn + 1} ${words}`
}
