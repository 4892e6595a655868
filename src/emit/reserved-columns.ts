import { textWidthEm } from '../house-style/text-width.ts'
import type { RequisitePart, ReservedArea } from '../tree/nodes.ts'
import { plainText } from '../tree/visit.ts'

/** Between the area and the words beside it. */
const GAP_MM = 2
const MM_PER_PT = 25.4 / 72

/** Permanent names by which a stamp finds the areas of a document, from 1. */
export const reservedName = (number: number): string => `e-signature-${number}`

/** Widths, in millimetres, of post, area and name in a signature with room for an electronic mark. */
export function reservedColumns(
  parts: readonly RequisitePart[],
  reserved: ReservedArea,
  widthMm: number,
  sizePt: number,
): readonly [post: number, area: number, name: number] {
  const rest = Math.max(40, widthMm - reserved.widthMm)
  const names = parts.filter((part) => part.name === 'name')
  const widest = Math.max(0, ...names.map((part) => textWidthEm(plainText(part.children), 'regular'))) * sizePt * MM_PER_PT
  const name = Math.min(rest * 0.6, widest + 2 * GAP_MM)
  return [rest - name, widthMm - rest, name]
}
