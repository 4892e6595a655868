/** Findings for people: place, sentence, the lines themselves, what to do. */
import type { Place, WordPlace } from '../../source/place.ts'
import { drawCodeFrame } from '../code-frame.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { type Palette, plainPalette } from './palette.ts'
import { toPrintable } from '../printable.ts'
import { formatWordPlace } from './word-place.ts'
import { sortDiagnostics } from '../sort-diagnostics.ts'
import { count, formatSummary, summarize } from '../summary.ts'
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
      ...drawRelated(diagnostic.related, palette),
    ].map(indent),
  ]
  return lines.filter((line) => line !== '').join('\n')
}

/** The same fault may stand in hundreds of paragraphs of a Word file; other formats name them all. */
const MOST_RELATED = 5

function drawRelated(related: Diagnostic['related'], palette: Palette): readonly string[] {
  const isLong = related.length > MOST_RELATED + 1 && related.every(({ place }) => place.word !== undefined)
  const shown = isLong ? related.slice(0, MOST_RELATED) : related
  const lines = shown.map(({ place, message }) => {
    const where = place.word === undefined ? formatPlace(place) : formatWordPlace(place.word)
    return `${palette.place(where)}: ${oneLine(message)}`
  })
  return isLong ? [...lines, `и еще ${count(related.length - shown.length, 'место', 'места', 'мест')}`] : lines
}

/** `file:line:column`, the form that terminals and editors make clickable. */
export function formatPlace({ file, range, word }: Place): string {
  if (word !== undefined) return `${toPrintable(file)}, ${formatWordPlace(word)}`
  return toPrintable(range === undefined ? file : `${file}:${range.start.line}:${range.start.column}`)
}

function drawFrame({ file, range, word }: Place, { lineText, palette = plainPalette, width = 100 }: TextReportOptions): string {
  if (word !== undefined) return drawParagraph(word, lineText(file, word.paragraph), palette, Math.max(30, width - 10))
  if (range === undefined) return ''
  // The gutter takes up to ten cells.
  return drawCodeFrame(range, (line) => lineText(file, line), { palette, width: Math.max(30, width - 10) })
}

/** The paragraph of a Word file as one line, with the words at fault marked. */
function drawParagraph({ paragraph: line, at }: WordPlace, text: string | undefined, palette: Palette, width: number): string {
  const shown = text?.replaceAll('\n', ' ')
  if (shown === undefined || shown.trim() === '') return ''
  if (at === undefined) return `${palette.dim(`  ${line} │`)} ${toPrintable(shown.length > width ? `${shown.slice(0, width - 1)}…` : shown)}`
  const position = (offset: number) => ({ line, column: offset + 1, offset })
  return drawCodeFrame({ start: position(at[0]), end: position(at[1]) }, (each) => (each === line ? shown : undefined), { palette, width, context: 0 })
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
