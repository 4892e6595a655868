/** The emblem and the QR code: pictures at a fixed place of the first sheet, which text keeps away from. */
import {
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  TextWrappingSide,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import type { Requisite } from '../../tree/nodes.ts'
import type { Drawn } from './blocks.ts'
import { nextId, reportLoss } from './drawing.ts'
import type { Flow } from './drawing.ts'
import { placeParagraph } from './paragraph.ts'
import { styles } from './styles.ts'

const EMU_PER_MM = 36_000
const PIXELS_PER_MM = 96 / 25.4
/** Between the picture and the lines above and below it. */
const GAP_MM = 2

export function drawFieldPicture(node: Requisite, flow: Flow): Drawn[] {
  const { picture } = node
  if (picture?.frame === undefined) return []
  const data = flow.drawing.images.get(picture.image)
  if (data === undefined) {
    reportLoss(flow.drawing, node, `рисунок «${picture.image}»: его файла нет`)
    return []
  }
  const { corner, widthMm, heightMm, edgeMm, roomMm } = picture.frame
  const id = nextId(flow.drawing)
  const top = corner === 'bottom-right' ? flow.drawing.style.page.heightMm - edgeMm - heightMm : edgeMm
  const gap = Math.round(GAP_MM * EMU_PER_MM)
  const run = new ImageRun({
    type: picture.format === 'png' ? 'png' : 'jpg',
    data,
    transformation: { width: widthMm * PIXELS_PER_MM, height: heightMm * PIXELS_PER_MM },
    altText: { id: String(id), name: `Рисунок ${id}`, description: picture.alternative },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.MARGIN,
        align: corner === 'top-center' ? HorizontalPositionAlign.CENTER : HorizontalPositionAlign.RIGHT,
      },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: Math.round(top * EMU_PER_MM) },
      wrap: { type: roomMm > 0 ? TextWrappingType.TOP_AND_BOTTOM : TextWrappingType.NONE, side: TextWrappingSide.BOTH_SIDES },
      margins: { top: gap, bottom: gap, left: 0, right: 0 },
      allowOverlap: true,
    },
  })
  return [placeParagraph([run], { style: styles.gap }, flow)]
}
