/**
 * PDF/A-1 allows no transparency (ISO 19005-1, 6.4), and emblems are mostly
 * transparent PNG; so they are laid on white paper here. All of PNG's colour
 * types, depths and interlacing (PNG specification, sections 6 to 9).
 */
import { inflate } from './inflate.ts'

/** Rows of 8-bit red, green, blue. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

interface Header {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colour: number
  readonly interlaced: boolean
  readonly palette: Uint8Array
  readonly transparency: Uint8Array | undefined
  /** The compressed rows, in as many pieces as the file has. */
  readonly data: readonly Uint8Array<ArrayBuffer>[]
}

const GREY = 0
const PALETTE = 3
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** Offset and step of the seven passes of Adam7: x, y, dx, dy. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** The picture on white; `undefined` when it is not transparent at all. Expects a sound PNG. */
export async function flattenPng(bytes: Uint8Array): Promise<Pixels | undefined> {
  const header = readChunks(bytes)
  if (header.colour < 4 && header.transparency === undefined) return undefined
  const data = await inflate(header.data)
  const rgb = new Uint8Array(header.width * header.height * 3)
  const bits = header.depth * CHANNELS[header.colour]!
  const passes = header.interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const)
  let at = 0
  for (const [x0, y0, dx, dy] of passes) {
    const columns = Math.ceil((header.width - x0) / dx)
    const rows = Math.ceil((header.height - y0) / dy)
    if (columns <= 0 || rows <= 0) continue
    const stride = Math.ceil((columns * bits) / 8)
    let above = new Uint8Array(stride)
    for (let row = 0; row < rows; row++) {
      const line = data.slice(at + 1, at + 1 + stride)
      unfilter(line, above, data[at]!, Math.max(1, bits >> 3))
      for (let column = 0; column < columns; column++) {
        rgb.set(blend(line, column, header), ((y0 + row * dy) * header.width + x0 + column * dx) * 3)
      }
      above = line
      at += 1 + stride
    }
  }
  return { width: header.width, height: header.height, rgb }
}

function readChunks(bytes: Uint8Array): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const data: Uint8Array<ArrayBuffer>[] = []
  let palette = new Uint8Array()
  let transparency: Uint8Array | undefined
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const body = bytes.slice(at + 8, at + 8 + view.getUint32(at))
    if (type === 'IDAT') data.push(body)
    if (type === 'PLTE') palette = body
    if (type === 'tRNS') transparency = body
  }
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth: bytes[24]!,
    colour: bytes[25]!,
    interlaced: bytes[28] === 1,
    palette,
    transparency,
    data,
  }
}

/** Undoes the filter of one line in place; `step` is the distance to the same byte of the pixel before. */
function unfilter(line: Uint8Array, above: Uint8Array, filter: number, step: number): void {
  for (let i = 0; i < line.length; i++) {
    const left = line[i - step] ?? 0
    const up = above[i]!
    const corner = above[i - step] ?? 0
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
    line[i] = line[i]! + guess
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

function blend(line: Uint8Array, column: number, header: Header): readonly [number, number, number] {
  const { colour, depth, palette, transparency } = header
  const count = CHANNELS[colour]!
  const samples = Array.from({ length: count }, (_, i) => sample(line, column * count + i, depth))
  // Grey of few bits is stretched to the whole scale; 16 bits are cut to their upper byte.
  const level = (value: number): number => (depth === 16 ? value >> 8 : (value * 255) / (2 ** depth - 1))
  if (colour === PALETTE) {
    const index = samples[0]!
    const opacity = transparency?.[index] ?? 255
    return onPaper([palette[index * 3]!, palette[index * 3 + 1]!, palette[index * 3 + 2]!], opacity)
  }
  const hasAlpha = colour >= 4
  const shown = hasAlpha ? samples.slice(0, -1) : samples
  // In pictures without an alpha channel one exact colour may be named as the transparent one.
  const isKey = !hasAlpha && shown.every((value, i) => value === (transparency![2 * i]! << 8) + transparency![2 * i + 1]!)
  const opacity = hasAlpha ? level(samples.at(-1)!) : isKey ? 0 : 255
  const [red, green, blue] = (colour === GREY || colour === 4 ? [shown[0]!, shown[0]!, shown[0]!] : shown).map(level)
  return onPaper([red!, green!, blue!], opacity)
}

function sample(line: Uint8Array, index: number, depth: number): number {
  if (depth === 16) return (line[2 * index]! << 8) + line[2 * index + 1]!
  if (depth === 8) return line[index]!
  const bit = index * depth
  return (line[bit >> 3]! >> (8 - depth - (bit & 7))) & (2 ** depth - 1)
}

function onPaper(colour: readonly [number, number, number], opacity: number): [number, number, number] {
  const mix = (value: number): number => Math.round((value * opacity + 255 * (255 - opacity)) / 255)
  return [mix(colour[0]), mix(colour[1]), mix(colour[2])]
}
