import { sortDiagnostics } from '../diagnostics/sort-diagnostics.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Place } from '../source/place.ts'
import type { YamlSource } from '../yaml/parse-yaml.ts'

/** Turns the pointers of findings into lines and columns, sorts them and drops repetitions. */
export function locateDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, YamlSource>,
): readonly Diagnostic[] {
  const locate = (place: Place): Place => {
    if (place.range !== undefined || place.pointer === undefined) return place
    const range = sources.get(place.file)?.locate(place.pointer, place.at)
    return range === undefined ? place : { ...place, range }
  }
  return sortDiagnostics(
    diagnostics.map((diagnostic) => ({
      ...diagnostic,
      ...(diagnostic.place === undefined ? {} : { place: locate(diagnostic.place) }),
      related: diagnostic.related.map((related) => ({ ...related, place: locate(related.place) })),
    })),
  )
}
