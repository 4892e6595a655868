/** What is printed proves itself: the sentences of the act, read back by one who knows official phrases only, give the new text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instructionsOf, mismatch, randomPair, treeOf } from '../../../helpers/amend-pair.ts'
import { amendmentText, amendmentTree } from '../../../helpers/amendment-text.ts'
import { gost2025 } from '../../../helpers/house-style.ts'
import { readAmendment } from '../../../helpers/read-amendment.ts'

const repealing = { ...gost2025, amendment: { removal: 'repeal', numbering: 'brackets', reissueAbovePercent: 30 }, annexHeader: { ...gost2025.annexHeader, numberSign: false }, wording: { ...gost2025.wording, nestedPoint: 'subpoint' } } as const

describe('the printed sentences', () => {
  it('lead from the printed old text to the printed new one', { timeout: 600_000 }, () => {
    let read = 0
    fc.assert(
      fc.property(fc.nat(2 ** 31), fc.boolean(), (seed, repeals) => {
        const pair = { ...randomPair(seed), reissueAbove: 1 }
        const [old, now] = [treeOf(pair.before), treeOf(pair.after)]
        const instructions = instructionsOf(old, now, pair)
        // How deep a heading of the fourth level stands is not seen where all are lines in bold.
        if (JSON.stringify([old, now]).includes('"level":4')) return
        if (instructions.length === 0 || instructions.some(({ operation }) => operation === 'reissue')) return
        const document = pair.before.kind === 'order' ? ({ role: 'act' } as const) : ({ role: 'annex', number: '2' } as const)
        const amendments = [{ type: 'changed', document, instructions } as const]
        const style = repeals ? repealing : gost2025
        const printed = (): string => amendmentText(amendments, style).join('\n')
        let found
        try {
          found = readAmendment(amendmentTree(amendments, style), old)
        } catch (error) {
          throw new Error(`${(error as Error).message}\n${printed()}`)
        }
        const wrong = mismatch(old, now, found)
        expect(wrong === undefined ? undefined : `${wrong}\n${printed()}`).toBeUndefined()
        read++
      }),
      { numRuns: Number(process.env.RUNS ?? 2_000), seed: 11 },
    )
    expect(read).toBeGreaterThan(10)
  })
})
