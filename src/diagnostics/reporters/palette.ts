/** Colours of the terminal report. The command line passes real ones; everything else prints plain text. */
export interface Palette {
  readonly error: Paint
  readonly warning: Paint
  readonly note: Paint
  readonly place: Paint
  readonly help: Paint
  /** Codes, line numbers and everything else that stands back. */
  readonly dim: Paint
}

export type Paint = (text: string) => string

const plain: Paint = (text) => text

export const plainPalette: Palette = { error: plain, warning: plain, note: plain, place: plain, help: plain, dim: plain }
