import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDecimals, compareDecimals, decimalOf, formatDecimal, parseDecimal, roundDecimal, subtractDecimals, toNumber, ZERO, type Decimal,
} from '../../../../src/russian/decimal.ts'

const visible = (text: string): string => text.replaceAll('\u00a0', '~')
const decimal: fc.Arbitrary<Decimal> = fc.record({ units: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), scale: fc.nat(6) })

describe('parseDecimal', () => {
  it.each([
    ['384149,54', 38414954n, 2], ['384 149,54', 38414954n, 2], ['384\u00a0149,54', 38414954n, 2], [384149.54, 38414954n, 2], ['5,50', 550n, 2], [5.5, 55n, 1],
    ['0', 0n, 0], ['−5', -5n, 0], ['-0,05', -5n, 2], [1e21, 10n ** 21n, 0], [1e-7, 1n, 7], [-12.5, -125n, 1], ['12345678901234567890,12', 1234567890123456789012n, 2],
  ] as const)('%s', (source, units, scale) => {
    expect(parseDecimal(source)).toEqual({ units, scale })
  })

  it.each(['', 'пять', '1,2,3', '25 35', '1 0000', '1e5', ',5', '5,', '5 %', '--1', Number.NaN, Infinity])('refuses «%s»', (source) => {
    expect(parseDecimal(source)).toBeUndefined()
  })

  it('reads what is printed', () => {
    fc.assert(fc.property(decimal, (amount) => {
      expect(parseDecimal(formatDecimal(amount))).toEqual(amount)
    }))
  })
})

describe('arithmetic', () => {
  it('adds tenths exactly', () => {
    expect(addDecimals(decimalOf(0.1), decimalOf(0.2))).toEqual({ units: 3n, scale: 1 })
    expect(addDecimals()).toEqual(ZERO)
    expect(visible(formatDecimal(addDecimals(...['76 829,90', '76 829,91', '230489,73'].map((text) => parseDecimal(text)!))))).toBe('384~149,54')
  })

  it('takes away what was added', () => {
    fc.assert(fc.property(decimal, decimal, (first, second) => {
      expect(compareDecimals(subtractDecimals(addDecimals(first, second), second), first)).toBe(0)
      expect(compareDecimals(first, second)).toBe(-compareDecimals(second, first) + 0)
    }))
  })

  it('compares by value', () => {
    expect(compareDecimals({ units: 55n, scale: 1 }, { units: 550n, scale: 2 })).toBe(0)
    expect(compareDecimals({ units: 54n, scale: 1 }, { units: 550n, scale: 2 })).toBe(-1)
    expect(compareDecimals({ units: 1n, scale: 0 }, { units: -1n, scale: 0 })).toBe(1)
  })

  it('is a number again', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(toNumber(decimalOf(value)) === value).toBe(true)
    }))
  })
})

it.each([
  ['1,005', 2, '1,01'], ['2,5', 0, '3'], ['-2,5', 0, '−3'], ['-0,004', 2, '0,00'], ['384149,5', 2, '384~149,50'], ['9999', 1, '9999,0'], ['10000', 0, '10~000'],
] as const)('%s with %d digits is %s', (text, digits, printed) => {
  const amount = parseDecimal(text)!
  expect(visible(formatDecimal(amount, { fractionDigits: digits }))).toBe(printed)
  expect(visible(formatDecimal(roundDecimal(amount, digits)))).toBe(printed)
})
