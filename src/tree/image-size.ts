/** Format and size of a picture, read from its bytes. */
export interface ImageSize {
  readonly format: 'png' | 'jpeg'
  readonly widthPx: number
  readonly heightPx: number
}

/** `undefined` for anything that is not a whole PNG or JPEG: a file cut off on its way would be drawn in part, or not at all. */
export function readImageSize(bytes: Uint8Array): ImageSize | undefined {
  return readPng(bytes) ?? readJpeg(bytes)
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
const IDAT = 0x49444154
const IEND = 0x49454e44

function readPng(bytes: Uint8Array): ImageSize | undefined {
  if (bytes.length < 33 || !pngStart.every((byte, index) => bytes[index] === byte)) return undefined
  const view = viewOf(bytes)
  return endsPng(view) ? sized('png', view.getUint32(16), view.getUint32(20)) : undefined
}

/** Walks the chunks (length, type, data, checksum) to the last one. */
function endsPng(view: DataView): boolean {
  let hasPixels = false
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const next = at + 12 + view.getUint32(at)
    const type = view.getUint32(at + 4)
    if (type === IEND) return hasPixels && next <= view.byteLength
    if (type === IDAT) hasPixels = true
    at = next
  }
  return false
}

/** Walks the segments to the frame header (SOF), which holds the size, and on to the pixels (SOS). */
function readJpeg(bytes: Uint8Array): ImageSize | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const view = viewOf(bytes)
  let size: ImageSize | undefined
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1 // padding before a marker
      continue
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2 // markers without a segment
      continue
    }
    if (marker === 0xd9) return undefined // the end, and no pixels before it
    const length = view.getUint16(at + 2)
    if (length < 2) return undefined
    // A preview has an end of its own, but inside a segment.
    if (marker === 0xda) return hasJpegEnd(bytes, at + 2 + length) ? size : undefined
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      if (at + 9 > bytes.length) return undefined
      size ??= sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5))
    }
    at += 2 + length
  }
  return undefined
}

/** Whether the end of the image (EOI) follows; among pixels the byte FF is never followed by D9. */
function hasJpegEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at + 1 < bytes.length; at++) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}

function sized(format: ImageSize['format'], widthPx: number, heightPx: number): ImageSize | undefined {
  const limit = 0x7fff_ffff
  return widthPx > 0 && heightPx > 0 && widthPx <= limit && heightPx <= limit ? { format, widthPx, heightPx } : undefined
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
