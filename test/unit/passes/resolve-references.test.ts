import { describe, expect, it } from 'vitest'
import { resolveReferences } from '../../../src/passes/resolve-references.ts'
import * as t from '../../../src/tree/build.ts'
import type * as tree from '../../../src/tree/nodes.ts'

const origin = { file: 'a.yaml', pointer: '/points/2/text' }
const ref = (target: string, words: string | [] = []): tree.Reference => ({ ...t.reference(target, words), origin })
const resolve = (blocks: tree.Block[], outside?: ReadonlyMap<string, string>) => {
  const { value, diagnostics } = resolveReferences(t.document([t.section(blocks)]), outside)
  return { blocks: value!.sections[0]!.children, diagnostics }
}

describe('resolveReferences', () => {
  it('prints the number of the target without its full stop', () => {
    const { blocks, diagnostics } = resolve([
      t.list('clauses', [t.item('Утвердить', { id: 'approve', label: '1.1.' })]),
      t.paragraph([t.text('пункт '), ref('approve'), t.text(' и '), ref('approve', 'слова')]),
    ])
    expect(diagnostics).toEqual([])
    expect(blocks[1]).toMatchObject({
      children: [{}, { children: [{ value: '1.1' }] }, {}, { children: [{ value: 'слова' }] }],
    })
  })

  it('reports an unknown target with the nearest id, and a target without a number', () => {
    const { diagnostics } = resolve([
      t.list('clauses', [t.item('Утвердить', { id: 'approve', label: '1.' })]),
      t.paragraph([ref('aprove')]),
      t.table([100], [], [], { id: 'indicators' }),
      t.paragraph([ref('indicators')]),
    ])
    expect(diagnostics).toMatchObject([
      { code: 'structure/unresolved-reference', place: { ...origin, quote: '(#aprove)' }, help: 'Возможно, имелось в виду «approve»' },
      { code: 'structure/reference-without-number', place: origin },
    ])
  })

  it('does not take the dash of a list for a number', () => {
    const { diagnostics } = resolve([t.list('dash', [t.item('помощь', { id: 'help', label: '–' })]), t.paragraph([ref('help')])])
    expect(diagnostics).toMatchObject([{ code: 'structure/reference-without-number' }])
  })

  it('mentions other documents of the dossier, in their own words or the author’s', () => {
    const outside = new Map([['annex:program', 'приложение № 1']])
    const { blocks, diagnostics } = resolve([t.paragraph([ref('annex:program'), ref('annex:program', 'к ней')])], outside)
    expect(diagnostics).toEqual([])
    expect(blocks[0]).toMatchObject({ children: [{ children: [{ value: 'приложение № 1' }] }, { children: [{ value: 'к ней' }] }] })
    expect(resolve([t.paragraph([ref('annex:program', 'слова')])]).diagnostics).toHaveLength(1)
  })

  it('reports an id used twice, naming the first place', () => {
    const first = { file: 'a.yaml', pointer: '/a' }
    const { diagnostics } = resolve([
      t.heading(2, 'а', { id: 'x', origin: first }),
      t.heading(2, 'б', { id: 'x', origin }),
    ])
    expect(diagnostics).toMatchObject([{
        code: 'structure/duplicate-id',
        place: { file: 'a.yaml', pointer: '/points/2/text/id' },
        related: [{ place: { file: 'a.yaml', pointer: '/a/id' } }],
      },])
  })

  it('leaves a tree without references untouched', () => {
    const document = t.document([t.section([t.table([100], [], [t.row('body', [t.cell('текст')])])])])
    expect(resolveReferences(document).value).toBe(document)
  })
})
