/** What must not be forgotten: every code triggered and explained, every node type drawn. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue, codes } from '../src/diagnostics/catalogue/index.ts'
import { requisiteKinds } from '../src/tree/nodes.ts'
import type { Node } from '../src/tree/nodes.ts'
import { visitNodes } from '../src/tree/visit.ts'
import { testRoot } from './helpers/case-folders.ts'
import { annexTree, orderTree, requisitesTree } from './helpers/sample-tree.ts'

const testFiles = readdirSync(testRoot, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(test\.ts|txt)$/.test(path) && !path.endsWith('completeness.test.ts'))
  .map((path) => readFileSync(join(testRoot, path), 'utf8'))

describe('codes', () => {
  it.each(codes)('%s is triggered by a test or case', (code) => {
    const hasLintCase = existsSync(join(testRoot, 'cases/lint', `${code.replace('/', '-')}.yaml`))
    expect(hasLintCase || testFiles.some((text) => text.includes(code))).toBe(true)
  })

  it.each(codes)('%s is explained in Russian', (code) => {
    const { title, explanation } = catalogue[code]
    expect(title).toMatch(/^[А-ЯЁ].*[^.]$/)
    expect(explanation.length).toBeGreaterThan(80)
    expect(explanation).toMatch(/[а-яё]/)
  })

  it('have an area and a kebab-case name', () => {
    for (const code of codes) expect(code).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/)
  })
})

describe('node types', () => {
  const source = readFileSync(join(testRoot, '../src/tree/nodes.ts'), 'utf8')
  const types = [...source.matchAll(/^ {2}readonly type: '([^']+)'$/gm)].map((match) => match[1]!)

  it('are all in the sample trees, which every emitter draws', () => {
    const seen = new Set<string>()
    for (const tree of [orderTree, annexTree]) visitNodes(tree, (node: Node) => void seen.add(node.type))
    expect(types.length).toBeGreaterThan(20)
    expect(types.filter((type) => !seen.has(type))).toEqual([])
  })

  it('and so are the requisites', () => {
    const seen = new Set<string>()
    for (const tree of [orderTree, annexTree, requisitesTree]) visitNodes(tree, (node: Node) => void (node.type === 'requisite' && seen.add(node.kind)))
    expect(requisiteKinds.filter((kind) => !seen.has(kind))).toEqual([])
  })
})
