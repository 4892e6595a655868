import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { flattenPng } from '../../../../src/emit/pdf/flatten-png.ts'
import { samplePng } from '../../../helpers/sample-tree.ts'

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(type, 4, 'latin1')
  // The checksum is Typst's business, which reads the file as well.
  return Buffer.concat([head, data, Buffer.alloc(4)])
}

interface Options {
  readonly depth?: number
  readonly colour: number
  readonly interlaced?: boolean
  readonly chunks?: readonly Buffer[]
}

/** `rows`: bytes of each line with its filter in front. */
function png(width: number, height: number, options: Options, rows: readonly (readonly number[])[]): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([options.depth ?? 8, options.colour, 0, 0, options.interlaced === true ? 1 : 0], 8)
  const data = deflateSync(Uint8Array.from(rows.flat()))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', header),
    ...(options.chunks ?? []),
    // Two pieces, as programs write large pictures.
    chunk('IDAT', data.subarray(0, 4)),
    chunk('IDAT', data.subarray(4)),
    chunk('IEND', new Uint8Array()),
  ])
}

const rgbOf = async (bytes: Uint8Array): Promise<number[] | undefined> => {
  const pixels = await flattenPng(bytes)
  return pixels && [...pixels.rgb]
}

it('leaves opaque pictures alone', async () => {
  expect(await flattenPng(samplePng)).toBeUndefined()
})

it('lays colours with an alpha channel on white', async () => {
  const rows = [[0, 255, 0, 0, 255, 0, 0, 0, 0, 0, 0, 255, 128]]
  expect(await rgbOf(png(3, 1, { colour: 6 }, rows))).toEqual([255, 0, 0, 255, 255, 255, 127, 127, 255])
})

it('lays grey with an alpha channel on white, in 16 bits too', async () => {
  expect(await rgbOf(png(2, 1, { colour: 4 }, [[0, 100, 255, 100, 0]]))).toEqual([100, 100, 100, 255, 255, 255])
  const deep = png(1, 1, { colour: 4, depth: 16 }, [[0, 100, 7, 255, 255]])
  expect(await rgbOf(deep)).toEqual([100, 100, 100])
})

it('reads palettes of few bits with transparent entries', async () => {
  const chunks = [chunk('PLTE', Uint8Array.of(255, 0, 0, 0, 0, 255)), chunk('tRNS', Uint8Array.of(0))]
  // 1 bit a pixel: 0, 1, 1.
  expect(await rgbOf(png(3, 1, { colour: 3, depth: 1, chunks }, [[0, 0b0110_0000]]))).toEqual([
    ...[255, 255, 255],
    ...[0, 0, 255],
    ...[0, 0, 255],
  ])
})

it('takes the one transparent colour of opaque kinds out', async () => {
  const chunks = [chunk('tRNS', Uint8Array.of(0, 1, 0, 2, 0, 3))]
  expect(await rgbOf(png(2, 1, { colour: 2, chunks }, [[0, 1, 2, 3, 9, 9, 9]]))).toEqual([255, 255, 255, 9, 9, 9])
  const grey = [chunk('tRNS', Uint8Array.of(0, 3))]
  expect(await rgbOf(png(2, 1, { colour: 0, depth: 2, chunks: grey }, [[0, 0b1101_0000]]))).toEqual([255, 255, 255, 85, 85, 85])
})

it('undoes every filter', async () => {
  const plain = [10, 20, 30, 255, 40, 60, 80, 255]
  const expected = [10, 20, 30, 40, 60, 80]
  const rows = [
    [0, ...plain],
    [1, 10, 20, 30, 255, 30, 40, 50, 0],
    [2, 0, 0, 0, 0, 0, 0, 0, 0],
    // Average of left and above; Paeth of left, above and corner.
    [3, 5, 10, 15, 128, 15, 20, 25, 0],
    [4, 0, 0, 0, 0, 0, 0, 0, 0],
  ]
  expect(await rgbOf(png(2, 5, { colour: 6 }, rows))).toEqual(Array.from({ length: 5 }, () => expected).flat())
})

it('puts interlaced passes in their places', async () => {
  // 2 × 2: the first pass has the corner, the sixth its neighbour, the seventh the second line.
  const rows = [
    [0, 1, 1, 1, 255],
    [0, 2, 2, 2, 255],
    [0, 3, 3, 3, 255, 4, 4, 4, 255],
  ]
  expect(await rgbOf(png(2, 2, { colour: 6, interlaced: true }, rows))).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
})
