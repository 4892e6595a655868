import { Lexer, parseAllDocuments, type Document } from 'yaml'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Code } from '../diagnostics/catalogue/index.ts'
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import { LineIndex } from '../source/line-index.ts'
import type { Range } from '../source/place.ts'
import { buildValue, maximumDepth } from './build-value.ts'
import { decodeText } from './decode-text.ts'
import { findForbiddenCharacters } from './forbidden-characters.ts'
import { createLocator } from './locate.ts'
import type { TextTrace } from './trace-text.ts'
import { distortsStructure, translateErrors } from './translate-errors.ts'

/** A source file as read: its text, its value, and the way from one to the other. */
export interface YamlSource {
  readonly file: string
  /** Without a byte order mark; offsets of all places count in it. */
  readonly text: string
  /** A mapping of strings, numbers, booleans, `null`, lists and mappings, in the author's order. */
  readonly value: unknown
  /**
   * The range of a value (default) or of the key that introduces it; for a list
   * item, its first line serves as the key. When the pointer leads nowhere, the
   * key of its nearest existing ancestor, so that a missing key is shown where
   * it should have been. Values reached through an alias are found at the anchor.
   */
  locate(pointer: string, at?: 'key' | 'value'): Range | undefined
  /** The text of an unquoted scalar exactly as written; `undefined` for everything else. */
  written(pointer: string): string | undefined
  /** Where the characters of a text value were typed; `undefined` when that can not be told. */
  trace(pointer: string): TextTrace | undefined
  readonly lines: LineIndex
}

/** A file that breaks off after this many findings is not the YAML it claims to be. */
const maximumFindings = 50

/** Findings that a parser error elsewhere may cause. */
const structural: ReadonlySet<Code> = new Set<Code>(['yaml/duplicate-key', 'yaml/key-not-text', 'yaml/list-in-text'])

/** Findings that leave the value as its author meant it. */
const harmless: ReadonlySet<Code> = new Set<Code>([
  'yaml/control-character',
  'yaml/duplicate-key',
  'yaml/invisible-in-key',
  'yaml/unused-anchor',
])

/**
 * Reads one YAML file: YAML 1.2 with stricter numbers (see read-scalar.ts).
 * Never throws. The value is absent when anything in it is in doubt; findings
 * such as a duplicate key leave it in place, so that later checks can go on.
 */
export function parseYaml(file: string, bytes: Uint8Array): Staged<YamlSource> {
  const decoded = decodeText(file, bytes)
  if (decoded.value === undefined) return { value: undefined, diagnostics: decoded.diagnostics }
  const text = decoded.value
  const lines = new LineIndex(text)
  const controls = reportControlCharacters(file, text, lines)
  if (controls.length >= maximumFindings) return { value: undefined, diagnostics: controls }
  const tooDeep = reportDepth(file, text, lines)
  if (tooDeep !== undefined) return { value: undefined, diagnostics: [...controls, tooDeep] }

  const parsed = parseAllDocuments(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: false,
  })
  // Without documents the library returns a list with properties of its own.
  const documents: readonly Document[] = Array.isArray(parsed) ? (parsed as readonly Document[]) : []
  const document = documents[0]
  const root = document?.contents ?? null
  const isEmpty =
    document === undefined || (documents.length === 1 && document.errors.length === 0 && isNothing(text, root))
  if (isEmpty)
    return {
      value: undefined,
      diagnostics: [...controls, diagnose('yaml/empty', {}, { file, range: lines.range(0, 0) })],
    }

  const errors = documents.flatMap((part) => [
    ...part.errors,
    ...part.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED'),
  ])
  const syntax = translateErrors(file, text, lines, document, errors)
  const built = buildValue(file, text, lines, root)
  const distorted = errors.some(distortsStructure)
  const linesWithErrors = new Set(syntax.map(({ place }) => place?.range?.start.line))
  const meaning = built.diagnostics.filter(
    ({ code, place }) => !linesWithErrors.has(place?.range?.start.line) && !(distorted && structural.has(code)),
  )
  const others = documents.slice(1).map((next) => reportSecondDocument(file, text, lines, next))
  const isMapping = typeof built.value === 'object' && built.value !== null && !Array.isArray(built.value)
  const shape =
    isMapping || errors.length > 0 || meaning.length > 0 ? [] : [reportShape(file, lines, root, built.value)]
  const diagnostics = limit(file, lines, [...controls, ...syntax, ...meaning, ...others, ...shape])
  const isWhole = errors.length === 0 && others.length === 0 && !meaning.some(({ code }) => !harmless.has(code))
  if (!isMapping || !isWhole) return { value: undefined, diagnostics }
  return {
    value: { file, text, value: built.value, lines, ...createLocator(text, lines, root, built.targets) },
    diagnostics,
  }
}

function isNothing(text: string, root: Document['contents']): boolean {
  return (
    root === null || (root.range?.[0] === root.range?.[1] && text.replace(/#.*|^(?:---|\.\.\.)/gm, '').trim() === '')
  )
}

function reportControlCharacters(file: string, text: string, lines: LineIndex): readonly Diagnostic[] {
  const found = findForbiddenCharacters(text, maximumFindings + 1)
  return found
    .slice(0, maximumFindings)
    .map(({ offset, name }, i) =>
      diagnose(
        'yaml/control-character',
        { character: name, more: i === maximumFindings - 1 && found.length > maximumFindings ? 1 : 0 },
        { file, range: lines.range(offset, offset + 1) },
      ),
    )
}

/**
 * Nesting beyond any real document, found before parsing: the parser recurses.
 * Brackets inside texts are told from structure only when there are very many.
 */
function reportDepth(file: string, text: string, lines: LineIndex): Diagnostic | undefined {
  const at = deepIndent(text) ?? (maximumBalance(text) > maximumDepth ? deepBracket(text) : undefined)
  return at === undefined
    ? undefined
    : diagnose(
        'yaml/too-deep',
        { limit: maximumDepth },
        { file, range: lines.range(at, Math.min(at + 1, text.length)) },
      )
}

function maximumBalance(text: string): number {
  // Plans are written without any; that is seen faster than counted.
  if (!text.includes('[') && !text.includes('{')) return 0
  let balance = 0
  let highest = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x5b || unit === 0x7b) highest = Math.max(highest, ++balance)
    else if ((unit === 0x5d || unit === 0x7d) && balance > 0) balance--
  }
  return highest
}

function deepBracket(text: string): number | undefined {
  let depth = 0
  let offset = 0
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++
    else if ((token === ']' || token === '}') && depth > 0) depth--
    if (depth > maximumDepth) return offset
    // The lexer marks documents and plain scalars with control characters that are not in the text.
    if (token !== '\u0002' && token !== '\u0018' && token !== '\u001f') offset += token.length
  }
  return undefined
}

/** Where indents or dashes of one line lead deeper than the limit. */
function deepIndent(text: string): number | undefined {
  const dashes = /^[ \t]*(?:[-?][ \t]+){65}/m.exec(text)
  if (dashes !== null) return dashes.index + dashes[0].length - 2
  const indents: number[] = []
  for (const match of text.matchAll(/^( +)(?=[^\s])/gm)) {
    const indent = match[1]!.length
    while (indents.length > 0 && indents[indents.length - 1]! >= indent) indents.pop()
    indents.push(indent)
    // Lines inside a block text may be indented at will, but not ever deeper four hundred times.
    if (indents.length > maximumDepth * 6) return match.index + indent
  }
  return undefined
}

function reportSecondDocument(file: string, text: string, lines: LineIndex, next: Document): Diagnostic {
  const start = next.range?.[0] ?? 0
  const marker = text.lastIndexOf('\n---', start)
  const at = marker < 0 ? Math.min(start, text.length) : marker + 1
  const end = at + (/^[^\r\n]*/.exec(text.slice(at, at + 200))?.[0].trimEnd().length ?? 0)
  return diagnose('yaml/several-documents', {}, { file, range: lines.range(at, end) })
}

function reportShape(file: string, lines: LineIndex, root: Document['contents'], value: unknown): Diagnostic {
  const start = root?.range?.[0] ?? 0
  const line = lines.lineText(lines.position(start).line)
  return diagnose(
    'yaml/not-a-mapping',
    { found: Array.isArray(value) ? 'список' : 'текст' },
    {
      file,
      range: lines.range(start, Math.max(start, start - lines.position(start).column + 1 + line.trimEnd().length)),
    },
  )
}

function limit(file: string, lines: LineIndex, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = [...diagnostics].sort(
    (a, b) => (a.place?.range?.start.offset ?? 0) - (b.place?.range?.start.offset ?? 0),
  )
  if (sorted.length <= maximumFindings) return sorted
  const shown = sorted.slice(0, maximumFindings)
  const start = sorted[maximumFindings]?.place?.range?.start.offset ?? 0
  return [
    ...shown,
    diagnose(
      'yaml/too-many-errors',
      { more: sorted.length - maximumFindings },
      { file, range: lines.range(start, start) },
    ),
  ]
}
