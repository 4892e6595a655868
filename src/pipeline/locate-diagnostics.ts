import { sortDiagnostics } from '../diagnostics/sort-diagnostics.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Place, Range } from '../source/place.ts'
import type { YamlSource } from '../yaml/parse-yaml.ts'

/** Turns the pointers of findings into lines and columns, sorts them and drops repetitions. */
export function locateDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, YamlSource>,
): readonly Diagnostic[] {
  const locate = (place: Place): Place => {
    if (place.range !== undefined || place.pointer === undefined) return place
    const source = sources.get(place.file)
    const range = source?.locate(place.pointer, place.at)
    if (source === undefined || range === undefined) return place
    const { quote, ...plain } = place
    return { ...plain, range: quote === undefined ? range : narrow(range, quote, source) }
  }
  return sortDiagnostics(
    diagnostics.map((diagnostic) => ({
      ...diagnostic,
      ...(diagnostic.place === undefined ? {} : { place: locate(diagnostic.place) }),
      related: diagnostic.related.map((related) => ({ ...related, place: locate(related.place) })),
    })),
  )
}

/** The range of the quoted words inside a value; the whole value when the file writes them differently (folded, escaped). */
function narrow(range: Range, quote: string, { text, lines }: YamlSource): Range {
  const found = text.slice(range.start.offset, range.end.offset).indexOf(quote)
  if (found < 0) return range
  const start = range.start.offset + found
  return lines.range(start, start + quote.length)
}
