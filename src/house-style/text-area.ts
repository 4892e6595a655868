import type { HouseStyle } from './house-style.ts'

/** The part of a page that text may fill: the sheet without its margins, which do not turn with it. */
export interface TextArea {
  readonly textWidthMm: number
  readonly textHeightMm: number
}

export function textAreaOf({ page }: Pick<HouseStyle, 'page'>, orientation: 'portrait' | 'landscape'): TextArea {
  const { widthMm, heightMm, marginsMm } = page
  const [width, height] = orientation === 'portrait' ? [widthMm, heightMm] : [heightMm, widthMm]
  return {
    textWidthMm: width - marginsMm.left - marginsMm.right,
    textHeightMm: height - marginsMm.top - marginsMm.bottom,
  }
}
