/** Widths of the columns of a table, in whole percent. */

export interface ColumnWish {
  /** Part of the width that the column gets, in percent; `undefined` columns share what is left, `weight` to `weight`. */
  readonly share: number | undefined
  readonly weight: number
  /** Percent that the column's longest word needs. */
  readonly least: number
  /** Percent that is enough for the column's longest line; more of it would stay empty. */
  readonly enough?: number
}

/**
 * Shares that add up to 100: as wished, but no column narrower than its longest
 * word while there is room for all of them, and none wider than its longest line
 * while others can use the room. Where there is not, the fixed
 * columns give first, then the widest columns give until all fit: words are divided
 * where they are longest, and columns of short words keep theirs whole.
 */
export function columnShares(wishes: readonly ColumnWish[]): readonly number[] {
  const least = wishes.map((wish) => Math.max(1, Math.ceil(wish.least)))
  const isElastic = wishes.map((wish) => wish.share === undefined)
  const fixed = wishes.map((wish, index) => Math.max(wish.share ?? 0, least[index]!))
  if (sum(fixed) <= 100) return round(distribute(wishes, fixed, isElastic))
  if (sum(least) <= 100) return round(distribute(wishes, least, isElastic))
  return round(level(least))
}

/** Cuts what is above one level, which is chosen so that the rest adds up to 100. */
function level(least: readonly number[]): readonly number[] {
  let [low, high] = [0, 100]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (sum(least.map((share) => Math.min(share, middle))) < 100) low = middle
    else high = middle
  }
  return least.map((share) => Math.min(share, high))
}

/** What the `floor` leaves goes to the elastic columns so that their widths come as near to their weights as their bounds let them. */
function distribute(wishes: readonly ColumnWish[], floor: readonly number[], isElastic: readonly boolean[]): readonly number[] {
  if (!isElastic.includes(true)) return floor
  const ceiling = wishes.map(({ enough }, index) => (isElastic[index] === true ? Math.max(floor[index]!, enough ?? Infinity) : floor[index]!))
  // Where every line is short there is nobody to use the room that is left.
  const most = sum(ceiling) >= 100 ? ceiling : ceiling.map((share, index) => (isElastic[index] === true ? Infinity : share))
  const at = (perWeight: number): readonly number[] =>
    wishes.map(({ weight }, index) => Math.min(most[index]!, Math.max(floor[index]!, weight * perWeight)))
  let [low, high] = [0, 100]
  while (sum(at(high)) < 100) high *= 2
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (sum(at(middle)) < 100) low = middle
    else high = middle
  }
  return at(high)
}

/** Whole numbers of the same sum, 100; the largest fractions are rounded up, the first of equals first. */
function round(shares: readonly number[]): number[] {
  const scaled = shares.map((share) => (share * 100) / sum(shares))
  const whole = scaled.map((share) => Math.floor(share + 1e-9))
  const byFraction = scaled.map((share, index) => ({ index, fraction: share - whole[index]! }))
  byFraction.sort((a, b) => b.fraction - a.fraction || a.index - b.index)
  for (const { index } of byFraction.slice(0, 100 - sum(whole))) whole[index]! += 1
  return whole
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
