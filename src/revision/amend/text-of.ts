/** Small readings of tree nodes that everything about amendments shares. */
import type * as tree from '../../tree/nodes.ts'
import { cellText, words } from '../unit-texts.ts'

/** Letterhead, registration, annex header, signature: not amended, and no part of the text. */
export function isRequisite(block: tree.Block): block is tree.Requisite {
  return block.type === 'requisite'
}

/** «7.» → «7», «а)» → «а», «Таблица 1 –» → «Таблица 1»; a dash is no number. */
export function numberIn(label: string | undefined): string | undefined {
  const number = label?.replace(/[\s\u00a0]+/g, ' ').replace(/(?:[.)]| –)+$/, '').trim()
  return number !== undefined && /[\p{L}\p{N}]/u.test(number) ? number : undefined
}

/** A row's own name: its first cell that is no number. */
export function rowName(row: tree.Row): string {
  const cell = row.cells.find(({ showsNumber, children }) => !showsNumber || children.some((child) => child.type === 'paragraph' && child.label !== undefined))
  return cell === undefined ? '' : cellText(cell)
}

/** The number a row prints. */
export function rowNumber(row: tree.Row): string | undefined {
  return row.cells.some(({ showsNumber }) => showsNumber) ? numberIn(row.label) : undefined
}

/** Text for people, a line for each paragraph and row, numbers before their words. */
export function readableText(blocks: readonly tree.Block[]): string {
  return blocks.flatMap(readableLines).join('\n')
}

export function readableRow(row: tree.Row): string {
  return row.cells.map((cell) => readableText(cell.children).replaceAll('\n', ' ')).join(' | ')
}

function readableLines(block: tree.Block): readonly string[] {
  const labelled = (label: string | undefined, text: string): string => [label, text].filter((part) => part !== undefined && part !== '').join(' ').replaceAll('\u00a0', ' ')
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [labelled(block.label, words(block.children))]
    case 'list':
      return block.items.flatMap((item) => {
        const [first = '', ...rest] = item.children.flatMap(readableLines)
        return [labelled(item.label, first), ...rest]
      })
    case 'table':
      return [...(block.caption === undefined ? [] : [labelled(block.label, words(block.caption))]), ...[...block.head, ...block.body].map(readableRow)]
    case 'figure':
      return [labelled(block.label, words(block.caption ?? []))]
    default:
      return []
  }
}
