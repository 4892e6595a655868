import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnShares } from '../../../src/model/column-shares.ts'

const wish = fc.record({
  share: fc.option(fc.nat(20), { nil: undefined }),
  weight: fc.integer({ min: 1, max: 70 }),
  least: fc.double({ min: 0, max: 40, noNaN: true }),
})

it('divides the whole width, and gives each column its least while there is room', () => {
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 6 }), (wishes) => {
      const shares = columnShares(wishes)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100)
      expect(shares.every((share) => Number.isInteger(share) && share >= 0)).toBe(true)
      const needed = wishes.reduce((sum, { least }) => sum + Math.max(1, Math.ceil(least)), 0)
      if (needed <= 100) wishes.forEach(({ least }, index) => expect(shares[index]).toBeGreaterThanOrEqual(least))
    }),
  )
})

it('follows the weights, then the words', () => {
  const column = (weight: number, least: number) => ({ share: undefined, weight, least })
  const number = { share: 8, weight: 0, least: 6 }
  expect(columnShares([number, column(30, 10), column(64, 20)])).toEqual([8, 29, 63])
  expect(columnShares([number, column(30, 40), column(64, 20)])).toEqual([8, 40, 52])
  expect(columnShares([number, column(30, 46), column(64, 48)])).toEqual([6, 46, 48])
  expect(columnShares([number, column(30, 80), column(64, 80)])).toEqual([4, 48, 48])
})
