import type { Range } from '../source/place.ts'
import { type Palette, plainPalette } from './reporters/palette.ts'
import { toPrintable } from './printable.ts'

export interface CodeFrameOptions {
  /** Widest text of a line, in terminal cells. Default: 100. */
  readonly width?: number
  /** Lines shown above and below the marked one. Default: 1. */
  readonly context?: number
  readonly palette?: Palette
}

/** The text of a 1-based line without its end; `undefined` when there is no such line. */
export type ReadLine = (line: number) => string | undefined

const TAB = 4

/**
 * The lines around a place with its beginning marked, as far as it stands on
 * its first line:
 *
 * ```
 *   11 │ kind: order
 *   12 │ titel: Об утверждении
 *      │ ^~~~~
 * ```
 *
 * Empty when the place's line cannot be read.
 */
export function drawCodeFrame(range: Range, readLine: ReadLine, options: CodeFrameOptions = {}): string {
  const { width = 100, context = 1, palette = plainPalette } = options
  const marked = readLine(range.start.line)
  if (marked === undefined) return ''

  const { line } = range.start
  // Blank lines at the outer edges tell nothing and are left out.
  const before = readContext(readLine, line - context, line - 1)
  const above = before.some(isFull) ? before.slice(before.findIndex(isFull)) : []
  const after = readContext(readLine, line + 1, line + context)
  const below = after.slice(0, after.findLastIndex(isFull) + 1)
  const gutter = String(below.at(-1)?.line ?? line).length

  const row = (number: string, text: string): string =>
    `${palette.dim(`  ${number.padStart(gutter)} │`)} ${text}`.trimEnd()
  const plainRow = ({ line, text }: ContextLine): string =>
    row(String(line), showWindow(toCells(text.slice(0, width + 1)), 0, width))

  const { text, marker } = markLine(marked, range, width)
  return [
    ...above.map(plainRow),
    row(String(line), text),
    row('', palette.error(marker)),
    ...below.map(plainRow),
  ].join('\n')
}

interface ContextLine {
  readonly line: number
  readonly text: string
}

function readContext(readLine: ReadLine, from: number, to: number): readonly ContextLine[] {
  const lines: ContextLine[] = []
  for (let line = Math.max(1, from); line <= to; line++) lines.push({ line, text: readLine(line) ?? '' })
  return lines
}

const isFull = ({ text }: ContextLine): boolean => text.trim() !== ''

function markLine(line: string, range: Range, width: number): { readonly text: string; readonly marker: string } {
  // A line may be megabytes long; only what can be shown is taken apart.
  const cutAt = wholeCharacter(line, Math.max(0, range.start.column - 1 - 2 * width))
  const cells = toCells(line.slice(cutAt, wholeCharacter(line, cutAt + 4 * width)))
  const start = range.start.column - 1 - cutAt
  const end = range.end.line > range.start.line ? Infinity : range.end.column - 1 - cutAt

  const first = cells.findIndex((cell) => cell.end > start)
  const from = first < 0 ? cells.length : first
  const to = Math.max(from + 1, cells.findLastIndex((cell) => cell.start < end) + 1)

  const left = cutAt > 0 || widthOf(cells) > width ? findWindow(cells, from, width) : 0
  const text = (left > 0 || cutAt > 0 ? '…' : '') + showWindow(cells, left, width - 1)
  const indent = widthOf(cells.slice(left, from)) + (left > 0 || cutAt > 0 ? 1 : 0)
  const length = Math.max(1, widthOf(cells.slice(from, to)))
  return { text, marker: ' '.repeat(indent) + '^' + '~'.repeat(Math.min(length - 1, Math.max(0, width - indent - 1))) }
}

/** The first cell to show so that the place stands at about a third of the width. */
function findWindow(cells: readonly TextCell[], place: number, width: number): number {
  let left = place
  let used = 0
  while (left > 0 && used + cells[left - 1]!.width <= width / 3) used += cells[--left]!.width
  return left
}

function showWindow(cells: readonly TextCell[], left: number, width: number): string {
  let shown = ''
  let used = 0
  for (const cell of cells.slice(left)) {
    if (used + cell.width > width) return shown + '…'
    shown += cell.shown
    used += cell.width
  }
  return shown
}

/** What the reader takes for one character, and how much room it takes in a terminal. */
interface TextCell {
  readonly shown: string
  readonly start: number
  readonly end: number
  readonly width: number
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u
const segmenter = new Intl.Segmenter('ru', { granularity: 'grapheme' })

/** Printable characters of one cell each, of which nearly every line of a source consists. */
const SIMPLE = /^[ -~А-Яа-яЁё«»№–—]*$/

function toCells(text: string): readonly TextCell[] {
  if (SIMPLE.test(text)) return Array.from(text, (shown, start) => ({ shown, start, end: start + 1, width: 1 }))
  const cells: TextCell[] = []
  let column = 0
  for (const { segment, index } of segmenter.segment(text)) {
    const width = segment === '\t' ? TAB - (column % TAB) : WIDE.test(segment) ? 2 : 1
    const shown = segment === '\t' ? ' '.repeat(width) : toPrintable(segment)
    cells.push({ shown, start: index, end: index + segment.length, width })
    column += width
  }
  return cells
}

function widthOf(cells: readonly TextCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0)
}

/** Never cuts between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
