/** Which lines of a unit changed, when nothing but words did. */
import type { Block } from '../../tree/nodes.ts'
import { mapTree } from '../../tree/visit.ts'
import type { ChangedLine } from './describe-edit.ts'
import { linesOf, type Part } from './outline.ts'
import { printedInlines, printedLines } from './printed.ts'

/** `undefined` when lines came or went. */
export function changesOf(old: Part, now: Part): readonly ChangedLine[] | undefined {
  if (old.lines.length !== now.lines.length) return undefined
  return old.lines.flatMap((before, index) => {
    const after = now.lines[index]!
    return printedInlines(before) === printedInlines(after) ? [] : [{ before, after }]
  })
}

/** The same for the blocks of a cell; also `undefined` when their numbers or kinds changed. */
export function changedLines(before: readonly Block[], after: readonly Block[]): readonly ChangedLine[] | undefined {
  const [old, now] = [before.flatMap(linesOf), after.flatMap(linesOf)]
  if (old.length !== now.length) return undefined
  const news = new Map(old.map((line, index) => [line, now[index]!]))
  const rebuilt = before.map((block) => mapTree(block, (node) => ((node.type === 'paragraph' || node.type === 'heading') && news.has(node.children) ? { ...node, children: news.get(node.children)! } : node)))
  if (printedLines(rebuilt).join('\n') !== printedLines(after).join('\n')) return undefined
  return old.flatMap((line, index) => (printedInlines(line) === printedInlines(now[index]!) ? [] : [{ before: line, after: now[index]! }]))
}
