import { describe, expect, it } from 'vitest'
import { idsOf, nameBookmarks } from '../../../../src/emit/docx/bookmarks.ts'
import * as t from '../../../../src/tree/build.ts'

const names = (...ids: string[]): string[] => [...nameBookmarks(ids).values()]

describe('names of bookmarks', () => {
  it('have letters, digits and underscores only, a letter first', () => {
    expect(names('approve-program', 'раздел-2', '7.1', '_x', '')).toEqual(['approve_program', 'раздел_2', 'u_7_1', 'u__x', 'u_'])
  })

  it('differ even where Word sees no difference', () => {
    expect(names('a-b', 'a_b', 'A.B', 'a-b')).toEqual(['a_b', 'a_b_2', 'A_B_3'])
  })

  it('are at most 40 characters long and differ when cut', () => {
    const long = names('очень-'.repeat(20) + 'а', 'очень-'.repeat(20) + 'б')
    expect(long.map((name) => name.length)).toEqual([40, 40])
    expect(new Set(long).size).toBe(2)
  })

  it('do not depend on how a letter is composed', () => {
    expect(names('и\u0306', 'й')).toEqual(['й', 'й_2'])
  })
})

it('ids are found in every kind of unit', () => {
  const tree = t.document([
    t.section([
      t.heading(2, 'а', { id: 'heading' }),
      t.list('dash', [t.item([t.paragraph('б'), t.list('dash', [t.item('в', { id: 'inner' })])], { id: 'item' })], { id: 'list' }),
      t.table([100], [t.row('head', [t.cell('г')], { id: 'head' })], [t.row('body', [t.cell([t.paragraph('д', { id: 'cell' })])], { id: 'row' })]),
    ]),
  ])
  expect(idsOf(tree)).toEqual(['heading', 'list', 'item', 'inner', 'head', 'row', 'cell'])
})
