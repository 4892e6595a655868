/** Every block of the tree knows the YAML value it came from, and that value exists. */
import { describe, expect, it } from 'vitest'
import { openProject } from '../../src/pipeline/open-project.ts'
import { composeTree } from '../../src/pipeline/stages.ts'
import { parsePointer } from '../../src/source/pointer.ts'
import type { Node, Paragraph } from '../../src/tree/nodes.ts'
import { plainText, visitNodes } from '../../src/tree/visit.ts'
import { createDiskHost } from '../../src/workspace/disk.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import { contentRoot } from '../helpers/built-content.ts'

const host = createDiskHost(contentRoot)
const blocks: readonly Node['type'][] = ['heading', 'paragraph', 'list', 'item', 'table', 'row', 'cell', 'requisite', 'part', 'figure', 'section']
const values = new Map<string, unknown>()

function valueAt(file: string, pointer: string): unknown {
  if (!values.has(file)) {
    const result = host.read(file)
    values.set(file, result.ok ? parseYaml(file, result.bytes).value?.value : undefined)
  }
  let value = values.get(file)
  for (const part of parsePointer(pointer)) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, unknown>)[part]
  }
  return value
}

/** Sums are printed in groups and with a comma, and totals are not written anywhere. */
const isFigure = (paragraph: Paragraph): boolean => /^[\d\u00a0,]+$/.test(plainText(paragraph.children))

const documents = [...openProject(host)].flatMap((dossier) => dossier.documents)

describe.each(documents.map((document) => [document.stem, document] as const))('%s', (_stem, plan) => {
  const { document } = composeTree(plan).value!

  it('names a file and a value for every block', () => {
    const without: string[] = []
    let count = 0
    visitNodes(document, (node) => {
      if (!blocks.includes(node.type)) return
      count++
      if (node.origin === undefined || valueAt(node.origin.file, node.origin.pointer) === undefined) {
        without.push(`${node.type} ${JSON.stringify(node.origin)}`)
      }
    })
    expect(count).toBeGreaterThan(15)
    expect(without).toEqual([])
  })

  it('finds the very text of the paragraphs that are printed as written at their origin', () => {
    let found = 0
    let all = 0
    visitNodes(document, (node) => {
      if (node.type !== 'paragraph' || node.origin === undefined || isFigure(node)) return
      all++
      const written = JSON.stringify(valueAt(node.origin.file, node.origin.pointer)).replace(/\\n/g, ' ')
      const first = node.children[0]
      const start = first?.type === 'text' ? first.value.slice(1, 20).replaceAll('\u00a0', ' ').replace(/[.;:]$/, '') : ''
      if (written.includes(start)) found++
    })
    expect(found / all).toBeGreaterThanOrEqual(0.5)
  })
})
