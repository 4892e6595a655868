/** Findings for people: place, sentence, the lines themselves, what to do. */
import type { Place } from '../../source/place.ts'
import { drawCodeFrame } from '../code-frame.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { type Palette, plainPalette } from './palette.ts'
import { toPrintable } from '../printable.ts'
import { sortDiagnostics } from '../sort-diagnostics.ts'
import { formatSummary, summarize } from '../summary.ts'
import { severityWords } from './words.ts'

export interface TextReportOptions {
  /** The text of a 1-based line of a file; `undefined` when it cannot be read. */
  readonly lineText: (file: string, line: number) => string | undefined
  readonly palette?: Palette
  /** Width of the terminal in cells. Default: 100. */
  readonly width?: number
}

/** Every finding once, sorted by place, and a last line that counts them. Ends with a line feed. */
export function reportText(diagnostics: readonly Diagnostic[], options: TextReportOptions): string {
  const sorted = sortDiagnostics(diagnostics)
  const findings = sorted.map((diagnostic) => formatFinding(diagnostic, options) + '\n\n')
  return findings.join('') + formatSummary(summarize(sorted)) + '\n'
}

function formatFinding(diagnostic: Diagnostic, options: TextReportOptions): string {
  const palette = options.palette ?? plainPalette
  const { severity, message, code, place } = diagnostic
  const where = place === undefined ? '' : palette.place(formatPlace(place)) + ': '
  const lines = [
    `${where}${palette[severity](severityWords[severity])}: ${oneLine(message)} ${palette.dim(`[${code}]`)}`,
    place === undefined ? '' : drawFrame(place, options),
    ...[
      formatValue('Указано', diagnostic.actual, message),
      formatValue('Ожидается', diagnostic.expected, message),
      diagnostic.help === undefined ? '' : `${palette.help('Как исправить:')} ${toPrintable(diagnostic.help)}`,
      ...diagnostic.related.map(({ place, message }) => `${palette.place(formatPlace(place))}: ${oneLine(message)}`),
    ].map(indent),
  ]
  return lines.filter((line) => line !== '').join('\n')
}

/** `file:line:column`, the form that terminals and editors make clickable. */
export function formatPlace({ file, range }: Place): string {
  return toPrintable(range === undefined ? file : `${file}:${range.start.line}:${range.start.column}`)
}

function drawFrame({ file, range }: Place, { lineText, palette = plainPalette, width = 100 }: TextReportOptions): string {
  if (range === undefined) return ''
  // The gutter takes up to ten cells.
  return drawCodeFrame(range, (line) => lineText(file, line), { palette, width: Math.max(30, width - 10) })
}

/** A value quoted in a sentence may hold line feeds; they may not look like another finding. */
function oneLine(text: string): string {
  return toPrintable(text).replace(/\s*\n\s*/gu, ' ')
}

/** Values that the sentence already names are not said twice. */
function formatValue(name: string, value: string | undefined, message: string): string {
  return value === undefined || message.includes(value) ? '' : `${name}: ${toPrintable(value)}`
}

function indent(text: string): string {
  return text === '' ? '' : text.replace(/^/gmu, '  ')
}
