/** Pictures named in texts: found beside the document, measured, and carried to the emitters. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Origin } from '../source/place.ts'
import { readImageSize } from '../tree/image-size.ts'
import type { Host } from '../workspace/host.ts'
import { folderOf, resolvePath } from '../workspace/path.ts'

export interface ResolvedImage {
  readonly path: string
  readonly format: 'png' | 'jpeg'
  readonly widthPx: number
  readonly heightPx: number
}

export interface ImageLoader {
  /** The picture that a text names; `undefined` with a finding when it cannot be printed. */
  readonly resolve: (written: string, origin: Origin | undefined) => ResolvedImage | undefined
  /** Bytes of every picture resolved so far, by workspace path. */
  readonly images: ReadonlyMap<string, Uint8Array>
  readonly diagnostics: readonly Diagnostic[]
}

export function createImageLoader(host: Host, file: string): ImageLoader {
  const images = new Map<string, Uint8Array>()
  const diagnostics: Diagnostic[] = []
  const resolve = (written: string, origin: Origin | undefined): ResolvedImage | undefined => {
    const place = origin === undefined ? { file } : { ...origin, quote: written }
    const path = resolvePath(folderOf(file), written)
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
