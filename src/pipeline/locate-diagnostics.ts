import { sortDiagnostics } from '../diagnostics/sort-diagnostics.ts'
import { schemaWords } from '../diagnostics/author-words.ts'
import { reword } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Place, Range } from '../source/place.ts'
import type { AuthorSource } from '../schema/translate-keys.ts'
import type { YamlSource } from '../yaml/parse-yaml.ts'

/**
 * Turns the pointers of findings into lines and columns, words them in the language of their files, sorts them and drops repetitions.
 * A finding about something else than a source (a template) speaks the language of the source it is related to, else of the first one.
 */
export function locateDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, AuthorSource>,
): readonly Diagnostic[] {
  const locate = (place: Place): Place => {
    if (place.range !== undefined || place.pointer === undefined) return place
    const source = sources.get(place.file)
    const range = source?.locate(place.pointer, place.at)
    if (source === undefined || range === undefined) return place
    const { quote, ...plain } = place
    return { ...plain, range: quote === undefined ? range : narrow(range, quote, source) }
  }
  const [first] = sources.values()
  const inWordsOfAuthor = (diagnostic: Diagnostic): Diagnostic => {
    const places = [diagnostic.place, ...diagnostic.related.map((related) => related.place)]
    const place = places.find((one) => one !== undefined && sources.has(one.file))
    return reword(diagnostic, sources.get(place?.file ?? '')?.words(place?.pointer ?? '') ?? first?.words('') ?? schemaWords)
  }
  return sortDiagnostics(
    diagnostics.map(inWordsOfAuthor).map((diagnostic) => ({
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
