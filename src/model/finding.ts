/** How the builders of views collect findings and name their places. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { DiagnosticDetails } from '../diagnostics/diagnose.ts'
import type { Code, ParamsOf } from '../diagnostics/catalogue/index.ts'
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import { originOf, withOrigin } from '../source/origin-of.ts'
import type { Place } from '../source/place.ts'
import { childPointer, type PointerPart } from '../source/pointer.ts'

/** Takes down one finding. */
export type Report = <C extends Code>(
  code: C,
  params: ParamsOf<C>,
  place: Place | undefined,
  details?: DiagnosticDetails,
) => void

/** Runs a builder and returns what it built together with everything it reported. */
export function collectFindings<T>(build: (report: Report) => T): Staged<T> {
  const diagnostics: Diagnostic[] = []
  const value = build((code, params, place, details) => diagnostics.push(diagnose(code, params, place, details)))
  return { value, diagnostics }
}

/** The place of a value below `source`, e.g. `placeOf(order, 'annexes', 0)`; `undefined` when the source is not from a file. */
export function placeOf(source: object, ...path: readonly PointerPart[]): Place | undefined {
  const origin = originOf(source)
  return origin && { file: origin.file, pointer: path.reduce<string>(childPointer, origin.pointer) }
}

/** The key itself rather than its value: where a finding about the whole entry points. */
export function keyPlaceOf(source: object, ...path: readonly PointerPart[]): Place | undefined {
  const place = placeOf(source, ...path)
  return place && { ...place, at: 'key' }
}

/** Marks a view as made from `source`, or from a value below it, so that templates can say where it comes from. */
export function viewOf<T extends object>(view: T, source: object, ...path: readonly PointerPart[]): T {
  const place = placeOf(source, ...path)
  return withOrigin(view, place?.pointer === undefined ? undefined : { file: place.file, pointer: place.pointer })
}
