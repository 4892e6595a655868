import type { Place } from '../source/place.ts'
import type { TextSpot } from './rule.ts'

/** The place of a stretch of a text, as related places need it. */
export function placeOfSpot({ text, at = [0, text.value.trimEnd().length] }: TextSpot): Place {
  const { source, file } = text.document
  const place = { file, pointer: text.pointer }
  const traced = source.trace(text.pointer)?.(...at)
  const range = traced === undefined ? source.locate(text.pointer) : source.lines.range(...traced)
  return range === undefined ? place : { ...place, range }
}
