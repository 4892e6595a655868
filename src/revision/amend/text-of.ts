/** Small readings of tree nodes that everything about amendments shares. */
import type * as tree from '../../tree/nodes.ts'
import { words } from '../unit-texts.ts'

/** Letterhead, registration, annex header, signature: not amended, and no part of the text. */
export function isRequisite(block: tree.Block): block is tree.Requisite {
  return block.type === 'requisite'
}

/** «7.» → «7», «а)» → «а», «Таблица 1 –» → «Таблица 1»; a dash is no number. */
export function numberIn(label: string | undefined): string | undefined {
  const number = label?.replace(/[\s\u00a0]+/g, ' ').replace(/(?:[.)]| –)+$/, '').trim()
  return number !== undefined && /[\p{L}\p{N}]/u.test(number) ? number : undefined
}

/** The words of a cell, its paragraphs joined. */
export function cellText(cell: tree.Cell): string {
  return cell.children.map((child) => (child.type === 'paragraph' ? words(child.children) : '')).filter((text) => text !== '').join(' ')
}
