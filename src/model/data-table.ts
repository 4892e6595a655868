/** Tables of figures: the view that indicators and financing share, and how wide its columns are. */
import type { HouseStyle } from '../house-style/house-style.ts'
import { textAreaOf } from '../house-style/text-area.ts'
import { NBSP } from '../russian/letters.ts'
import type { CellAlign } from '../tree/nodes.ts'
import { columnShares, type ColumnWish } from './column-shares.ts'
import { widestWordEm } from '../house-style/text-width.ts'

/** Its origin is what the table shows. */
export interface DataTableView {
  readonly id: string | undefined
  readonly rowNumbering: 'none' | 'through'
  readonly shares: readonly number[]
  readonly columnCount: number
  readonly head: readonly HeadRowView[]
  readonly rows: readonly DataRowView[]
}

export interface HeadRowView {
  readonly cells: readonly HeadCellView[]
}

export interface HeadCellView {
  readonly text: string
  readonly colspan: number
  readonly rowspan: number
}

export interface DataRowView {
  readonly id: string | undefined
  /** Fixed by the author, where rows are counted. */
  readonly number: string | undefined
  /** A row of one cell over all columns. */
  readonly banner: DataCellView | undefined
  readonly cells: readonly DataCellView[]
}

/** Its origin is the value that is printed. */
export interface DataCellView {
  readonly text: string
  readonly align: CellAlign
  readonly isStrong: boolean
  /** Prints the number of its row and nothing else. */
  readonly showsNumber: boolean
  readonly namesRow: boolean
}

export interface MeasuredColumn {
  readonly wish: Pick<ColumnWish, 'share' | 'weight'>
  /** Everything that the column prints; words that are not to be divided give it its least width. */
  readonly texts: readonly string[]
  /** As it should be printed, and a narrower form for want of room. */
  readonly heading: string
  readonly narrowHeading?: string
  /** Columns of one kind are equally wide. */
  readonly isFigure?: boolean
}

export interface MeasuredColumns {
  readonly headings: readonly string[]
  /** Percent of the width; they add up to 100. */
  readonly shares: readonly number[]
  readonly orientation: Orientation
}

export type TableStyle = Pick<HouseStyle, 'page' | 'font'>
export type Orientation = 'portrait' | 'landscape'

const MM_PER_PT = 25.4 / 72
/** Padding of a cell on both sides, its rules, and what the estimate of a word may be wrong by. */
const CELL_ROOM_MM = 4.3

/**
 * An upright sheet while the longest words of all columns fit side by side on it, if need be with narrower headings;
 * else the sheet lies down.
 */
export function measureColumns(columns: readonly MeasuredColumn[], style: TableStyle): MeasuredColumns {
  const usual = columns.map(({ heading }) => heading)
  const narrow = columns.map(({ heading, narrowHeading }) => narrowHeading ?? heading)
  const sheets = (['portrait', 'landscape'] as const).flatMap((orientation) =>
    [usual, narrow].map((headings) => ({ headings, orientation, widthMm: textAreaOf(style, orientation).textWidthMm })),
  )
  const leastOn = ({ headings, widthMm }: (typeof sheets)[number]): readonly number[] =>
    leastWidths(columns, headings, style).map((width) => (width * 100) / widthMm)
  // Shares are whole percents, so each column is counted with the percent that it begins.
  const fits = sheets.find((sheet) => sum(leastOn(sheet).map(Math.ceil)) <= 100)
  const sheet = fits ?? sheets.at(-1)!
  const { headings, orientation } = sheet
  const least = leastOn(sheet)
  const shares = columnShares(columns.map(({ wish }, index) => ({ ...wish, least: least[index]! })))
  return { headings, shares: equaliseFigures(columns, shares, least), orientation }
}

function leastWidths(columns: readonly MeasuredColumn[], headings: readonly string[], style: TableStyle): readonly number[] {
  return columns.map(({ texts }, index) => {
    const widest = Math.max(widestWordEm(headings[index]!, 'bold'), ...texts.map((text) => widestWordEm(text, 'bold')))
    return widest * style.font.tableSizePt * MM_PER_PT + CELL_ROOM_MM
  })
}

/** Columns of years differ by rounding alone: the widest other column makes up for it. */
function equaliseFigures(columns: readonly MeasuredColumn[], shares: readonly number[], least: readonly number[]): readonly number[] {
  const figures = columns.flatMap(({ isFigure }, index) => (isFigure === true ? [index] : []))
  if (figures.length === 0) return shares
  const mean = sum(figures.map((index) => shares[index]!)) / figures.length
  const equal = Math.ceil(Math.max(mean, ...figures.map((index) => least[index]!)) * 10) / 10
  const others = columns.flatMap(({ isFigure }, index) => (isFigure === true ? [] : [index]))
  const widest = others.reduce((best, index) => (shares[index]! > shares[best]! ? index : best), others[0]!)
  const rest = 100 - equal * figures.length - sum(others.filter((index) => index !== widest).map((index) => shares[index]!))
  if (rest < least[widest]!) return shares
  return shares.map((share, index) => (index === widest ? Math.round(rest * 10) / 10 : figures.includes(index) ? equal : share))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

/** «1 | 2 | 3»: the row under the heads by which a table over several pages is read (ГОСТ Р 6.30-2003, 3.20). */
export function columnNumberRow(count: number): HeadRowView {
  return { cells: Array.from({ length: count }, (_, index) => ({ text: String(index + 1), colspan: 1, rowspan: 1 })) }
}

/** «2025 год» in one line, in two where room is scarce; columns of years are equally wide. */
export function yearHeading(year: string): Pick<MeasuredColumn, 'heading' | 'narrowHeading' | 'isFigure'> {
  return { heading: `${year}${NBSP}год`, narrowHeading: `${year}\nгод`, isFigure: true }
}
