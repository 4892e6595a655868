/** Pictures with their captions; of a lost picture its words are printed. */
import { ImageRun } from 'docx'
import type { Figure, Inline } from '../../tree/nodes.ts'
import type { Drawn } from './blocks.ts'
import { nextId, reportLoss, revisionMark } from './drawing.ts'
import type { Flow } from './drawing.ts'
import { TWIPS_PER_PIXEL, twipsOfMm } from './measures.ts'
import { drawParagraph, placeParagraph } from './paragraph.ts'
import { styles } from './styles.ts'

/** Room left under a picture as high as the page: for a caption of two or three lines. */
const CAPTION_ROOM_TWIPS = twipsOfMm(22)

export function drawFigure(node: Figure, flow: Flow): Drawn[] {
  const data = flow.drawing.images.get(node.image)
  const caption = node.caption ?? []
  const keepNext = node.keepNext === true
  const drawn: Drawn[] = []
  const kept = keepNext || caption.length > 0
  if (data === undefined) {
    reportLoss(flow.drawing, node, `рисунок «${node.image}»: его файла нет`)
    const words: Inline[] = [{ type: 'text', value: node.alternative }]
    drawn.push(drawParagraph({ style: styles.picture, children: words, keepNext: kept }, flow))
  } else drawn.push(drawPicture(node, data, kept, flow))
  if (caption.length > 0) drawn.push(drawParagraph({ style: styles.pictureCaption, label: node.label, children: caption, keepNext }, flow))
  return drawn
}

function drawPicture(node: Figure, data: Uint8Array, keepNext: boolean, flow: Flow): Drawn {
  const id = nextId(flow.drawing)
  const run = new ImageRun({
    ...pictureOf(node, data, flow),
    transformation: fit(node, flow.widthTwips, flow.heightTwips - CAPTION_ROOM_TWIPS),
    ...revisionMark(flow),
    altText: { id: String(id), name: `Рисунок ${id}`, description: node.alternative },
  })
  return placeParagraph([run], { style: styles.picture, keepNext }, flow)
}

/** Word 2016 and later draws the SVG itself; all others show the pixels. */
function pictureOf(node: Figure, data: Uint8Array, { drawing }: Flow) {
  if (node.format !== 'svg') return { type: node.format === 'png' ? 'png' : 'jpg', data } as const
  return { type: 'svg', data, fallback: { type: 'png', data: drawing.pixels.get(node.image)! } } as const
}

/** Natural size at 96 pixels to the inch, or less so that the picture fits; never enlarged. */
function fit(node: Figure, widthTwips: number, heightTwips: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(
    1,
    widthTwips / TWIPS_PER_PIXEL / node.widthPx,
    heightTwips / TWIPS_PER_PIXEL / node.heightPx,
  )
  return {
    width: Math.max(1, Math.floor(node.widthPx * scale)),
    height: Math.max(1, Math.floor(node.heightPx * scale)),
  }
}
