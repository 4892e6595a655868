/** Which way up the sheet of a table lies: upright unless its columns do not fit. */
import { textAreaOf } from '../../house-style/text-area.ts'
import type { HouseStyle } from '../../house-style/house-style.ts'
import type { EventDocument } from '../content.ts'
import { fitColumns, type ColumnContent, type Fit, type Sheet } from './fit-columns.ts'

export type Orientation = 'portrait' | 'landscape'

export interface ChosenSheet {
  readonly orientation: Orientation
  readonly shares: readonly number[]
  /** Whether no word has to be divided. */
  readonly isRoomy: boolean
  /** Of the table's type, where the usual one leaves no room for whole words. */
  readonly sizePt: number | undefined
}

/** Tables are set no smaller than this. */
const LEAST_SIZE_PT = 9

/** Rows of more lines than this are hard to read across. */
const TALL_ROW = 8

/**
 * A landscape sheet holds two thirds of the lines of an upright one. Rows must get shorter by more than that,
 * or the table takes as many sheets and its readers turn their heads for nothing.
 */
const WORTH_TURNING = 1.65

export function chooseSheet(
  wanted: EventDocument['orientation'],
  columns: readonly ColumnContent[],
  style: Pick<HouseStyle, 'page' | 'font'> | undefined,
): ChosenSheet {
  const fits = (orientation: Orientation): Fit => fitColumns(columns, sheetOf(style, orientation))
  const as = (orientation: Orientation, { shares, isRoomy }: Fit, sizePt?: number): ChosenSheet => ({ orientation, shares, isRoomy, sizePt })
  /** The largest type, by whole points, that lets every word stand whole. */
  const landscape = (): ChosenSheet => {
    const sheet = sheetOf(style, 'landscape')
    const usual = fitColumns(columns, sheet)
    let fit = usual
    let sizePt = sheet.sizePt
    while (!fit.isRoomy && sizePt - 1 >= LEAST_SIZE_PT) fit = fitColumns(columns, { ...sheet, sizePt: --sizePt })
    return sizePt === sheet.sizePt ? as('landscape', usual) : as('landscape', fit, sizePt)
  }
  if (wanted === 'portrait') return as(wanted, fits(wanted))
  if (wanted === 'landscape') return landscape()
  const upright = fits('portrait')
  const isTall = upright.lines > TALL_ROW
  if (upright.isRoomy && !isTall) return as('portrait', upright)
  if (!upright.isRoomy) return landscape()
  return upright.lines > fits('landscape').lines * WORTH_TURNING ? landscape() : as('portrait', upright)
}

/** Without a house style, an A4 sheet of the standard. */
function sheetOf(style: Pick<HouseStyle, 'page' | 'font'> | undefined, orientation: Orientation): Sheet {
  if (style === undefined) {
    return orientation === 'portrait'
      ? { textWidthMm: 170, textHeightMm: 257, sizePt: 12 }
      : { textWidthMm: 257, textHeightMm: 170, sizePt: 12 }
  }
  return { ...textAreaOf(style, orientation), sizePt: style.font.tableSizePt }
}
