/** The mark of an electronic signature as a PDF of one page that has exactly its size. */
import { replaceUnshowable } from './replace-unshowable.ts'
import { openTypst } from './typst-session.ts'

export interface SignatureMark {
  /** «ДОКУМЕНТ ПОДПИСАН», «ЭЛЕКТРОННОЙ ПОДПИСЬЮ» */
  readonly heading: readonly string[]
  /** «Владелец:» and what stands behind it. */
  readonly lines: readonly (readonly [label: string, value: string])[]
  /** What the reader must not be misled about; set in bold. */
  readonly warnings: readonly string[]
}

export interface MarkSize {
  readonly widthMm: number
  readonly heightMm: number
}

/** The type of a mark, in points: no larger than the text around it, no smaller than what can be read on paper. */
const LARGEST_PT = 10
const SMALLEST_PT = 6

/** `undefined` when the words do not fit at a size that can be read. */
export async function drawSignatureMark(mark: SignatureMark, { widthMm, heightMm }: MarkSize): Promise<Uint8Array | undefined> {
  const typst = await openTypst()
  const shown = (text: string): string => replaceUnshowable(text, typst.canShow).text
  return typst.toMark(
    JSON.stringify({
      widthMm,
      heightMm,
      largestPt: LARGEST_PT,
      smallestPt: SMALLEST_PT,
      heading: mark.heading.map(shown),
      lines: mark.lines.map(([label, value]) => [shown(label), shown(value)]),
      warnings: mark.warnings.map(shown),
    }),
  )
}
