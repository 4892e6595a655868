/** Numbers as officials print them: decimal comma, groups of three, the noun in the right form. */
import { addDecimals, decimalOf, formatDecimal, parseDecimal, toNumber, type Decimal, type NumberFormat } from './decimal.ts'
import { NBSP } from './letters.ts'

export type { NumberFormat }

/** «1 год», «2 года», «5 лет». */
export type PluralForms = readonly [one: string, few: string, many: string]

/** The form of the noun that goes with the number: 21 год, 2 года, 11 лет, 1,5 года (a fraction takes the genitive singular). */
export function plural(count: number, forms: PluralForms): string {
  const amount = Math.abs(count)
  if (!Number.isInteger(amount)) return forms[1]
  const [tens, ones] = [amount % 100, amount % 10]
  if (tens >= 11 && tens <= 14) return forms[2]
  if (ones === 1) return forms[0]
  return ones >= 2 && ones <= 4 ? forms[1] : forms[2]
}

/** «5 лет», kept on one line. */
export function formatCount(count: number, forms: PluralForms): string {
  return formatNumber(count) + NBSP + plural(count, forms)
}

/** «25 352 121», «384 149,54», «9500»: groups of three from five digits on, joined by U+00A0; halves are rounded away from zero. */
export function formatNumber(value: number, format: NumberFormat = {}): string {
  return formatDecimal(decimalOf(value), format)
}

/** «384 149,54 тыс. рублей»: the number and its unit do not part, and neither do the words of the unit. */
export function formatSum(value: number | Decimal, unit: string, format: NumberFormat = {}): string {
  const amount = typeof value === 'number' ? decimalOf(value) : value
  return formatDecimal(amount, format) + NBSP + unit.replaceAll(' ', NBSP)
}

/** «2020–2024», or «2020» when it begins and ends in one year. */
export function formatYears(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`
}

/**
 * Reads «25 352 121», «384 149,54», «384149.54», «−5»; `undefined` for anything
 * else: groups that are not of three digits, two commas, more digits than a
 * number can hold exactly.
 */
export function parseNumber(text: string): number | undefined {
  const decimal = parseDecimal(text)
  if (decimal === undefined || text.replace(/\D/g, '').replace(/^0+/, '').length > 15) return undefined
  const value = toNumber(decimal)
  return value === 0 ? 0 : value
}

/** The exact decimal sum: 0,1 + 0,2 is 0,3. Totals of tables are compared with it. */
export function sumExactly(values: readonly number[]): number {
  return toNumber(addDecimals(...values.map(decimalOf)))
}
