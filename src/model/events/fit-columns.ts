/** How well a table of events fits a sheet: the widths of its columns, and how many lines its rows take. */
import { setType } from '../../russian/typography/set-type.ts'
import { columnShares } from '../column-shares.ts'
import { textWidthEm, widestWordEm, type Weight } from '../../house-style/text-width.ts'

/** One column with what is printed in it. */
export interface ColumnContent {
  readonly widthMm: number | undefined
  readonly weight: number
  readonly leastMm: number
  readonly heading: string
  /** Markdown of each cell, empty ones included. */
  readonly cells: readonly string[]
}

export interface Sheet {
  readonly textWidthMm: number
  readonly textHeightMm: number
  readonly sizePt: number
}

export interface Fit {
  /** Whole percent that add up to 100. */
  readonly shares: readonly number[]
  /** Whether every column has room for its longest word. */
  readonly isRoomy: boolean
  /** Estimated lines of the mean row. */
  readonly lines: number
}

/** Padding of a cell on both sides, its rules, and what the estimate of a word may be wrong by. */
const CELL_ROOM_MM = 4.3
const MM_PER_PT = 25.4 / 72

/** A word that needs more than this part of the width (an address) is divided rather than given a column of its own. */
const WIDEST_LEAST = 40

/** A line that fits exactly may break when it is drawn. */
const LINE_SLACK = 1.06

/** Part of a ragged line that words fill. */
const LINE_FILL = 0.92

/** Widths of one cell in em. */
interface CellWidths {
  readonly text: number
  readonly widestWord: number
}

/** Columns are fitted to several sheets; their texts are set and measured once. */
const measured = new WeakMap<ColumnContent, readonly CellWidths[]>()

function cellWidths(column: ColumnContent): readonly CellWidths[] {
  const known = measured.get(column)
  if (known !== undefined) return known
  const widths = column.cells.map(measureOnce)
  measured.set(column, widths)
  return widths
}

export function fitColumns(columns: readonly ColumnContent[], sheet: Sheet): Fit {
  const mmOf = (em: number): number => em * sheet.sizePt * MM_PER_PT
  const percentOf = (mm: number): number => (mm * 100) / sheet.textWidthMm
  const wishes = columns.map((column) => {
    const { widthMm, weight, leastMm, heading, cells } = column
    const widths = cellWidths(column)
    const words = [widestWordEm(heading, 'bold'), ...widths.map(({ widestWord }) => widestWord)]
    const least = words.map((em) => percentOf(mmOf(em) + CELL_ROOM_MM)).filter((share) => share <= WIDEST_LEAST)
    const lines = widths.map(({ text }) => percentOf(mmOf(text) * LINE_SLACK + CELL_ROOM_MM))
    const isEmpty = cells.every((cell) => cell.trim() === '')
    const needed = Math.max(0, percentOf(leastMm), ...least)
    return {
      share: widthMm === undefined ? undefined : percentOf(widthMm),
      weight,
      least: needed,
      // Nothing but its heading stands in an empty column, and what is written by hand.
      enough: isEmpty ? needed : Math.max(0, ...lines),
    }
  })
  const shares = columnShares(wishes)
  const isRoomy = wishes.reduce((sum, { least }) => sum + Math.max(1, Math.ceil(least)), 0) <= 100
  return { shares, isRoomy, lines: meanLines(columns, shares, sheet, mmOf) }
}

function meanLines(columns: readonly ColumnContent[], shares: readonly number[], sheet: Sheet, mmOf: (em: number) => number): number {
  const rows = columns[0]?.cells.length ?? 0
  if (rows === 0) return 0
  const widths = columns.map(cellWidths)
  let total = 0
  for (let row = 0; row < rows; row++) {
    const lines = columns.map((_column, index) => {
      const widthMm = Math.max(5, (sheet.textWidthMm * shares[index]!) / 100 - CELL_ROOM_MM)
      return Math.ceil(mmOf(widths[index]![row]!.text) / (widthMm * LINE_FILL))
    })
    total += Math.max(1, ...lines)
  }
  return total / rows
}

/** Periods and names of those responsible stand in many rows. */
const known = new Map<string, CellWidths>()
const MOST_KNOWN = 2000

function measureOnce(markdown: string): CellWidths {
  const before = known.get(markdown)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const widths = measure(markdown)
  known.set(markdown, widths)
  return widths
}

function measure(markdown: string): CellWidths {
  const weight: Weight = /\*\*|__/.test(markdown) ? 'bold' : 'regular'
  // The address of a link is not printed, and neither are the signs of emphasis.
  const printed = markdown.replace(/\]\([^)]*\)/g, '').replace(/[*_`[\\]/g, '')
  // The no-break spaces that will be set join words.
  const set = setType(printed).replaceAll('\n', ' ')
  return { text: textWidthEm(set, weight), widestWord: widestWordEm(set, weight) }
}
