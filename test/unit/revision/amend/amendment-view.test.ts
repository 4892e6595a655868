import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HouseStyle } from '../../../../src/house-style/house-style.ts'
import { instructionsOf, randomPair, treeOf } from '../../../helpers/amend-pair.ts'
import { amendmentText } from '../../../helpers/amendment-text.ts'
import { gost2025 } from '../../../helpers/house-style.ts'

const styles: readonly HouseStyle[] = [
  gost2025,
  { ...gost2025, amendment: { removal: 'repeal', numbering: 'brackets', reissueAbovePercent: 30 }, annexHeader: { ...gost2025.annexHeader, numberSign: false } },
]

describe('the sentences of an amending act', () => {
  it('are sound Russian typography, whatever was changed', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31), fc.constantFrom(...styles), (seed, style) => {
        const pair = randomPair(seed)
        const instructions = instructionsOf(treeOf(pair.before), treeOf(pair.after), pair)
        if (instructions.length === 0) return
        const document = pair.before.kind === 'order' ? ({ role: 'act' } as const) : ({ role: 'annex', number: '2' } as const)
        const lines = amendmentText([{ type: 'changed', document, instructions, attachedAs: '' }], style)
        const text = lines.join('\n')
        expect(text).not.toMatch(/undefined|null|\[object/)
        const sentences = lines.filter((line) => !/^\s*(?:\||Рисунок)/.test(line)).map((line) => line.trim())
        expect(sentences.filter((line) => / {2,}| [,;:.!?]/.test(line))).toEqual([])
        expect(lines[0]).toMatch(/^1\. Внести в приказ .* (?:следующие изменения:|изменение, \p{Ll}+[вшя]\p{Ll}* )/u)
        expect(lines.at(-1)).toMatch(/(?:[.]|\. \|)$/)
        expectPaired(text)
      }),
      { numRuns: 400, seed: 3 },
    )
  })
})

/** «…» do not stand in one another, „…“ do inside of them. */
function expectPaired(text: string): void {
  let depth = 0
  for (const [index, char] of [...text].entries()) {
    if (char === '«') expect(++depth, [...text].slice(Math.max(0, index - 60), index + 60).join('')).toBe(1)
    if (char === '»') expect(--depth, [...text].slice(Math.max(0, index - 60), index + 60).join('')).toBe(0)
  }
  expect(depth).toBe(0)
}
