import { tableOffset } from './font-coverage.ts'

const NO_BREAK_SPACE = 0xa0
/** `nonmarkingreturn`: the third glyph of every font of this family, blank and as wide as a space. */
const SPARE_GLYPH = 2

/**
 * The font with a glyph of its own for U+00A0.
 *
 * Where space and no-break space share a glyph, the PDF can name only one of
 * them, and every use of the other is wrapped into marked content with an
 * ActualText: larger files, and readers such as poppler lose the rest of the
 * paragraph. A font whose spare glyph is not a twin of the space stays as it is.
 */
export function separateNoBreakSpace(font: Uint8Array): Uint8Array {
  // Not `slice`, which gives a Buffer a view of the same bytes.
  const copy = Uint8Array.from(font)
  const view = new DataView(copy.buffer)
  const entries = glyphEntries(view)
  const glyphs = entries.map((at) => view.getUint16(at))
  if (glyphs.some((glyph) => !isTwin(view, glyph, SPARE_GLYPH))) return font
  for (const at of entries) view.setUint16(at, SPARE_GLYPH)
  return copy
}

/** Where the `cmap` subtables of format 4 keep the glyph of U+00A0. */
function glyphEntries(view: DataView): number[] {
  const cmap = tableOffset(view, 'cmap')
  const entries: number[] = []
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 8 + 8 * i)
    if (view.getUint16(at) !== 4) continue
    const doubled = view.getUint16(at + 6)
    for (let k = 0; k < doubled; k += 2) {
      const end = view.getUint16(at + 14 + k)
      const start = view.getUint16(at + 16 + doubled + k)
      if (end < NO_BREAK_SPACE || start > NO_BREAK_SPACE) continue
      const offsetAt = at + 16 + 3 * doubled + k
      const offset = view.getUint16(offsetAt)
      if (offset !== 0) entries.push(offsetAt + offset + 2 * (NO_BREAK_SPACE - start))
    }
  }
  return entries
}

/** Equal advance, and no outline in either. */
function isTwin(view: DataView, a: number, b: number): boolean {
  const metrics = tableOffset(view, 'hmtx')
  return isBlank(view, a) && isBlank(view, b) && view.getUint16(metrics + 4 * a) === view.getUint16(metrics + 4 * b)
}

function isBlank(view: DataView, glyph: number): boolean {
  const long = view.getInt16(tableOffset(view, 'head') + 50) === 1
  const loca = tableOffset(view, 'loca')
  const at = (index: number): number => (long ? view.getUint32(loca + 4 * index) : view.getUint16(loca + 2 * index))
  return at(glyph) === at(glyph + 1)
}
