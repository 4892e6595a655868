/** How high the rows of a workbook are: spreadsheets do not measure wrapped text when they open a file. */
import { textWidthEm, type Weight } from '../house-style/text-width.ts'
import { formatDecimal } from '../russian/decimal.ts'
import type { Cell, Column, Row } from './sheet.ts'

/** Of type of 11 points. */
const LINE = 14.25
/** A height of the format, in points. */
const MOST = 409
/** Width of a column is counted in figures; a figure takes half an em. Spaces at both sides are lost to text. */
const EM_PER_UNIT = 0.5
const PADDING_EM = 0.9
/** The widths of letters are rounded up; those of columns may be rounded down. */
const FILL = 0.98

export function rowHeight({ cells, role }: Row, columns: readonly Column[]): number {
  const weight: Weight = role === 'total' ? 'bold' : 'regular'
  return heightOf(columns.map(({ width }, index) => linesOf(textOf(cells[index]), width, weight)))
}

export function headHeight(columns: readonly Column[]): number {
  return heightOf(columns.map(({ heading, width }) => linesOf(heading, width, 'bold'))) + 4
}

function heightOf(lines: readonly number[]): number {
  return Math.min(MOST, Math.max(1, ...lines) * LINE + 1)
}

function linesOf(text: string, width: number, weight: Weight): number {
  const room = Math.max(1, width * EM_PER_UNIT - PADDING_EM) * FILL
  return text.split('\n').reduce((sum, paragraph) => sum + countLines(paragraph, room, weight), 0)
}

function countLines(paragraph: string, room: number, weight: Weight): number {
  let [lines, used] = [1, 0]
  for (const word of paragraph.split(' ')) {
    const needed = textWidthEm(word, weight)
    const gap = used === 0 ? 0 : 0.25
    if (used + gap + needed <= room) {
      used += gap + needed
      continue
    }
    if (used > 0) lines++
    // A word that is too long is divided.
    lines += Math.ceil(needed / room) - 1
    used = needed % room
  }
  return lines
}

function textOf(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text
    case 'number':
    case 'sum':
      return formatDecimal(cell.value, cell.decimals === undefined ? {} : { fractionDigits: cell.decimals })
    case 'count':
      return `${cell.label}: ${cell.value}`
    default:
      return ''
  }
}
