/** The picture of authority.yaml, looked at once for all orders: is there one, can it be printed, is it not too large. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Authority } from '../model/content.ts'
import { keyPlaceOf, placeOf } from '../model/finding.ts'
import type { Host } from '../workspace/host.ts'
import { createImageLoader } from './load-images.ts'

/** Every order carries the picture in three files; print needs no more than this. */
const MOST_PIXELS = 3000
const MOST_KILOBYTES = 1024

export function checkEmblem(host: Host, file: string, content: Authority): readonly Diagnostic[] {
  const { coatOfArms, emblem } = content
  const key = coatOfArms === undefined ? 'emblem' : 'coatOfArms'
  const written = coatOfArms ?? emblem
  if (written === undefined) {
    if (content.emblemAlternative === undefined) return []
    return [diagnose('authority/emblem-missing', {}, keyPlaceOf(content, 'emblemAlternative'))]
  }
  if (coatOfArms !== undefined && emblem !== undefined) {
    return [diagnose('authority/two-emblems', {}, keyPlaceOf(content, 'emblem'))]
  }
  const place = placeOf(content, key)
  const origin = place?.pointer === undefined ? undefined : { file: place.file, pointer: place.pointer }
  const loader = createImageLoader(host, file)
  const image = loader.resolve(written, origin)
  if (image === undefined) return loader.diagnostics
  const { widthPx, heightPx } = image
  const kilobytes = Math.ceil((loader.images.get(image.path)?.length ?? 0) / 1024)
  if (Math.max(widthPx, heightPx) <= MOST_PIXELS && kilobytes <= MOST_KILOBYTES) return []
  const limits = { mostPixels: MOST_PIXELS, mostKilobytes: MOST_KILOBYTES }
  return [diagnose('authority/emblem-too-large', { path: written, widthPx, heightPx, kilobytes, ...limits }, place)]
}
