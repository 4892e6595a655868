import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCount, formatNumber, formatSum, formatYears, parseNumber, plural, sumExactly } from '../../../../src/russian/numbers.ts'

const visible = (text: string): string => text.replaceAll('\u00a0', '~')
const years = ['год', 'года', 'лет'] as const
/** Amounts of budgets: kopecks up to a trillion. */
const amount = fc.integer({ min: -1e14, max: 1e14 }).map((kopecks) => kopecks / 100)

describe('plural', () => {
  it.each([
    [0, 'лет'], [1, 'год'], [2, 'года'], [4, 'года'], [5, 'лет'], [10, 'лет'], [11, 'лет'], [12, 'лет'], [14, 'лет'], [15, 'лет'], [21, 'год'], [22, 'года'],
    [25, 'лет'], [100, 'лет'], [101, 'год'], [111, 'лет'], [112, 'лет'], [121, 'год'], [1001, 'год'], [1011, 'лет'], [1.5, 'года'], [0.1, 'года'], [-1, 'год'], [-11, 'лет'],
  ] as const)('%d %s', (count, form) => {
    expect(plural(count, years)).toBe(form)
  })

  it('agrees with the plural rules of the platform', () => {
    const rules = new Intl.PluralRules('ru')
    const forms = { one: 'год', few: 'года', many: 'лет', other: 'года' } as const
    fc.assert(
      fc.property(fc.oneof(fc.nat(), amount), (count) => {
        // Every category of Russian has its form; zero and two are no categories of it.
        const category = rules.select(count) as keyof typeof forms
        expect(plural(count, years)).toBe(forms[category])
      }),
    )
  })

  it('stands behind its number on one line', () => {
    expect(visible(formatCount(21, years))).toBe('21~год')
    expect(visible(formatCount(10500, ['школа', 'школы', 'школ']))).toBe('10~500~школ')
  })
})

describe('formatNumber', () => {
  it.each([
    [0, '0'], [5, '5'], [999, '999'], [9500, '9500'], [10000, '10~000'], [384149.54, '384~149,54'], [25352121, '25~352~121'], [1234.5, '1234,5'], [0.5, '0,5'],
    [-12345.6, '−12~345,6'], [1e21, '1~000~000~000~000~000~000~000'], [1e-7, '0,0000001'], [-0, '0'], [123456.789, '123~456,789'],
  ] as const)('%d is %s', (value, text) => {
    expect(visible(formatNumber(value))).toBe(text)
  })

  it.each([
    [384149.5, 2, '384~149,50'], [1.005, 2, '1,01'], [2.5, 0, '3'], [-2.5, 0, '−3'], [0.004, 2, '0,00'], [-0.004, 2, '0,00'], [99999.995, 2, '100~000,00'], [7, 1, '7,0'], [0.05, 1, '0,1'],
  ] as const)('%d with %d digits is %s', (value, fractionDigits, text) => {
    expect(visible(formatNumber(value, { fractionDigits }))).toBe(text)
  })

  it('refuses what is no amount', () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError)
    expect(() => formatNumber(Infinity)).toThrow(RangeError)
  })
})

it('keeps a sum and its unit on one line', () => {
  expect(visible(formatSum(384149.54, 'тыс. рублей'))).toBe('384~149,54~тыс.~рублей')
  expect(visible(formatSum(1200, 'тыс. рублей', { fractionDigits: 1 }))).toBe('1200,0~тыс.~рублей')
})

it('joins years with an en dash', () => {
  expect(formatYears(2020, 2024)).toBe('2020–2024')
  expect(formatYears(2020, 2020)).toBe('2020')
})

describe('parseNumber', () => {
  it.each([
    ['384 149,54', 384149.54], ['384149,54', 384149.54], ['384149.54', 384149.54], ['25 352 121', 25352121], ['25\u00a0352\u00a0121', 25352121], ['25\u202f352', 25352],
    ['0', 0], ['-5', -5], ['−5,5', -5.5], [' 12 ', 12], ['007', 7], ['-0', 0],
  ] as const)('«%s» is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  it.each(['', ' ', 'пять', '25 35', '2 5352', '25 352 12', '1234 567', '1,2,3', '25,352,121', '1.2.3', '12 рублей', '5 %', '1e5', '--5', ',5', '5,', '12345678901234567', '1  000', '№ 5'])(
    'refuses «%s»',
    (text) => {
      expect(parseNumber(text)).toBeUndefined()
    },
  )

  it('reads back what was printed', () => {
    fc.assert(
      fc.property(amount, (value) => {
        expect(parseNumber(formatNumber(value))).toBe(value === 0 ? 0 : value)
      }),
    )
  })
})

describe('sumExactly', () => {
  it('adds like a bookkeeper, not like a processor', () => {
    expect(sumExactly([0.1, 0.2])).toBe(0.3)
    expect(sumExactly([384149.54, 1.005, -0.545])).toBe(384150)
    expect(sumExactly([])).toBe(0)
    expect(sumExactly([-0.1, -0.2])).toBe(-0.3)
  })

  it('adds kopecks exactly in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 30 }), (kopecks) => {
        const total = kopecks.reduce((sum, value) => sum + value, 0)
        const rubles = kopecks.map((value) => value / 100)
        expect(sumExactly(rubles)).toBe(total === 0 ? 0 : total / 100)
        expect(sumExactly(rubles.toReversed())).toBe(sumExactly(rubles))
      }),
    )
  })
})
