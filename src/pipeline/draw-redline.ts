/** Both revisions of a document in one file, with the changes marked: in Word they are tracked changes. */
import type { EmitInput, Format } from '../emit/emitter.ts'
import { redline } from '../revision/redline.ts'
import type { RedlineSource } from './compare-revisions.ts'
import { loadEmitter, measurePagesOf } from './load-emitter.ts'

/** @throws when the merged tree can not be drawn: a bug of ours, both revisions could be */
export async function drawRedline(source: RedlineSource, format: Format, signed: EmitInput['redline']): Promise<Uint8Array> {
  const emitter = await loadEmitter(format)
  const input = { document: redline(source.before, source.after), images: source.images, style: source.style }
  const pages = format === 'docx' ? await measurePagesOf(input) : undefined
  const { value } = await emitter.emit({
    ...input,
    ...(pages === undefined ? {} : { pages }),
    ...(signed === undefined ? {} : { redline: signed }),
  })
  if (value === undefined) throw new Error(`the redline of ${source.stem} can not be drawn`)
  return value
}
