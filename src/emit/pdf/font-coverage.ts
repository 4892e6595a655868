/**
 * Which characters a set of fonts can show: the `cmap` tables of their TTF
 * files (OpenType specification, «cmap — Character to Glyph Index Mapping»,
 * formats 4 and 12, the two that Unicode fonts have).
 */

const UNICODE_SIZE = 0x110000

/** Answers for one code point, in constant time. */
export type Coverage = (codePoint: number) => boolean

/** The characters that every one of the fonts has: text may become bold or italic anywhere. */
export function readCoverage(fonts: readonly Uint8Array[]): Coverage {
  const common = new Uint8Array(UNICODE_SIZE)
  for (const font of fonts) for (const codePoint of mappedGlyphs(font).keys()) common[codePoint]!++
  return (codePoint) => common[codePoint] === fonts.length
}

/** The glyph of every code point that has one. */
export function mappedGlyphs(font: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + 8 * i))
  const full = subtables.find((at) => view.getUint16(at) === 12)
  if (full !== undefined) return readGroups(view, full)
  const basic = subtables.find((at) => view.getUint16(at) === 4)
  if (basic !== undefined) return readSegments(view, basic)
  throw new Error('The font has no Unicode cmap of format 4 or 12')
}

/** Where a table of a TTF begins. */
export function tableOffset(view: DataView, tag: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i
    const name = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(record + k)))
    if (name === tag) return view.getUint32(record + 8)
  }
  throw new Error(`The font has no table ${tag}`)
}

function readGroups(view: DataView, at: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i
    const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)]
    for (let c = first; c <= last; c++) glyphs.set(c, glyph + c - first)
  }
  return glyphs
}

function readSegments(view: DataView, at: number): ReadonlyMap<number, number> {
  const doubled = view.getUint16(at + 6)
  const ends = at + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const offsets = deltas + doubled
  const glyphs = new Map<number, number>()
  for (let i = 0; i < doubled; i += 2) {
    const [start, end] = [view.getUint16(starts + i), view.getUint16(ends + i)]
    const [delta, offset] = [view.getUint16(deltas + i), view.getUint16(offsets + i)]
    for (let c = start; c <= end && c !== 0xffff; c++) {
      // A zero in the glyph array means «no glyph»; the delta applies only to the others.
      const raw = offset === 0 ? c : view.getUint16(offsets + i + offset + 2 * (c - start))
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) glyphs.set(c, glyph)
    }
  }
  return glyphs
}
