import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnShares } from '../../../src/model/column-shares.ts'

const wish = fc.record({
  share: fc.option(fc.nat(20), { nil: undefined }),
  weight: fc.integer({ min: 1, max: 70 }),
  least: fc.double({ min: 0, max: 40, noNaN: true }),
  enough: fc.double({ min: 0, max: 120, noNaN: true }),
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
    { numRuns: 2000 },
  )
})

it('follows the weights, then the words', () => {
  const column = (weight: number, least: number) => ({ share: undefined, weight, least })
  const number = { share: 8, weight: 0, least: 6 }
  expect(columnShares([number, column(30, 10), column(64, 20)])).toEqual([8, 29, 63])
  expect(columnShares([number, column(30, 40), column(64, 20)])).toEqual([8, 40, 52])
  expect(columnShares([number, column(30, 46), column(64, 48)])).toEqual([6, 46, 48])
  expect(columnShares([number, column(30, 80), column(64, 80)])).toEqual([6, 47, 47])
})

it('gives no column more than its longest line while others can use the room', () => {
  const column = (weight: number, least: number, enough?: number) => ({ share: undefined, weight, least, ...(enough === undefined ? {} : { enough }) })
  const number = { share: 8, weight: 0, least: 6 }
  expect(columnShares([number, column(64, 20), column(30, 8, 14), column(32, 18, 22)])).toEqual([8, 56, 14, 22])
  // The longest word counts more than the longest line, and room that nobody needs is divided by the weights.
  expect(columnShares([number, column(64, 20), column(30, 18, 14)])).toEqual([8, 74, 18])
  expect(columnShares([number, column(64, 20, 30), column(30, 10, 20)])).toEqual([8, 63, 29])
})

it('cuts only the widest columns where there is no room for all words', () => {
  const column = (least: number) => ({ share: undefined, weight: 1, least })
  expect(columnShares([column(20), column(60), column(10), column(40)])).toEqual([20, 35, 10, 35])
})
