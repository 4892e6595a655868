/** Findings on the terminal, with the places as the user would write them from the current folder. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { reportText } from '../diagnostics/reporters/text.ts'
import { BUILT_IN } from '../pipeline/built-in-templates.ts'
import { LineIndex } from '../source/line-index.ts'
import type { Place } from '../source/place.ts'
import { readPackageText } from '../workspace/package-files.ts'
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
  }))
}

/** Lines of the files that findings point at; each file is read once, and only when a finding shows it. */
function createLineReader(host: Host): (path: string, line: number) => string | undefined {
  const indexes = new Map<string, LineIndex | undefined>()
  const read = (path: string): LineIndex | undefined => {
    if (path.startsWith(BUILT_IN)) return new LineIndex(readPackageText(path.slice(BUILT_IN.length)))
    const result = host.read(path)
    return result.ok ? new LineIndex(new TextDecoder().decode(result.bytes)) : undefined
  }
  return (path, line) => {
    if (!indexes.has(path)) indexes.set(path, read(path))
    return indexes.get(path)?.lineText(line)
  }
}
