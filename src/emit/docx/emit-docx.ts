/** The DOCX emitter: one document tree → one Word file, drawn with named styles. */
import type { Figure } from '../../tree/nodes.ts'
import { visitNodes } from '../../tree/visit.ts'
import type { EmitInput, Emitter } from '../emitter.ts'

/** Rendering SVG takes a library of its own: loaded only for documents that show a chart. */
async function drawPixels({ document, images }: EmitInput): Promise<ReadonlyMap<string, Uint8Array>> {
  const figures: Figure[] = []
  visitNodes(document, (node) => {
    if (node.type === 'figure' && node.format === 'svg') figures.push(node)
  })
  if (figures.length === 0) return new Map()
  const { renderSvg } = await import('./render-svg.ts')
  const pixels = new Map<string, Uint8Array>()
  for (const { image, widthPx } of figures) {
    const svg = images.get(image)
    if (svg !== undefined) pixels.set(image, await renderSvg(svg, widthPx * PIXEL_DENSITY))
  }
  return pixels
}

/** 168 dots to the inch: small type can be read, and a sheet takes about 200 KB. */
const PIXEL_DENSITY = 1.75

export const docxEmitter: Emitter = {
  format: 'docx',
  async emit(input) {
    // Loaded on first use: commands that draw nothing do not wait for the library.
    const { drawDocument } = await import('./draw-document.ts')
    return drawDocument(input, await drawPixels(input))
  },
}
