/** Pages of a PDF as poppler draws them: what a reader sees, whatever the text behind it says. */
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './temporary.ts'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Rows from the top; 0 is black, 255 white. */
  readonly grey: Uint8Array
}

export function drawPages(pdf: Uint8Array, dpi = 72): readonly Pixels[] {
  const folder = temporaryFolder('prikaz-pixels-')
  writeFileSync(join(folder, 'file.pdf'), pdf)
  execFileSync('pdftoppm', ['-gray', '-cropbox', '-r', String(dpi), join(folder, 'file.pdf'), join(folder, 'page')])
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pgm'))
    .sort()
    .map((name) => readPgm(readFileSync(join(folder, name))))
}

function readPgm(bytes: Uint8Array): Pixels {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 40)).toString('latin1'))!
  return { width: Number(head[1]), height: Number(head[2]), grey: Uint8Array.from(bytes.subarray(head[0].length)) }
}

export interface PixelBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How many pixels of the box are darker than `limit`. */
export function darkPixels({ width, height, grey }: Pixels, box: PixelBox, limit = 128): number {
  let dark = 0
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, box.bottom); y++) {
    for (let x = Math.max(0, Math.floor(box.left)); x < Math.min(width, box.right); x++) if (grey[y * width + x]! < limit) dark++
  }
  return dark
}

/** Pixels outside of the boxes that differ between two drawings of a page. */
export function differingPixels(a: Pixels, b: Pixels, boxes: readonly PixelBox[]): number {
  if (a.width !== b.width || a.height !== b.height) return Infinity
  let count = 0
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      const isInside = boxes.some(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom)
      if (!isInside && Math.abs(a.grey[y * a.width + x]! - b.grey[y * a.width + x]!) > 8) count++
    }
  }
  return count
}
