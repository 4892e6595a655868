import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readImageSize } from '../../../src/tree/image-size.ts'

const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0x80, 0, 0, 1, 0xe0, 8, 2, 0,
  0, 0, 1, 2, 3, 4, 0, 0, 0, 1, 0x49, 0x44, 0x41, 0x54, 7, 1, 2, 3, 4, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
])
const jpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 11, 8, 1, 0xe0, 2, 0x80, 1, 1, 0x11, 0, 0xff, 0xda, 0, 3, 1, 5, 6, 0xff,
  0, 7, 0xff, 0xd9,
])

describe('size of a picture', () => {
  it('is read from PNG and JPEG', () => {
    expect(readImageSize(png)).toEqual({ format: 'png', widthPx: 640, heightPx: 480 })
    expect(readImageSize(jpeg)).toEqual({ format: 'jpeg', widthPx: 640, heightPx: 480 })
  })

  it('is read from a slice of a larger buffer', () => {
    const buffer = new Uint8Array(100)
    buffer.set(png, 7)
    expect(readImageSize(buffer.subarray(7, 7 + png.length))).toEqual({ format: 'png', widthPx: 640, heightPx: 480 })
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('GIF89a, но не рисунок, а просто текст подлиннее')],
    ['a PNG of no width', png.map((byte, index) => (index >= 16 && index < 20 ? 0 : byte))],
    ['a JPEG that ends at once', Uint8Array.from([0xff, 0xd8, 0xff, 0xd9])],
    ['a JPEG with pixels before its size', Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1])],
    ['a PNG without pixels', Uint8Array.from([...png.subarray(0, 33), ...png.subarray(-12)])],
    ['a PNG whose chunk is longer than the file', png.map((byte, index) => (index === 35 ? 9 : byte))],
    ['a JPEG with an impossible segment', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1])],
  ])('is unknown for %s', (_name, bytes) => {
    expect(readImageSize(bytes)).toBeUndefined()
  })

  it('is unknown for every cut file, and never fails on damaged bytes', () => {
    for (let length = 0; length < png.length; length++) expect(readImageSize(png.subarray(0, length))).toBeUndefined()
    for (let length = 0; length < jpeg.length; length++) expect(readImageSize(jpeg.subarray(0, length))).toBeUndefined()
    fc.assert(
      fc.property(fc.constantFrom(png, jpeg), fc.nat(40), fc.uint8Array({ maxLength: 30 }), (image, at, noise) => {
        const size = readImageSize(Uint8Array.from([...image.subarray(0, at), ...noise, ...image.subarray(at + noise.length)]))
        if (size !== undefined) expect(size.widthPx * size.heightPx).toBeGreaterThan(0)
      }),
    )
  })
})
