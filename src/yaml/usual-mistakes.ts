/** The mistakes that authors make again and again, told from the text where the parser stumbled. */
import { isCollection, isScalar, type Node, type YAMLError } from 'yaml'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import {
  contentAt,
  contentStart,
  excerpt,
  fixOf,
  found,
  lineEnd,
  lineStart,
  quoteFix,
  type MistakeContext,
} from './mistake-context.ts'

export function badTag(context: MistakeContext, error: YAMLError): Diagnostic {
  return found(
    context,
    'yaml/tag',
    { tag: context.text.slice(error.pos[0], Math.min(error.pos[1], error.pos[0] + 40)) },
    error.pos[0],
    error.pos[1],
  )
}

export function badEscape(context: MistakeContext, error: YAMLError): Diagnostic {
  const start = error.pos[0]
  const written = /^\\(?:[xuU][0-9a-fA-F]*|[\s\S])?/.exec(context.text.slice(start, start + 12))?.[0] ?? '\\'
  return found(context, 'yaml/bad-escape', { written: written.trimEnd() }, start, start + written.trimEnd().length)
}

export function tabIndent(context: MistakeContext, error: YAMLError): Diagnostic {
  const start = error.pos[0]
  // The parser may report the spaces around as well; the tabs are what is to be replaced.
  const from = context.text.indexOf('\t', lineStart(context, start))
  const at = from >= 0 && from <= error.pos[1] ? from : start
  const tabs = /^\t*/.exec(context.text.slice(at))?.[0].length ?? 1
  const end = at + Math.max(tabs, 1)
  const isIndent = context.text.slice(lineStart(context, at), at).trim() === ''
  const fix = isIndent ? { fix: fixOf(context, at, end, '  '.repeat(Math.max(tabs, 1))) } : {}
  return found(context, 'yaml/tab-indent', {}, at, end, fix)
}

/** A line whose indent fits nothing above it; the range is the line without its indent. */
export function indentation(context: MistakeContext, offset: number): Diagnostic {
  const start = contentStart(context, offset)
  if (/^-[^\s-]/.test(context.text.slice(start, start + 2))) return spaceAfterDash(context, start)
  return found(
    context,
    'yaml/indentation',
    { line: excerpt(context.text.slice(start, lineEnd(context, start))) },
    start,
    lineEnd(context, start),
  )
}

export function spaceAfterDash(context: MistakeContext, start: number): Diagnostic {
  return found(context, 'yaml/space-after-dash', {}, start, lineEnd(context, start), {
    fix: fixOf(context, start + 1, start + 1, ' '),
  })
}

export function spaceAfterColon(context: MistakeContext, start: number): Diagnostic | undefined {
  const line = context.text.slice(start, lineEnd(context, start))
  const match = /^([\p{L}\w-]+):(?=[^\s/])/u.exec(line)
  if (match === null) return undefined
  const after = start + match[0].length
  return found(context, 'yaml/space-after-colon', { key: match[1] ?? '' }, start, lineEnd(context, start), {
    fix: fixOf(context, after, after, ' '),
  })
}

/** A line that stands where `key: value` is expected. */
export function loneLine(context: MistakeContext, start: number): Diagnostic {
  const end = lineEnd(context, start)
  const line = context.text.slice(start, end)
  if (/^["']/.test(line)) return unclosedQuote(context, start + 1)
  if (/^-[^\s-]/.test(line)) return spaceAfterDash(context, start)
  if (/^-\s/.test(line)) return found(context, 'yaml/mixed-list', {}, start, end)
  return (
    spaceAfterColon(context, start) ?? found(context, 'yaml/key-without-value', { line: excerpt(line) }, start, end)
  )
}

/** `start` is the opening quote. A text that closes on a later line was most likely never closed on its own. */
export function textAfterQuote(context: MistakeContext, start: number): Diagnostic {
  const quoted = quotedAt(context, start)
  const [from, to] = quoted?.range ?? [start, start]
  const line = context.lines.position(from).line
  if (line !== context.lines.position(to).line) return unclosedQuote(context, from + 1)
  return found(context, 'yaml/text-after-quote', { quote: context.text[from] ?? '"' }, from, lineEnd(context, from))
}

/** `offset` lies inside or just after the text whose quote is not closed. */
export function unclosedQuote(context: MistakeContext, offset: number): Diagnostic {
  const start = quotedAt(context, offset)?.range?.[0] ?? contentAt(context, Math.max(0, offset - 1))
  return found(context, 'yaml/unclosed-quote', { quote: context.text[start] ?? '"' }, start, lineEnd(context, start))
}

function quotedAt(context: MistakeContext, offset: number): Node | undefined {
  return context.nodes.findLast(
    (node) =>
      isScalar(node) &&
      (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') &&
      (node.range?.[0] ?? 0) <= offset &&
      offset <= (node.range?.[1] ?? 0) + 1,
  )
}

export function unclosedBracket(context: MistakeContext, offset: number): Diagnostic {
  const flow = context.nodes.findLast(
    (node) =>
      isCollection(node) &&
      node.flow === true &&
      (node.range?.[0] ?? 0) < offset &&
      offset <= (node.range?.[2] ?? 0) + 1,
  )
  const start = flow?.range?.[0] ?? contentAt(context, offset)
  const bracket = context.text[start] === '{' ? '{' : '['
  return found(context, 'yaml/bracket', { bracket }, start, lineEnd(context, start))
}

/** Text that starts with a character which has a meaning of its own. */
export function reservedStart(context: MistakeContext, start: number): Diagnostic {
  const end = lineEnd(context, start)
  return found(
    context,
    'yaml/reserved-start',
    { character: context.text[start] ?? '' },
    start,
    end,
    quoteFix(context, start, end),
  )
}

/** The `!`, `&` or `*` that begins the word at `offset`. */
export function specialBefore(context: MistakeContext, offset: number): number {
  for (let at = offset; at >= lineStart(context, offset); at--) if ('!&*'.includes(context.text[at] ?? ' ')) return at
  return offset
}

/** The nearest line above that starts with `%`: the parser complains of it where the document begins. */
export function directive(context: MistakeContext, offset: number): Diagnostic {
  const before = context.text.lastIndexOf('\n%', offset)
  const start = before >= 0 ? before + 1 : context.text.startsWith('%') ? 0 : lineStart(context, offset)
  return found(context, 'yaml/directive', {}, start, lineEnd(context, start))
}

export function other(context: MistakeContext, error: YAMLError, what: string): Diagnostic {
  const [start, end] = error.pos
  return found(context, 'yaml/syntax', { what }, start, Math.min(Math.max(end, start), lineEnd(context, start)))
}
