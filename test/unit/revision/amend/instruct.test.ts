import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instructionsOf, mismatch, randomPair, treeOf } from '../../../helpers/amend-pair.ts'

describe('instructions', () => {
  it('turn the printed old text into the printed new one, whatever was edited', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31), (seed) => {
        const pair = randomPair(seed)
        const [old, now] = [treeOf(pair.before), treeOf(pair.after)]
        expect(mismatch(old, now, instructionsOf(old, now, pair))).toBeUndefined()
      }),
      { numRuns: 10_000, seed: 1 },
    )
  })
})
