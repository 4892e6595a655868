/** Findings on the terminal, with the places as the user would write them from the current folder. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { reportText } from '../diagnostics/reporters/text.ts'
import { BUILT_IN } from '../pipeline/built-in-templates.ts'
import { createLineReader } from '../pipeline/read-lines.ts'
import type { Place } from '../source/place.ts'
import type { Host } from '../workspace/host.ts'
import type { ContentSelection } from './locate-content.ts'
import type { Terminal } from './terminal.ts'

/** The text report; empty when there is nothing to report. */
export function formatFindings(
  terminal: Terminal,
  diagnostics: readonly Diagnostic[],
  content: ContentSelection,
  host: Host,
): string {
  if (diagnostics.length === 0) return ''
  const lineText = createLineReader(host)
  const workspacePaths = new Map<string, string>()
  const shown = displayPlaces(diagnostics, content, (display, path) => workspacePaths.set(display, path))
  return reportText(shown, {
    lineText: (file, line) => lineText(workspacePaths.get(file) ?? file, line),
    palette: terminal.palette,
    width: terminal.width,
  })
}

/** Rewrites workspace paths to paths from the current folder; `onPath` hears of each pair. */
export function displayPlaces(
  diagnostics: readonly Diagnostic[],
  content: ContentSelection,
  onPath: (display: string, path: string) => void = () => undefined,
): readonly Diagnostic[] {
  const show = (place: Place): Place => {
    const display = place.file.startsWith(BUILT_IN) ? place.file : content.display(place.file)
    onPath(display, place.file)
    return { ...place, file: display }
  }
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    ...(diagnostic.place === undefined ? {} : { place: show(diagnostic.place) }),
    related: diagnostic.related.map((related) => ({ ...related, place: show(related.place) })),
    ...(diagnostic.fix === undefined ? {} : { fix: { ...diagnostic.fix, file: content.display(diagnostic.fix.file) } }),
  }))
}
