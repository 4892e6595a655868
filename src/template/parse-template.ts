/** Template text → a checked and prepared syntax tree. The same source is parsed once, however many authorities use it. */
import Handlebars from 'handlebars'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { LineIndex } from '../source/line-index.ts'
import type { Place } from '../source/place.ts'
import { checkTemplate, type PartialUse } from './check-template.ts'
import { markProvenance } from './provenance.ts'
import { makeLookupsStrict } from './strict-lookup.ts'
import type { AstProgram } from './template-ast.ts'
import { placeIn, positionIn, type TemplateSource } from './template-source.ts'

export interface ParsedTemplate {
  readonly source: TemplateSource
  /** Absent when the template has errors. */
  readonly program: AstProgram | undefined
  readonly partials: readonly PartialUse[]
  readonly diagnostics: readonly Diagnostic[]
}

const parsed = new WeakMap<TemplateSource, ParsedTemplate>()

export function parseTemplate(source: TemplateSource): ParsedTemplate {
  const known = parsed.get(source)
  if (known !== undefined) return known
  const result = parse(source)
  parsed.set(source, result)
  return result
}

function parse(source: TemplateSource): ParsedTemplate {
  let program: AstProgram
  try {
    program = Handlebars.parse(source.text, { srcName: source.file }) as unknown as AstProgram // our own, narrower types of the same tree
  } catch (error) {
    return { source, program: undefined, partials: [], diagnostics: [describeSyntaxError(error, source)] }
  }
  const { diagnostics, partials } = checkTemplate(program, source)
  if (diagnostics.length > 0) return { source, program: undefined, partials, diagnostics }
  return { source, program: makeLookupsStrict(markProvenance(program, source)), partials, diagnostics }
}

/** Handlebars gives the line of a parse error in its English text only. */
function describeSyntaxError(error: unknown, source: TemplateSource): Diagnostic {
  const message = error instanceof Error ? error.message : String(error)
  const found = error as { lineNumber?: number; column?: number; endLineNumber?: number; endColumn?: number } // set by Handlebars on semantic errors
  const crossed = /^(\S+) doesn't match (\S+)/.exec(message)
  if (found.lineNumber !== undefined && found.column !== undefined) {
    const start = { line: found.lineNumber, column: found.column }
    const end = { line: found.endLineNumber ?? start.line, column: found.endColumn ?? start.column }
    const reason = crossed === null ? 'недопустимое выражение в фигурных скобках' : `{{#${crossed[1]}}} закрыт как {{/${crossed[2]}}}`
    return diagnose('template/syntax', { reason }, placeIn(source, { start, end }))
  }
  const got = /got '([^']*)'\s*$/.exec(message)?.[1]
  const unclosed = got === 'EOF' ? findUnclosedBlock(source) : undefined
  if (unclosed !== undefined) {
    return diagnose('template/syntax', { reason: `{{#${unclosed.name}}} открыт здесь и не закрыт` }, unclosed.place)
  }
  const reason =
    got === 'OPEN_ENDBLOCK'
      ? 'закрыт блок, который не был открыт'
      : got === 'EOF'
        ? 'фигурные скобки не закрыты до конца файла'
        : 'фигурные скобки или знаки внутри них стоят неверно'
  const line = Number(/ on line (\d+)/.exec(message)?.[1] ?? 1)
  return diagnose('template/syntax', { reason }, placeOfLine(source, line))
}

/** The whole line without its indent: all that is known of a parse error. */
function placeOfLine(source: TemplateSource, line: number): Place {
  const index = new LineIndex(source.text)
  const text = index.lineText(line)
  const start = positionIn(source.text, line, text.length - text.trimStart().length)
  return { file: source.file, range: { start, end: index.position(start.offset + Math.max(1, text.trim().length)) } }
}

function findUnclosedBlock(source: TemplateSource): { readonly name: string; readonly place: Place } | undefined {
  // Comments of equal length keep the offsets.
  const text = source.text.replace(/\{\{!--[\s\S]*?--\}\}|\{\{![^}]*\}\}/g, (comment) => ' '.repeat(comment.length))
  const open: { readonly name: string; readonly start: number; readonly end: number }[] = []
  for (const match of text.matchAll(/\{\{~?([#/])\s*([^\s}~]+)/g)) {
    if (match[1] === '/') open.pop()
    else open.push({ name: match[2]!, start: match.index, end: match.index + match[0].length })
  }
  const last = open.at(-1)
  if (last === undefined) return undefined
  return { name: last.name, place: { file: source.file, range: new LineIndex(source.text).range(last.start, last.end) } }
}

