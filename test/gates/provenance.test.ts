/** Every block of the tree knows the YAML value it came from, and that value exists. */
import { describe, expect, it } from 'vitest'
import { openProject } from '../../src/pipeline/open-project.ts'
import { composeTree } from '../../src/pipeline/stages.ts'
import { translateKeys } from '../../src/schema/translate-keys.ts'
import { parsePointer } from '../../src/source/pointer.ts'
import type { Node, Paragraph } from '../../src/tree/nodes.ts'
import { plainText, visitNodes } from '../../src/tree/visit.ts'
import { createDiskHost } from '../../src/workspace/disk.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import { contentRoot } from '../helpers/built-content.ts'

const host = createDiskHost(contentRoot)
const blocks: readonly Node['type'][] = ['heading', 'paragraph', 'list', 'item', 'table', 'row', 'cell', 'requisite', 'part', 'figure', 'section']
const values = new Map<string, unknown>()

/** Origins name keys in English, whatever language the file is written in. */
function englishValue(file: string, bytes: Uint8Array): unknown {
  const source = parseYaml(file, bytes).value
  return source && translateKeys(source).value?.value
}

function valueAt(file: string, pointer: string): unknown {
  if (!values.has(file)) {
    const result = host.read(file)
    values.set(file, result.ok ? englishValue(file, result.bytes) : undefined)
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

  it('prints the very text that the author wrote at its origin', () => {
    let found = 0
    let all = 0
    visitNodes(document, (node) => {
      if (node.type !== 'paragraph' || node.origin === undefined || isFigure(node)) return
      const written = wordsAt(node.origin.file, node.origin.pointer)
      if (written === undefined) return
      all++
      // Typography sets marks and spaces, and the first letter may be capitalised; further paragraphs of one value begin later in it.
      const printed = lettersOf(plainText(node.children))
      if (printed.includes(lettersOf(written).slice(1, 15)) || lettersOf(written).includes(printed.slice(1, 15))) found++
    })
    expect(found).toBeGreaterThanOrEqual(Math.ceil(all * 0.8))
  })
})

/** What the author wrote there: a text, or the text of a unit; words that the program makes of other values are not meant. */
function wordsAt(file: string, pointer: string): string | undefined {
  const value = valueAt(file, pointer)
  if (typeof value === 'string') return /\s/.test(value) ? value : undefined
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined
  return typeof text === 'string' ? text : undefined
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
