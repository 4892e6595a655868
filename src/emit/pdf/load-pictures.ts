import { flattenPng } from './flatten-png.ts'
import type { JsonObject } from './drawing.ts'
import type { TypstSession } from './typst-session.ts'

/** A picture that Typst has drawn once already, so that it cannot fail in the document. */
export interface Picture {
  /** Virtual path from the root of the templates. */
  readonly source: string
  readonly bytes: Uint8Array
  /** `png`, `jpg`, `svg`, or the form of raw pixels as Typst's `image.format` has it. */
  readonly format: string | JsonObject
}

/** Pictures by workspace path; those that cannot be shown are left out. */
export async function loadPictures(
  images: ReadonlyMap<string, Uint8Array>,
  typst: TypstSession,
): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>()
  for (const [path, bytes] of images) {
    const picture = await loadPicture(bytes, `/images/${pictures.size}`)
    if (picture !== undefined && typst.canDraw(picture)) pictures.set(path, picture)
  }
  return pictures
}

/** «<svg»: charts that the program draws. */
const SVG_START = [0x3c, 0x73, 0x76, 0x67]

async function loadPicture(bytes: Uint8Array, source: string): Promise<Picture | undefined> {
  // The first bytes tell the kind; a file's name may lie.
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return { source, bytes, format: 'jpg' }
  if (SVG_START.every((byte, index) => bytes[index] === byte)) return { source, bytes, format: 'svg' }
  if (bytes[0] !== 0x89 || bytes[1] !== 0x50) return undefined
  try {
    const pixels = await flattenPng(bytes)
    if (pixels === undefined) return { source, bytes, format: 'png' }
    const { width, height, rgb } = pixels
    return { source, bytes: rgb, format: { encoding: 'rgb8', width, height } }
  } catch {
    // A damaged file: reported where the tree shows it.
    return undefined
  }
}
