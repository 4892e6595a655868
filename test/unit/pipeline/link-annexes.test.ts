import { describe, expect, it } from 'vitest'
import { linkAnnexes, type Linkable, type LinkedDocument } from '../../../src/pipeline/link-annexes.ts'

const link = (
  files: Readonly<Record<string, Partial<Linkable['value']> & { kind?: string }>>,
  broken: readonly string[] = [],
) => {
  const documents = new Map<string, Linkable>(
    Object.entries(files).map(([file, { kind, ...value }]) => [
      file,
      { file, kind: kind ?? (file.endsWith('order.yaml') ? 'order' : 'program'), value },
    ]),
  )
  const { value, diagnostics } = linkAnnexes('d', documents, new Set(broken))
  return { tree: value && print(value.order), isComplete: value?.isComplete, codes: diagnostics.map((each) => each.code), diagnostics }
}

const print = (linked: LinkedDocument<Linkable>): unknown =>
  linked.annexes.length === 0 ? linked.id : { [linked.id]: linked.annexes.map(print) }

describe('linkAnnexes', () => {
  it('follows annexes of annexes, and takes the file name for a missing id', () => {
    expect(
      link({
        'd/order.yaml': { annexes: ['program.yaml', '.\\sub\\plan.yaml'] },
        'd/program.yaml': { id: 'prog', annexes: ['sub/list.yaml'] },
        'd/sub/plan.yaml': {},
        'd/sub/list.yaml': {},
      }),
    ).toMatchObject({ tree: { order: [{ prog: ['list'] }, 'plan'] }, codes: [] })
  })

  it('reports a missing file with the nearest name', () => {
    const { codes, diagnostics } = link({ 'd/order.yaml': { annexes: ['programa.yaml', 'program.yaml'] }, 'd/program.yaml': {} })
    expect(codes).toEqual(['dossier/missing-annex'])
    expect(diagnostics[0]).toMatchObject({
      place: { file: 'd/order.yaml', pointer: '/annexes/0' },
      help: 'Возможно, имелся в виду «program.yaml»',
    })
  })

  it.each(['../../x.yaml', '/etc/passwd', 'C:\\x.yaml', '..\\..\\..\\x.yaml'])('refuses the path %s', (path) => {
    expect(link({ 'd/order.yaml': { annexes: [path] } }).codes).toEqual(['dossier/path-outside'])
  })

  it('finds circles of any length', () => {
    expect(link({ 'd/order.yaml': { annexes: ['order.yaml'] } }).codes).toEqual(['dossier/annex-cycle'])
    expect(
      link({
        'd/order.yaml': { annexes: ['a.yaml'] },
        'd/a.yaml': { annexes: ['b.yaml'] },
        'd/b.yaml': { annexes: ['a.yaml'] },
      }).codes,
    ).toEqual(['dossier/annex-cycle'])
  })

  it('reports an annex named twice, a file not named, ids used twice, a second order, no order', () => {
    expect(link({ 'd/order.yaml': { annexes: ['a.yaml', './a.yaml'] }, 'd/a.yaml': {} }).codes).toEqual(['dossier/annex-twice'])
    expect(link({ 'd/order.yaml': {}, 'd/a.yaml': {} }).codes).toEqual(['dossier/unused-file'])
    expect(link({ 'd/order.yaml': { annexes: ['a.yaml'] }, 'd/a.yaml': { id: 'order' } }).codes).toEqual([
      'dossier/duplicate-document-id',
    ])
    expect(link({ 'd/1-order.yaml': {}, 'd/2-order.yaml': {} }).codes).toEqual(['dossier/several-orders'])
    expect(link({ 'd/a.yaml': {} }).codes).toEqual(['dossier/no-order'])
  })

  it('does not call a file forgotten that a misspelt name was meant for', () => {
    expect(link({ 'd/order.yaml': { annexes: ['programa.yaml'] }, 'd/program.yaml': {} }).codes).toEqual(['dossier/missing-annex'])
  })

  it.each([
    ['a missing file', { 'd/order.yaml': { annexes: ['x.yaml'] } }],
    ['a path outside', { 'd/order.yaml': { annexes: ['../../x.yaml'] } }],
    ['a circle', { 'd/order.yaml': { annexes: ['order.yaml'] } }],
    ['an id used twice', { 'd/order.yaml': { annexes: ['a.yaml'] }, 'd/a.yaml': { id: 'order' } }],
  ])('says that not every annex is known: %s', (_name, files) => {
    expect(link(files).isComplete).toBe(false)
    expect(link({ 'd/order.yaml': { annexes: ['a.yaml'] }, 'd/a.yaml': {} }).isComplete).toBe(true)
  })

  it('does not blame the list for a file that could not be read', () => {
    expect(link({ 'd/order.yaml': { annexes: ['a.yaml'] } }, ['d/a.yaml']).codes).toEqual([])
    expect(link({ 'd/a.yaml': {} }, ['d/order.yaml']).codes).toEqual([])
  })

  it('takes goals from a file that need not be an annex, and may be one', () => {
    const program = { 'd/program.yaml': { goalsFrom: 'goals.yaml' }, 'd/goals.yaml': { kind: 'goals' } }
    expect(link({ 'd/order.yaml': { annexes: ['program.yaml'] }, ...program }).codes).toEqual([])
    expect(link({ 'd/order.yaml': { annexes: ['goals.yaml', 'program.yaml'] }, ...program })).toMatchObject({ tree: { order: ['goals', 'program'] }, codes: [] })
  })

  it('reports a file of goals that is missing, outside or of another kind', () => {
    const from = (goalsFrom: string) => link({ 'd/order.yaml': { annexes: ['program.yaml', 'plan.yaml'] }, 'd/program.yaml': { goalsFrom }, 'd/plan.yaml': { kind: 'roadmap' } })
    expect(from('goals.yaml').diagnostics).toMatchObject([{ code: 'dossier/missing-goals', place: { file: 'd/program.yaml', pointer: '/goalsFrom' } }])
    expect(from('plan.yaml').codes).toEqual(['dossier/not-goals'])
    expect(from('../../goals.yaml').codes).toEqual(['dossier/path-outside'])
    expect(link({ 'd/order.yaml': { annexes: ['program.yaml'] }, 'd/program.yaml': { goalsFrom: 'goals.yaml' } }, ['d/goals.yaml']).codes).toEqual([])
  })
})
