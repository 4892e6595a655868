/** Format and size of a picture, read from the beginning of its bytes. */
export interface ImageSize {
  readonly format: 'png' | 'jpeg'
  readonly widthPx: number
  readonly heightPx: number
}

/** `undefined` for anything that is not a whole PNG or JPEG header. */
export function readImageSize(bytes: Uint8Array): ImageSize | undefined {
  return readPng(bytes) ?? readJpeg(bytes)
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]

function readPng(bytes: Uint8Array): ImageSize | undefined {
  if (bytes.length < 33 || !pngStart.every((byte, index) => bytes[index] === byte)) return undefined
  const view = viewOf(bytes)
  return sized('png', view.getUint32(16), view.getUint32(20))
}

/** Walks the segments to the frame header (SOF), which holds the size. */
function readJpeg(bytes: Uint8Array): ImageSize | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const view = viewOf(bytes)
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
    // End of image, or pixel data before any frame header: the size never comes.
    if (marker === 0xd9 || marker === 0xda) return undefined
    const length = view.getUint16(at + 2)
    if (length < 2) return undefined
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return at + 9 <= bytes.length ? sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5)) : undefined
    at += 2 + length
  }
  return undefined
}

function sized(format: ImageSize['format'], widthPx: number, heightPx: number): ImageSize | undefined {
  const limit = 0x7fff_ffff
  return widthPx > 0 && heightPx > 0 && widthPx <= limit && heightPx <= limit ? { format, widthPx, heightPx } : undefined
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
