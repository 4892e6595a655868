import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { drawQrCode } from '../../../src/barcode/draw-qr-code.ts'
import { writeBitmapPng } from '../../../src/barcode/write-bitmap-png.ts'
import { readImageSize } from '../../../src/tree/image-size.ts'

/** Rows of pixels, `true` for black, read by Node's own zlib. */
function pixelsOf(png: Uint8Array): boolean[][] {
  const bytes = Buffer.from(png)
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  const length = bytes.readUInt32BE(33)
  expect(bytes.toString('latin1', 37, 41)).toBe('IDAT')
  const rows = inflateSync(bytes.subarray(41, 41 + length))
  const rowBytes = 1 + Math.ceil(width / 8)
  expect(rows.length).toBe(rowBytes * height)
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => (rows[y * rowBytes + 1 + (x >> 3)]! & (0x80 >> (x & 7))) === 0),
  )
}

describe('a bitmap as PNG', () => {
  it.each([
    [1, 1],
    [7, 3],
    [8, 2],
    [9, 5],
    [600, 1000], // more than one stored block
  ])('%i × %i keeps every pixel', (width, height) => {
    const isBlack = (x: number, y: number): boolean => (x * 7 + y * 3) % 5 < 2
    const png = writeBitmapPng(width, height, isBlack)
    expect(readImageSize(png)).toEqual({ format: 'png', widthPx: width, heightPx: height })
    const pixels = pixelsOf(png)
    expect(pixels.every((row, y) => row.every((black, x) => black === isBlack(x, y)))).toBe(true)
  })
})

describe('a QR code', () => {
  const address = 'https://stepnoy.example/prikazy/2021/15-2'

  it('has the modules of the code and a quiet zone of four', () => {
    const { bytes, sizePx } = drawQrCode(address)
    const { data, size } = encode(address, { ecc: 'M', boostEcc: false, border: 0 })
    expect(sizePx).toBe((size + 8) * 10)
    const pixels = pixelsOf(bytes)
    const modules = Array.from({ length: size + 8 }, (_, y) => Array.from({ length: size + 8 }, (_, x) => pixels[y * 10 + 5]![x * 10 + 5]!))
    expect(modules.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(data)
    expect([...modules.slice(0, 4), ...modules.slice(-4)].flat().some(Boolean)).toBe(false)
  })

  it('is the same bytes on every machine', () => {
    expect(createHash('sha256').update(drawQrCode(address).bytes).digest('hex')).toBe('76d65b879d0b069feda5a9c5eb615de4d4ce8cb4fe283485440564e4b20538c2')
  })
})
