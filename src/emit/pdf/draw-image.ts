import type * as tree from '../../tree/nodes.ts'
import { type Drawing, type JsonObject, reportLoss } from './drawing.ts'

/** A picture as a virtual file, or its words in a frame when the picture cannot be shown. */
export function drawImage(node: tree.Figure, drawing: Drawing): JsonObject {
  const bytes = drawing.images.get(node.image)
  const reason = bytes === undefined ? 'его файла нет' : drawing.typst.tryImage(bytes, node.format)
  if (bytes === undefined || reason !== undefined) {
    reportLoss(drawing, `рисунок «${node.image}»: ${bytes === undefined ? reason : 'файл повреждён'}`)
    return { alternative: node.alternative }
  }
  const source = `/images/${drawing.files.size}.${node.format}`
  drawing.files.set(source, bytes)
  return { source, alternative: node.alternative, widthPx: node.widthPx, heightPx: node.heightPx }
}
