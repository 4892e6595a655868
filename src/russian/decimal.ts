/** Exact decimal amounts, as budgets need them: 0,1 + 0,2 is 0,3, and a total of a hundred rows is compared to the last kopeck. */
import { NBSP } from './letters.ts'

/** `units` over ten to the power of `scale`: 384149,54 is 38414954 with a scale of 2. Zeros behind the comma are kept: 5,50 has a scale of 2. */
export interface Decimal {
  readonly units: bigint
  readonly scale: number
}

export interface NumberFormat {
  /** Exactly so many digits after the comma; by default as many as the number has. */
  readonly fractionDigits?: number
}

export const ZERO: Decimal = { units: 0n, scale: 0 }

const AMOUNT = /^([-−–]?)(\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+|\d+)(?:[.,](\d+))?$/

/**
 * Reads «384149,54», «384 149,54», «−5», and numbers of YAML (384149.54);
 * `undefined` for anything else: groups that are not of three digits, two commas, NaN.
 */
export function parseDecimal(source: string | number): Decimal | undefined {
  if (typeof source === 'number') return Number.isFinite(source) ? decimalOf(source) : undefined
  const found = AMOUNT.exec(source.trim())
  if (found === null) return undefined
  const [, sign, whole = '', fraction = ''] = found
  const units = BigInt(whole.replace(/\D/g, '') + fraction)
  return { units: sign === '' ? units : -units, scale: fraction.length }
}

/** The shortest decimal that reads back as this number: 0.1 is 0,1. */
export function decimalOf(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no amount`)
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const scale = fraction.length - Number(exponent)
  const units = BigInt(whole + fraction)
  return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale }
}

/** The nearest number that a computer holds; only for drawing and sorting, never for totals. */
export function toNumber({ units, scale }: Decimal): number {
  return Number(`${units}e${-scale}`)
}

/** The exact sum, with as many digits after the comma as the most precise of the amounts; nothing adds up to zero. */
export function addDecimals(...amounts: readonly Decimal[]): Decimal {
  const scale = amounts.reduce((most, amount) => Math.max(most, amount.scale), 0)
  return { units: amounts.reduce((sum, amount) => sum + unitsAt(amount, scale), 0n), scale }
}

export function subtractDecimals(from: Decimal, amount: Decimal): Decimal {
  return addDecimals(from, { ...amount, units: -amount.units })
}

/** Below zero when `first` is less, zero when they are equal (5,5 and 5,50 are), above zero when it is more. */
export function compareDecimals(first: Decimal, second: Decimal): number {
  const { units } = subtractDecimals(first, second)
  return units < 0n ? -1 : units > 0n ? 1 : 0
}

/** Exactly so many digits after the comma; halves are rounded away from zero, as accountants do. */
export function roundDecimal({ units, scale }: Decimal, fractionDigits: number): Decimal {
  if (fractionDigits >= scale) return { units: unitsAt({ units, scale }, fractionDigits), scale: fractionDigits }
  const unit = 10n ** BigInt(scale - fractionDigits)
  const magnitude = ((units < 0n ? -units : units) * 2n + unit) / (2n * unit)
  return { units: units < 0n ? -magnitude : magnitude, scale: fractionDigits }
}

/** «25 352 121», «384 149,54», «9500», «−5»: a comma, and groups of three joined by U+00A0 from five digits on. */
export function formatDecimal(amount: Decimal, { fractionDigits }: NumberFormat = {}): string {
  const { units, scale } = fractionDigits === undefined ? amount : roundDecimal(amount, fractionDigits)
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, NBSP)
  return (units < 0n ? '−' : '') + grouped + (scale === 0 ? '' : ',' + digits.slice(-scale))
}

function unitsAt({ units, scale }: Decimal, finer: number): bigint {
  return units * 10n ** BigInt(finer - scale)
}
