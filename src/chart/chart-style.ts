/** Measures of a chart, in points. Shape and hatching tell the marks apart, so that nothing is lost in black and white. */
import type { TextStyle } from './wrap-text.ts'

export const TEXT: TextStyle = { sizePt: 9, weight: 'regular' }
export const STRONG: TextStyle = { sizePt: 9, weight: 'bold' }
export const SMALL: TextStyle = { sizePt: 8, weight: 'regular' }

/** All of these have the advances of Times New Roman, by which the text is measured. */
export const FONT_FAMILY = "Times New Roman, Tinos, Liberation Serif, Times, serif"

export const LINE = 10.5
export const PADDING = 3
export const BAR = 7
export const INK = '#222222'
export const RULE = '#8c8c8c'
export const FAINT_RULE = '#d4d4d4'
export const SHADE = '#ececec'
export const PAPER = '#ffffff'

/** A title takes no more lines; the whole of it stands in the table and in the text alternative. */
export const TITLE_LINES = 3
