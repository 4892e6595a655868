import { describe, expect, it } from 'vitest'
import * as t from '../../../src/tree/build.ts'
import { printTree } from '../../../src/tree/print.ts'
import { annexTree, orderTree } from '../../helpers/sample-tree.ts'

describe('printing a tree', () => {
  it('shows every block in a line of its own', () => {
    const tree = t.document([
      t.section([
        t.heading(2, 'Паспорт', { id: 'passport', label: '1.', numbering: 'auto', keepNext: true }),
        t.list('clauses', [t.item([t.paragraph([t.text('А\u00a0'), t.strong('б')], { origin: { file: 'a.yaml', pointer: '/x' } })])]),
      ], { origin: { file: 'a.yaml', pointer: '' } }),
    ])
    expect(printTree(tree, { origins: true })).toBe(
      [
        'document {"title":"Документ","author":"Орган","subject":"","lang":"ru"}',
        '  section portrait ← a.yaml#',
        '    heading 2 #passport keep-next auto label="1." "Паспорт"',
        '    list clauses',
        '      item',
        '        paragraph body "А\\u00a0"strong["б"] ← a.yaml#/x',
        '',
      ].join('\n'),
    )
    expect(printTree(tree)).not.toContain('←')
  })

  it('is the same for equal trees and differs when any property differs', () => {
    for (const tree of [orderTree, annexTree]) {
      const text = printTree(tree, { origins: true })
      expect(printTree(structuredClone(tree), { origins: true })).toBe(text)
      const json = JSON.stringify(tree)
      const values = [...json.matchAll(/"(?:label|value|id|align|alternative|image|role|kind|title|orientation|caption|format)":"([^"]+)"/g)]
      expect(values.length).toBeGreaterThan(5)
      for (const match of values) {
        const at = match.index + match[0].length - 1
        const changed = JSON.parse(json.slice(0, at) + 'ж' + json.slice(at)) as typeof tree // one string of the tree made longer
        expect(printTree(changed), match[0]).not.toBe(printTree(tree))
      }
    }
  })
})
