import { describe, expect, it } from 'vitest'
import * as t from '../../../src/tree/build.ts'
import type { Node } from '../../../src/tree/nodes.ts'
import { printTree } from '../../../src/tree/print.ts'
import { mapTree, plainText, visitNodes } from '../../../src/tree/visit.ts'
import { annexTree, orderTree } from '../../helpers/sample-tree.ts'

describe('visiting', () => {
  it('sees every object of the tree that has a type, parents first', () => {
    for (const tree of [orderTree, annexTree]) {
      const seen: Node[] = []
      visitNodes(tree, (node, ancestors) => {
        const parent = ancestors.at(-1)
        expect(parent === undefined || seen.includes(parent)).toBe(true)
        seen.push(node)
      })
      expect(seen).toHaveLength(JSON.stringify(tree).match(/"type":"/g)!.length)
    }
  })
})

describe('mapping', () => {
  it('shares everything that did not change', () => {
    expect(mapTree(annexTree, (node) => node)).toBe(annexTree)
    const changed = mapTree(annexTree, (node) => (node.type === 'row' && node.id === 'acts' ? { ...node, label: '1а' } : node))
    expect(changed.sections[1]).toBe(annexTree.sections[1])
    expect(changed.sections[0]).not.toBe(annexTree.sections[0])
    expect(printTree(changed)).toBe(printTree(annexTree).replace('#acts label="1"', '#acts label="1а"'))
  })

  it('changes children before parents, in every kind of node', () => {
    const order: string[] = []
    const upper = mapTree(annexTree, (node) => {
      order.push(node.type)
      return node.type === 'text' ? { ...node, value: node.value.toUpperCase() } : node
    })
    expect(order.at(-1)).toBe('document')
    const words: string[] = []
    visitNodes(upper, (node) => node.type === 'text' && words.push(node.value))
    expect(words.length).toBeGreaterThan(20)
    expect(words.every((word) => word === word.toUpperCase())).toBe(true)
  })

  it('refuses to put a node of another type in its place', () => {
    expect(() => mapTree(annexTree, (node) => (node.type === 'heading' ? t.paragraph('x') : node))).toThrow(/heading/)
  })
})

describe('plain text', () => {
  it('is what a reader sees', () => {
    const inlines = [t.text('А '), t.strong([t.emphasis('б')]), t.lineBreak(), t.reference('x', '1'), t.field('date', 'Дата', '__')]
    expect(plainText(inlines)).toBe('А б 1__')
    expect(plainText(inlines, '\n')).toBe('А б\n1__')
  })
})
