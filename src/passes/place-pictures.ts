/**
 * Places the pictures among the requisites on the first sheet: the emblem in the
 * middle of the upper field (ГОСТ Р 7.0.97-2025, 5.1), the QR code in a right
 * corner (реквизит 31). Measured once, so that all formats agree.
 */
import type { HouseStyle } from '../house-style/house-style.ts'
import { textAreaOf } from '../house-style/text-area.ts'
import type * as tree from '../tree/nodes.ts'
import { mapTree } from '../tree/visit.ts'

/** Between a picture and the text. */
const GAP_MM = 2

/** An emblem wider than this part of the text is made smaller. */
const WIDEST = 0.6

export function placePictures(document: tree.DocumentNode, style: HouseStyle): tree.DocumentNode {
  return mapTree(document, (node) => {
    if (node.type !== 'requisite' || node.picture === undefined) return node
    const frame = node.kind === 'emblem' ? frameEmblem(node.picture, style) : frameCode(style)
    return { ...node, picture: { ...node.picture, frame } }
  })
}

function frameEmblem({ widthPx, heightPx }: tree.RequisitePicture, style: HouseStyle): tree.PictureFrame {
  const { heightMm, fromTopMm } = style.emblem
  const widest = textAreaOf(style, 'portrait').textWidthMm * WIDEST
  const scale = Math.min(1, widest / ((heightMm * widthPx) / heightPx))
  const height = round(heightMm * scale)
  return {
    corner: 'top-center',
    widthMm: round((height * widthPx) / heightPx),
    heightMm: height,
    edgeMm: fromTopMm,
    roomMm: roomOf(fromTopMm + height, style.page.marginsMm.top),
  }
}

function frameCode({ qrCode, page }: HouseStyle): tree.PictureFrame {
  const { sizeMm, fromEdgeMm, corner } = qrCode
  const margin = corner === 'top' ? page.marginsMm.top : page.marginsMm.bottom
  return {
    corner: corner === 'top' ? 'top-right' : 'bottom-right',
    widthMm: sizeMm,
    heightMm: sizeMm,
    edgeMm: fromEdgeMm,
    roomMm: roomOf(fromEdgeMm + sizeMm, margin),
  }
}

/** A picture that stays in the field takes no room from the text. */
function roomOf(endMm: number, marginMm: number): number {
  return endMm <= marginMm ? 0 : round(endMm - marginMm + GAP_MM)
}

const round = (mm: number): number => Math.round(mm * 100) / 100
