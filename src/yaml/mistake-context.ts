/** The text around a mistake: where its line begins and ends, what follows, and how to repair it. */
import type { Node } from 'yaml'
import { diagnose, type DiagnosticDetails } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts'
import type { Code, ParamsOf } from '../diagnostics/catalogue/index.ts'
import type { LineIndex } from '../source/line-index.ts'

export interface MistakeContext {
  readonly file: string
  readonly text: string
  readonly lines: LineIndex
  readonly nodes: readonly Node[]
}

export function found<C extends Code>(
  { file, lines }: MistakeContext,
  code: C,
  params: ParamsOf<C>,
  start: number,
  end: number,
  details?: DiagnosticDetails,
): Diagnostic {
  return diagnose(code, params, { file, range: lines.range(start, Math.max(start, end)) }, details)
}

export function fixOf({ file, lines }: MistakeContext, start: number, end: number, replacement: string): Fix {
  return { file, range: lines.range(start, end), replacement }
}

/** Takes a value of one line into quotes; nothing when a note or a further line makes that doubtful. */
export function quoteFix(context: MistakeContext, start: number, end: number): { fix: Fix } | Record<string, never> {
  const { text } = context
  const value = text.slice(start, end)
  const before = text.slice(lineStart(context, start), start)
  const next = nextContent(context, end)
  const indent = (offset: number): number => offset - lineStart(context, offset)
  const continues =
    next < text.length &&
    indent(next) > /^ */.exec(before)![0].length &&
    !/^-\s|^[\w-]+:(?:\s|$)/.test(text.slice(next, next + 80))
  if (value.includes(' #') || continues || !/^\s*(?:- +)*(?:[^\s:,[\]{}"']+: +)?$/.test(before)) return {}
  return { fix: fixOf(context, start, end, '"' + value.replaceAll('\\', '\\\\').replaceAll('"', '\\"') + '"') }
}

export function lineStart({ lines }: MistakeContext, offset: number): number {
  const { column, offset: at } = lines.position(offset)
  return at - column + 1
}

/** The end of the line's text, without trailing blanks. */
export function lineEnd(context: MistakeContext, offset: number): number {
  const { line } = context.lines.position(offset)
  return Math.max(offset, lineStart(context, offset) + context.lines.lineText(line).trimEnd().length)
}

/** The first visible character of the line of `offset`. */
export function contentStart(context: MistakeContext, offset: number): number {
  const start = lineStart(context, offset)
  return start + (/^[ \t]*/.exec(context.lines.lineText(context.lines.position(offset).line))?.[0].length ?? 0)
}

/** `offset`, moved over blanks to the text that it introduces. */
export function contentAt({ text }: MistakeContext, offset: number): number {
  let at = offset
  while (at < text.length && (text[at] === ' ' || text[at] === '\t')) at++
  return at
}

export function nextContent({ text }: MistakeContext, offset: number): number {
  let at = offset
  while (at < text.length && /\s/.test(text[at]!)) at++
  return at
}

export function excerpt(line: string): string {
  return line.length > 60 ? line.slice(0, 59) + '…' : line
}
