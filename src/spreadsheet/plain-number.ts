import { roundDecimal, type Decimal } from '../russian/decimal.ts'

/** «384149.54», «-5.50»: exact, with a point and without groups. */
export function plainNumber(value: Decimal, decimals = value.scale): string {
  const { units, scale } = roundDecimal(value, Math.max(decimals, value.scale))
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0')
  return (units < 0n ? '-' : '') + digits.slice(0, digits.length - scale) + (scale === 0 ? '' : `.${digits.slice(-scale)}`)
}
