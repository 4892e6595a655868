/** Numbers as officials print them: decimal comma, groups of three, the noun in the right form. */
import { NBSP } from './letters.ts'

/** «1 год», «2 года», «5 лет». */
export type PluralForms = readonly [one: string, few: string, many: string]

export interface NumberFormat {
  /** Exactly so many digits after the comma; by default as many as the number has. */
  readonly fractionDigits?: number
}

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
  const { negative, digits, scale } = toDecimal(value, format.fractionDigits)
  const padded = digits.padStart(scale + 1, '0')
  const whole = padded.slice(0, padded.length - scale)
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, NBSP)
  const fraction = scale === 0 ? '' : ',' + padded.slice(-scale)
  return (negative && /[1-9]/.test(digits) ? '−' : '') + grouped + fraction
}

/** «384 149,54 тыс. рублей»: the number and its unit do not part, and neither do the words of the unit. */
export function formatSum(value: number, unit: string, format: NumberFormat = {}): string {
  return formatNumber(value, format) + NBSP + unit.replaceAll(' ', NBSP)
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
  const found = /^([-−–]?)(\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+|\d+)(?:[.,](\d+))?$/.exec(text.trim())
  if (found === null) return undefined
  const [, sign, whole = '', fraction = ''] = found
  const digits = whole.replace(/\D/g, '')
  if ((digits + fraction).replace(/^0+/, '').length > 15) return undefined
  const value = Number(fraction === '' ? digits : `${digits}.${fraction}`)
  return sign === '' || value === 0 ? value : -value
}

/** The exact decimal sum: 0,1 + 0,2 is 0,3. Totals of tables are compared with it. */
export function sumExactly(values: readonly number[]): number {
  const decimals = values.map((value) => toDecimal(value))
  const scale = Math.max(0, ...decimals.map((decimal) => decimal.scale))
  const total = decimals.reduce((sum, { negative, digits, scale: own }) => {
    const scaled = BigInt(digits) * 10n ** BigInt(scale - own)
    return negative ? sum - scaled : sum + scaled
  }, 0n)
  const digits = String(total < 0n ? -total : total).padStart(scale + 1, '0')
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
  return total < 0n ? -Number(text) : Number(text)
}

interface Decimal {
  readonly negative: boolean
  /** All digits without the point. */
  readonly digits: string
  /** How many of them are behind the point. */
  readonly scale: number
}

/** The decimal that the number is printed as, rounded half away from zero when `fractionDigits` is given. */
function toDecimal(value: number, fractionDigits?: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no amount`)
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  let digits = whole + fraction
  let scale = fraction.length - Number(exponent)
  if (scale < 0) {
    digits += '0'.repeat(-scale)
    scale = 0
  }
  if (fractionDigits !== undefined && fractionDigits >= scale) {
    digits += '0'.repeat(fractionDigits - scale)
    scale = fractionDigits
  } else if (fractionDigits !== undefined) {
    const unit = 10n ** BigInt(scale - fractionDigits)
    digits = String((BigInt(digits) * 2n + unit) / (2n * unit))
    scale = fractionDigits
  }
  return { negative: value < 0, digits, scale }
}
