import { expect, it } from 'vitest'
import { divideByShares, halfPointsOfPt, twipsOfMm, twipsOfPt } from '../../../../src/emit/docx/measures.ts'

it('converts the units of the house style', () => {
  expect([10, 12.5, 20, 30, 210, 297].map(twipsOfMm)).toEqual([567, 709, 1134, 1701, 11906, 16838])
  expect(twipsOfPt(0.5)).toBe(10)
  expect(halfPointsOfPt(14)).toBe(28)
})

it('divides a width without a remainder', () => {
  for (const shares of [[33.3, 33.3, 33.4], [10, 35, 55], Array.from({ length: 7 }, () => 100 / 7), [50, 49]]) {
    const parts = divideByShares(9638, shares)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(9638)
    expect(Math.max(...parts.map((part, index) => Math.abs(part - (9638 * shares[index]!) / shares.reduce((a, b) => a + b))))).toBeLessThan(1.01)
  }
})
