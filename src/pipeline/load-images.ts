/** Pictures named in texts: found beside the document, measured, and carried to the emitters. */
import { drawQrCode } from '../barcode/draw-qr-code.ts'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Origin } from '../source/place.ts'
import { readImageSize } from '../tree/image-size.ts'
import type { ResolvedImage } from '../tree/markup-reader.ts'
import type { Host } from '../workspace/host.ts'
import { folderOf, resolvePath } from '../workspace/path.ts'

export interface ImageLoader {
  /** The picture that a text names; `undefined` with a finding when it cannot be printed. */
  readonly resolve: (written: string, origin: Origin | undefined, use?: 'text' | 'requisite') => ResolvedImage | undefined
  /** Bytes of every picture resolved so far, by workspace path. */
  readonly images: ReadonlyMap<string, Uint8Array>
  readonly diagnostics: readonly Diagnostic[]
}

/** A picture that the program has drawn for a document: a chart. */
export interface DrawnPicture {
  readonly svg: string
  /** At 96 pixels to the inch. */
  readonly widthPx: number
  readonly heightPx: number
}

/** @param drawn pictures of the program, by the names that the template has for them */
export function createImageLoader(host: Host, file: string, drawn: ReadonlyMap<string, DrawnPicture> = new Map()): ImageLoader {
  const images = new Map<string, Uint8Array>()
  const diagnostics: Diagnostic[] = []
  const resolve = (written: string, origin: Origin | undefined, use: 'text' | 'requisite' = 'text'): ResolvedImage | undefined => {
    if (use === 'requisite' && written.startsWith(QR_CODE)) return drawCode(written, images)
    const own = use === 'text' ? drawn.get(written) : undefined
    if (own !== undefined) {
      images.set(written, new TextEncoder().encode(own.svg))
      return { path: written, format: 'svg', widthPx: own.widthPx, heightPx: own.heightPx }
    }
    const place = origin === undefined ? { file } : { ...origin, quote: written }
    // A path leads from the file that it is written in: the emblem's from authority.yaml.
    const path = resolvePath(folderOf(origin?.file ?? file), written)
    if (path === undefined) {
      diagnostics.push(diagnose('dossier/path-outside', { path: written }, place))
      return undefined
    }
    const result = host.read(path)
    if (!result.ok) {
      const code = result.failure === 'outside' ? 'dossier/path-outside' : 'image/missing'
      diagnostics.push(diagnose(code, { path: written }, place))
      return undefined
    }
    const size = readImageSize(result.bytes)
    if (size === undefined) {
      diagnostics.push(diagnose('image/unreadable', { path: written }, place))
      return undefined
    }
    images.set(path, result.bytes)
    return { path, ...size }
  }
  return { resolve, images, diagnostics }
}

/** Begins the name of a picture that is drawn here: `qr:https://…`. */
const QR_CODE = 'qr:'

function drawCode(name: string, images: Map<string, Uint8Array>): ResolvedImage {
  const { bytes, sizePx } = drawQrCode(name.slice(QR_CODE.length))
  images.set(name, bytes)
  return { path: name, format: 'png', widthPx: sizePx, heightPx: sizePx }
}
