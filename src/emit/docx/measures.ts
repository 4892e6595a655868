/** Units of WordprocessingML: twips for geometry, half-points for type. */

/** Twentieths of a point in the given number of millimetres. */
export const twipsOfMm = (mm: number): number => Math.round((mm * 1440) / 25.4)

export const twipsOfPt = (pt: number): number => Math.round(pt * 20)

export const halfPointsOfPt = (pt: number): number => Math.round(pt * 2)

/** A picture's pixel is 1/96 inch, that is 15 twips. */
export const TWIPS_PER_PIXEL = 15

/**
 * Divides `total` by shares of 100 so that the parts add up to `total` exactly:
 * a rounding loss would leave the table's right edge off the margin.
 */
export function divideByShares(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((a, b) => a + b, 0) || 1
  let taken = 0
  let passed = 0
  return shares.map((share) => {
    passed += share
    const edge = Math.round((total * passed) / sum)
    const width = edge - taken
    taken = edge
    return width
  })
}
