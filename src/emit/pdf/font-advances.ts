import { mappedGlyphs, tableOffset } from './font-coverage.ts'

/** Advance of a code point's glyph, in em; 0 for one that the font does not have. */
export type Advances = (codePoint: number) => number

/** From the tables `cmap` and `hmtx` of a TTF. */
export function readAdvances(font: Uint8Array): Advances {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const glyphs = mappedGlyphs(font)
  const unitsPerEm = view.getUint16(tableOffset(view, 'head') + 18)
  const metrics = tableOffset(view, 'hmtx')
  // Glyphs after the last measured one share its advance.
  const last = view.getUint16(tableOffset(view, 'hhea') + 34) - 1
  return (codePoint) => {
    const glyph = glyphs.get(codePoint)
    return glyph === undefined ? 0 : view.getUint16(metrics + 4 * Math.min(glyph, last)) / unitsPerEm
  }
}
