/**
 * The parser's errors in the author's language. The parser names the rule that
 * was broken; the text around tells which of the usual mistakes broke it.
 */
import { isAlias, isCollection, isScalar, visit, type Document, type ErrorCode, type Node, type YAMLError } from 'yaml'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Code } from '../diagnostics/catalogue/index.ts'
import type { LineIndex } from '../source/line-index.ts'
import {
  found,
  quoteFix,
  lineStart,
  lineEnd,
  contentAt,
  nextContent,
  excerpt,
  type MistakeContext,
} from './mistake-context.ts'
import {
  badTag,
  badEscape,
  tabIndent,
  indentation,
  spaceAfterColon,
  loneLine,
  textAfterQuote,
  unclosedQuote,
  unclosedBracket,
  reservedStart,
  specialBefore,
  directive,
  other,
} from './usual-mistakes.ts'

type Translate = (context: MistakeContext, error: YAMLError) => Diagnostic | readonly Diagnostic[]

/** Errors after which the rest of the file may stand in wrong places. */
const harmless: ReadonlySet<ErrorCode> = new Set(['BAD_SCALAR_START', 'BAD_DQ_ESCAPE', 'BLOCK_AS_IMPLICIT_KEY'])

export function distortsStructure(error: YAMLError): boolean {
  return !harmless.has(error.code)
}

/** Mistakes after which the parser takes the following lines for something else, up to the next key of the file itself. */
const derailing: ReadonlySet<Code> = new Set<Code>(['yaml/tab-indent', 'yaml/unclosed-quote', 'yaml/bracket'])

/** Findings that hold whatever surrounds them. */
const independent: ReadonlySet<Code> = new Set<Code>(['yaml/tab-indent', 'yaml/bad-escape', 'yaml/reserved-start'])

/** One finding per mistake: the parser often reports one mistake several times on the same line, and its consequences below. */
export function translateErrors(
  file: string,
  text: string,
  lines: LineIndex,
  document: Document,
  errors: readonly YAMLError[],
): readonly Diagnostic[] {
  const context: MistakeContext = { file, text, lines, nodes: errors.length === 0 ? [] : collectNodes(document) }
  const found: Diagnostic[] = []
  const codesOfLine = new Map<number, { code: Code; offset: number }[]>()
  let derailedUntil = 0
  const nested = new Set(errors.filter(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY').map(({ pos }) => pos[0]))
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    // The parser complains of such a text twice: as a nested mapping and as its key of several lines.
    if (error.code === 'MULTILINE_IMPLICIT_KEY' && nested.has(error.pos[0])) continue
    const translated = translations[error.code](context, error)
    for (const diagnostic of Array.isArray(translated) ? translated : [translated as Diagnostic]) {
      // readonly arrays are not narrowed by isArray
      const start = diagnostic.place?.range?.start ?? lines.position(0)
      const onLine = codesOfLine.get(start.line) ?? []
      const repeatable = diagnostic.code === 'yaml/bad-escape' || diagnostic.code === 'yaml/reserved-start'
      const isNew =
        onLine.length === 0 ||
        (repeatable && onLine.every((other) => other.code === diagnostic.code && other.offset !== start.offset))
      if (!isNew || (start.offset < derailedUntil && !independent.has(diagnostic.code))) continue
      if (derailing.has(diagnostic.code)) derailedUntil = nextTopLevelKey(text, start.offset)
      codesOfLine.set(start.line, [...onLine, { code: diagnostic.code, offset: start.offset }])
      found.push(diagnostic)
    }
  }
  return found
}

function nextTopLevelKey(text: string, offset: number): number {
  const match = /\n[^\s#-]/.exec(text.slice(offset))
  return match === null ? text.length : offset + match.index
}

function collectNodes(document: Document): readonly Node[] {
  const nodes: Node[] = []
  visit(document, {
    Node: (_key, node) => {
      // The visitor also covers nodes without content, such as pairs.
      if (isScalar(node) || isAlias(node) || isCollection(node)) nodes.push(node as Node)
    },
  })
  return nodes
}

const translations: Readonly<Record<ErrorCode, Translate>> = {
  ALIAS_PROPS: (context, error) => reservedStart(context, error.pos[0]),
  BAD_ALIAS: (context, error) => reservedStart(context, specialBefore(context, error.pos[0])),
  BAD_COLLECTION_TYPE: (context, error) => badTag(context, error),
  BAD_DIRECTIVE: (context, error) => directive(context, error.pos[0]),
  BAD_DQ_ESCAPE: badEscape,
  BAD_INDENT: badIndent,
  BAD_PROP_ORDER: (context, error) => reservedStart(context, error.pos[0]),
  BAD_SCALAR_START: (context, error) => reservedStart(context, error.pos[0]),
  BLOCK_AS_IMPLICIT_KEY: nestedMapping,
  BLOCK_IN_FLOW: (context, error) =>
    other(context, error, 'внутри [ ] и { } нельзя начинать список строками с «-» и ключи с новой строки'),
  DUPLICATE_KEY: (context, error) => other(context, error, 'ключ повторяется'),
  IMPOSSIBLE: (context, error) => other(context, error, 'это место не удаётся прочитать'),
  KEY_OVER_1024_CHARS: (context, error) =>
    found(context, 'yaml/key-too-long', {}, error.pos[0], lineEnd(context, error.pos[0])),
  MISSING_CHAR: missingCharacter,
  MULTILINE_IMPLICIT_KEY: multilineKey,
  MULTIPLE_ANCHORS: (context, error) => reservedStart(context, error.pos[0]),
  MULTIPLE_DOCS: (context, error) => other(context, error, 'в файле больше одного документа'),
  MULTIPLE_TAGS: (context, error) => reservedStart(context, error.pos[0]),
  NON_STRING_KEY: (context, error) => found(context, 'yaml/key-not-text', { written: '' }, error.pos[0], error.pos[1]),
  RESOURCE_EXHAUSTION: (context, error) => found(context, 'yaml/too-deep', { limit: 64 }, error.pos[0], error.pos[0]),
  TAB_AS_INDENT: tabIndent,
  TAG_RESOLVE_FAILED: badTag,
  UNEXPECTED_TOKEN: unexpectedToken,
}

function badIndent(context: MistakeContext, error: YAMLError): Diagnostic {
  if (error.message.includes('must be sufficiently indented and end with'))
    return unclosedBracket(context, error.pos[0])
  return indentation(context, error.pos[0])
}

function nestedMapping(context: MistakeContext, error: YAMLError): Diagnostic {
  const { text } = context
  const start = contentAt(context, error.pos[0])
  if ('-?'.includes(text[start] ?? '') && /^[-?]\s/.test(text.slice(start, start + 2))) {
    return text[start] === '-' ? indentation(context, start) : reservedStart(context, start)
  }
  const end = lineEnd(context, start)
  const line = text.slice(start, end)
  if (/^["']/.test(line)) return textAfterQuote(context, start)
  if (/:(?=\s|$)/.test(line)) {
    return found(context, 'yaml/colon-in-text', { text: excerpt(line) }, start, end, quoteFix(context, start, end))
  }
  // The colon that makes a key of the text stands on a later line.
  const next = nextContent(context, end)
  const nextLine = text.slice(next, lineEnd(context, next))
  if (/^(?:[\w-]+|[\p{L}-]+):(?=\s|$)/u.test(nextLine)) return indentation(context, next)
  return found(context, 'yaml/colon-in-text', { text: excerpt(nextLine) }, next, lineEnd(context, next))
}

function missingCharacter(context: MistakeContext, error: YAMLError): Diagnostic {
  const [start] = error.pos
  const { message } = error
  if (message.startsWith('Missing closing')) return unclosedQuote(context, start)
  if (message.startsWith('Implicit map keys need')) return loneLine(context, contentAt(context, start))
  if (message.startsWith('Tags and anchors')) return reservedStart(context, specialBefore(context, start))
  if (message.startsWith('Sequence item without'))
    return found(context, 'yaml/mixed-list', {}, contentAt(context, start), lineEnd(context, contentAt(context, start)))
  if (message.startsWith('Missing , '))
    return found(context, 'yaml/flow-comma', {}, start, Math.max(error.pos[1], start + 1))
  if (message.startsWith('Missing space after :'))
    return spaceAfterColon(context, start - 1) ?? other(context, error, 'после двоеточия нужен пробел')
  if (message.startsWith('Expected flow')) return unclosedBracket(context, start)
  if (message.startsWith('Comments must be'))
    return other(context, error, 'перед знаком # (начало заметки) нужен пробел')
  if (message.startsWith('Block scalars with more-indented')) return indentation(context, start)
  if (message.includes('directives-end')) return directive(context, start)
  return other(context, error, 'здесь не хватает разделителя')
}

/** A key that goes over several lines: every line but the last lacks its `: `. */
function multilineKey(context: MistakeContext, error: YAMLError): readonly Diagnostic[] {
  const start = contentAt(context, error.pos[0])
  const line = context.text.slice(start, lineEnd(context, start))
  if (/^["']/.test(line)) return [unclosedQuote(context, start + 1)]
  if (/^-\s/.test(line)) return [found(context, 'yaml/mixed-list', {}, start, lineEnd(context, start))]
  const mistakes: Diagnostic[] = []
  for (let at = start; at < error.pos[1]; at = nextContent(context, lineEnd(context, at))) {
    const isLast = lineEnd(context, at) >= error.pos[1]
    if (isLast && mistakes.length > 0) break
    mistakes.push(loneLine(context, at))
    if (isLast) break
  }
  return mistakes
}

function unexpectedToken(context: MistakeContext, error: YAMLError): Diagnostic {
  const { text } = context
  const [start] = error.pos
  const { message } = error
  if (message.includes('at node end')) return textAfterNode(context, error)
  if (message.startsWith('Unexpected block-seq-ind') || message.startsWith('Unexpected explicit-key-ind')) {
    const at = contentAt(context, start)
    const firstInLine = text.slice(lineStart(context, at), at).trim() === ''
    return found(context, firstInLine ? 'yaml/mixed-list' : 'yaml/list-on-key-line', {}, at, lineEnd(context, at))
  }
  if (message.startsWith('Block scalar header') || message.startsWith('Not a YAML token')) {
    const header = Math.max(text.lastIndexOf('|', start), text.lastIndexOf('>', start))
    if (header >= lineStart(context, start)) {
      return found(context, 'yaml/block-text-header', { sign: text[header] ?? '|' }, header, lineEnd(context, header))
    }
  }
  if (/^[\]}]/.test(text.slice(start, start + 1)))
    return found(context, 'yaml/bracket', { bracket: text[start] ?? ']' }, start, start + 1)
  if (message.startsWith('Unexpected ,') || message.startsWith('Unexpected empty item'))
    return found(context, 'yaml/flow-comma', {}, start, start + 1)
  if (text[start] === ':') return other(context, error, 'двоеточие стоит там, где его не должно быть')
  return other(context, error, 'здесь не должно быть этого текста')
}

/** Text after a value that has already ended: after a closing quote, a bracket, an alias. */
function textAfterNode(context: MistakeContext, error: YAMLError): Diagnostic {
  const [start] = error.pos
  const before = context.nodes.findLast(
    (node) =>
      (node.range?.[1] ?? 0) <= start &&
      context.text.slice(node.range?.[1], start).trim() === '' &&
      (node.range?.[1] ?? 0) > (node.range?.[0] ?? 0),
  )
  const from = before?.range?.[0] ?? start
  if (isAlias(before)) return reservedStart(context, from)
  if (isScalar(before) && (before.type === 'QUOTE_DOUBLE' || before.type === 'QUOTE_SINGLE'))
    return textAfterQuote(context, from)
  if (isCollection(before) && before.flow === true) return reservedStart(context, from)
  return found(context, 'yaml/mixed-list', {}, contentAt(context, start), lineEnd(context, start))
}
