/**
 * The house style: every measure and habit of layout that one authority may
 * have and another may not. Profiles live in `templates/theme/`. Millimetres for
 * geometry, points for type; the clause of the standard stands in `docs/house-style.md`.
 */

export interface HouseStyle {
  /** Name of the profile, `gost-2025`. */
  readonly profile: string
  readonly page: {
    readonly widthMm: number
    readonly heightMm: number
    readonly marginsMm: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
    /** Distance of the page number from the top edge of the sheet. */
    readonly numberFromTopMm: number
  }
  readonly font: {
    /** Family named in DOCX and HTML; PDF embeds its metric twin. */
    readonly family: string
    readonly sizePt: number
    readonly tableSizePt: number
    readonly noteSizePt: number
  }
  readonly text: {
    readonly indentMm: number
    /** Multiple of single spacing, 1 to 1.5. */
    readonly lineSpacing: number
  }
  readonly keyword: {
    /** «ПРИКАЗЫВАЮ» or «приказываю». */
    readonly case: 'upper' | 'lower'
    /** Space added between the letters («вразрядку»): formatting, never typed spaces. */
    readonly spacingPt: number
    /** A line of its own, or the end of the preamble's last one. */
    readonly placement: 'line' | 'preamble'
  }
  readonly annexHeader: {
    /** `both`: number line and approval stamp; `annex`: number line only; `approved`: stamp only. */
    readonly style: 'both' | 'annex' | 'approved'
    /** «Приложение № 1» (true) or «Приложение 1» (false). */
    readonly numberSign: boolean
    readonly widthMm: number
  }
  readonly signature: {
    /** Least number of text lines that must stand on the page with the signature. */
    readonly minLinesWithText: number
    /** Signatures of several authorities: side by side on one level, or one under another. */
    readonly several: 'abreast' | 'stacked'
  }
  readonly wording: {
    /** Periods of plans as their authors wrote them, or all in one form: «Январь 2021 года – март 2021 года». */
    readonly periods: 'as-written' | 'normalised'
    /** What a reference calls point 1.1: «пункт 1.1» or «подпункт 1.1». */
    readonly nestedPoint: 'point' | 'subpoint'
  }
  readonly emblem: {
    /** The width follows from the picture. */
    readonly heightMm: number
    /** Distance of its upper edge from the top edge of the sheet. */
    readonly fromTopMm: number
  }
  /** The area that is kept free for the mark of an electronic signature. */
  readonly eSignature: {
    readonly widthMm: number
    readonly heightMm: number
  }
  readonly qrCode: {
    /** Side of the square, quiet zone included. */
    readonly sizeMm: number
    /** Distance from the bottom or top edge of the sheet. */
    readonly fromEdgeMm: number
    /** Corner of the first sheet at the right margin. */
    readonly corner: 'bottom' | 'top'
  }
  readonly list: {
    /** The mark before items of an unnumbered list. */
    readonly dash: string
  }
  readonly amendment: {
    /** What is said of points and sections that go: «исключить» or «признать утратившим силу». */
    readonly removal: 'exclude' | 'repeal'
    /** Of the changes inside the first point: 1.1 → 1.1.1 → а), or 1) → а) → –. */
    readonly numbering: 'decimal' | 'brackets'
    /** Share of changed units above which an annex is set out anew; 100: never for that reason. */
    readonly reissueAbovePercent: number
  }
}
