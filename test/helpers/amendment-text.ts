/** The first point of an amending act as people read it: a line for each paragraph and row, with what is printed before it. */
import { expect } from 'vitest'
import type { HouseStyle } from '../../src/house-style/house-style.ts'
import { runPasses } from '../../src/passes/run-passes.ts'
import { describeInstructions, type AmendedAct, type DescribeOptions } from '../../src/revision/amend/amendment-view.ts'
import type { DocumentAmendment } from '../../src/revision/amend/instruction.ts'
import { renderTemplate } from '../../src/template/engine.ts'
import { document } from '../../src/tree/build.ts'
import { readTree } from '../../src/tree/from-html.ts'
import type { Block, DocumentNode } from '../../src/tree/nodes.ts'
import { plainText } from '../../src/tree/visit.ts'
import { builtInTemplates } from './templates.ts'

export const amendedAct: AmendedAct = {
  kind: 'приказ',
  issuer: 'отдела образования администрации Степного городского округа',
  date: '1 февраля 2021 г.',
  number: '15/2',
  title: 'Об утверждении программы поддержки школ',
}

export function amendmentText(amendments: readonly DocumentAmendment[], style: HouseStyle, options: DescribeOptions = {}): readonly string[] {
  return readable(amendmentTree(amendments, style, options))
}

export function amendmentTree(amendments: readonly DocumentAmendment[], style: HouseStyle, options: DescribeOptions = {}): DocumentNode {
  const { inserts, ...view } = describeInstructions(amendments, amendedAct, style, options)
  const lead = renderTemplate(builtInTemplates, 'partials/amendment/lead', view)
  expect(lead.diagnostics).toEqual([])
  const read = readTree(`<article><section><ol data-kind="clauses"><li>${lead.value!}</li></ol></section></article>`, document([]).meta, { inserts })
  expect(read.diagnostics).toEqual([])
  const { value, diagnostics } = runPasses(read.value!, { style })
  expect(diagnostics).toEqual([])
  return value!
}

function readable(tree: DocumentNode): readonly string[] {
  return tree.sections.flatMap(({ children }) => children.flatMap((block) => lines(block, '')))
}

function lines(block: Block, indent: string): readonly string[] {
  const text = (label: string | undefined, words: string): string => indent + [label, words].filter((part) => part !== undefined && part !== '').join(' ').replaceAll('\u00a0', ' ')
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [text(block.label, plainText(block.children))]
    case 'list':
      return block.items.flatMap((item) => {
        const [first = '', ...rest] = item.children.flatMap((child) => lines(child, child.type === 'list' ? `${indent}  ` : indent))
        return [text(item.label, first.trim()), ...rest]
      })
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [text(block.label, plainText(block.caption))]),
        ...[...block.head, ...block.body].map((row) => `${indent}| ${row.cells.map((cell) => cell.children.flatMap((child) => lines(child, '')).join(' / ')).join(' | ')} |`),
      ]
    case 'figure':
      return [text(block.label, `[${block.alternative}] ${plainText(block.caption ?? [])}`)]
    default:
      return [indent + block.type]
  }
}
