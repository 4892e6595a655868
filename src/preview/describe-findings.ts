/** Findings as the preview shows them: with the lines of the file and a place that an editor can open. */
import { join } from 'node:path'
import { drawCodeFrame } from '../diagnostics/code-frame.ts'
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { toPrintable } from '../diagnostics/printable.ts'
import { BUILT_IN } from '../pipeline/built-in-templates.ts'
import { createLineReader } from '../pipeline/read-lines.ts'
import type { Place } from '../source/place.ts'
import type { Host } from '../workspace/host.ts'
import type { Finding, SourcePlace } from './protocol.ts'

/** How files are named to the user. */
export interface FileNames {
  /** Absolute path of the content root. */
  readonly root: string
  /** A workspace path as the user would write it. */
  readonly display: (path: string) => string
}

/** A list of thousands helps nobody; the summary counts them all. */
const MOST = 500

export function describeFindings(diagnostics: readonly Diagnostic[], host: Host, names: FileNames): readonly Finding[] {
  const lineText = createLineReader(host)
  return diagnostics.slice(0, MOST).map(({ severity, code, message, help, place }) => ({
    severity,
    code,
    message: toPrintable(message),
    help: help === undefined ? '' : toPrintable(help),
    place: place && placeInSource(place, names),
    frame: place?.range === undefined ? '' : drawCodeFrame(place.range, (line) => lineText(place.file, line), { width: 90 }),
  }))
}

export function placeInSource({ file, range }: Place, { root, display }: FileNames): SourcePlace {
  const isOurs = file.startsWith(BUILT_IN)
  return {
    shown: isOurs ? file : display(file),
    path: isOurs ? '' : join(root, ...file.split('/')),
    line: range?.start.line ?? 1,
    column: range?.start.column ?? 1,
  }
}

export function countFindings(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { severity } of diagnostics) counts[severity]++
  return counts
}
