import { expect, it } from 'vitest'
import { diagnose } from '../../../src/diagnostics/diagnose.ts'
import { sortDiagnostics } from '../../../src/diagnostics/sort-diagnostics.ts'
import type { Place } from '../../../src/source/place.ts'

const found = (what: string, place?: Place) => diagnose('emit/not-representable', { format: 'HTML', what }, place)
const at = (file: string, offset: number, length = 1): Place => ({
  file,
  range: {
    start: { line: 1, column: offset + 1, offset },
    end: { line: 1, column: offset + length + 1, offset: offset + length },
  },
})

it('orders by file, place, code and sentence; findings without a place come last', () => {
  const sorted = [
    found('1', { file: 'a.yaml' }),
    found('2', at('a.yaml', 2)),
    diagnose('structure/duplicate-id', { id: '3' }, at('a.yaml', 2, 5)),
    found('4', at('a.yaml', 10)),
    diagnose('structure/duplicate-id', { id: '5' }, at('a.yaml', 10)),
    found('6', at('a.yaml', 100)),
    found('7', at('б.yaml', 1)),
    found('8'),
  ]
  expect(sortDiagnostics(sorted.toReversed())).toEqual(sorted)
  expect(sortDiagnostics(sorted)).toEqual(sorted)
})

it('keeps a finding once, whatever way it was reached', () => {
  const twice = [found('а', at('a.yaml', 3)), found('а', { ...at('a.yaml', 3), pointer: '/title' })]
  expect(sortDiagnostics(twice)).toEqual([twice[0]])
})

it('keeps findings that differ in place or sentence', () => {
  const different = [
    found('а', { file: 'a.yaml', pointer: '/x' }),
    found('а', { file: 'a.yaml', pointer: '/y' }),
    found('а', at('a.yaml', 3)),
    found('б', at('a.yaml', 3)),
  ]
  expect(sortDiagnostics(different)).toHaveLength(4)
})
