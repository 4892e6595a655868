/**
 * What a signed text is known by: a SHA-256 of its printed words. Requisites,
 * spaces, line ends and the look of words are no part of it, so neither a new
 * house style nor another layout of the same text is taken for an edit.
 */
import { sha256 } from '../workspace/hash.ts'
import type * as tree from '../tree/nodes.ts'
import { canonicalText } from './amend/value-path.ts'
import type { Value } from './amend/value-change.ts'

/** @param imageName names a picture by what it shows, so that other bytes under the same name are another picture */
export function fingerprintOf(document: tree.DocumentNode, imageName: (name: string) => string = (name) => name): string {
  const words: string[] = []
  const inlines = (nodes: readonly tree.Inline[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'text') return node.value
        if (node.type === 'break') return ' '
        // The mark of a note is counted by place; the note is a text.
        return node.type === 'footnote' ? ` ${inlines(node.children)} ` : inlines(node.children)
      })
      .join('')
  const labelled = (label: string | undefined, nodes: readonly tree.Inline[]): void => {
    words.push(label ?? '', inlines(nodes))
  }
  const visit = (block: tree.Block): void => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return labelled(block.label, block.children)
      case 'list':
        return block.items.forEach((item) => {
          words.push(item.label ?? '')
          item.children.forEach(visit)
        })
      case 'table':
        if (block.caption !== undefined) labelled(block.label, block.caption)
        return [...block.head, ...block.body].forEach((row) => row.cells.forEach((cell) => cell.children.forEach(visit)))
      case 'figure':
        words.push(imageName(block.image))
        return block.caption === undefined ? undefined : labelled(block.label, block.caption)
      default:
        return undefined // requisites, page breaks, and contents that repeat the headings
    }
  }
  document.sections.forEach((section) => section.children.forEach(visit))
  return sha256(normalise(words.join(' ')))
}

/** Of the values of a source file: tells an edit of the file from one of what is printed with it. */
export function fingerprintOfValues(value: Value): string {
  return sha256(canonicalText(value))
}

function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
}
