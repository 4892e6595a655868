import { describe, expect, it } from 'vitest'
import { fixAnnexNumbers } from '../../../../src/revision/amend/annex-numbers.ts'
import * as build from '../../../../src/tree/build.ts'
import type { DocumentNode } from '../../../../src/tree/nodes.ts'

const annex = (number: number): DocumentNode =>
  build.document([build.section([build.requisite('annex-header', ['Приложение № ' + String(number), 'к приказу отдела', 'от 1 февраля 2021 г. № 15/2'].map((line) => build.part('line', line)))])])

describe('numbers of annexes', () => {
  it('that were excluded before are not used again', () => {
    const [first, second, third] = [annex(1), annex(2), annex(3)]
    const fresh = annex(3)
    const pairs = [{ before: first, after: first }, { before: second, after: second }, { before: undefined, after: fresh }]
    expect(fixAnnexNumbers([first, second], pairs).get(fresh)).toBeUndefined()
    expect(fixAnnexNumbers([first, second], pairs, [first, second, third]).get(fresh)).toBe('4')
  })
})
