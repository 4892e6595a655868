/**
 * Writes into every opening tag of a template where it stands: `data-at="file:line:column:offset"`.
 * The tree reader uses it to point its findings to the template. Elements that
 * have no content (`<br>`) are closed on the way, so that authors need not.
 */
import { LineIndex } from '../source/line-index.ts'
import type { AstContent, AstProgram, AstStatement } from './template-ast.ts'
import { positionIn, type TemplateSource } from './template-source.ts'

const voidElements: readonly string[] = ['br', 'hr', 'img', 'col']

/** Where the text stands; it goes on from one piece of template text to the next, across the values between them. */
interface Scan {
  state: 'text' | 'tag' | 'comment'
  /** The quotation mark of the attribute value that is being read. */
  quote: string | undefined
  /** Whether the tag that is being read has no content. */
  isVoid: boolean
  lastCharacter: string
}

export function markProvenance(program: AstProgram, source: TemplateSource): AstProgram {
  const lines = new LineIndex(source.text)
  return markProgram(program, { state: 'text', quote: undefined, isVoid: false, lastCharacter: '' }, source, lines)
}

function markProgram(program: AstProgram, scan: Scan, source: TemplateSource, lines: LineIndex): AstProgram {
  return { ...program, body: program.body.map((statement) => markStatement(statement, scan, source, lines)) }
}

function markStatement(statement: AstStatement, scan: Scan, source: TemplateSource, lines: LineIndex): AstStatement {
  switch (statement.type) {
    case 'ContentStatement':
      return { ...statement, value: markContent(statement, scan, source, lines) }
    case 'BlockStatement': {
      // Both branches begin where the block does; what follows continues the first.
      const before = { ...scan }
      const program = statement.program === undefined ? undefined : markProgram(statement.program, scan, source, lines)
      const inverse = statement.inverse === undefined ? undefined : markProgram(statement.inverse, before, source, lines)
      return { ...statement, ...(program === undefined ? {} : { program }), ...(inverse === undefined ? {} : { inverse }) }
    }
    case 'MustacheStatement':
      scan.lastCharacter = ''
      return statement
    default:
      return statement
  }
}

function markContent(content: AstContent, scan: Scan, source: TemplateSource, lines: LineIndex): string {
  const { value, original } = content
  // Only white space at the ends differs between the two.
  const skipped = original.search(/\S/) - value.search(/\S/)
  const start = positionIn(source.text, content.loc.start.line, content.loc.start.column).offset + skipped
  let result = ''
  let i = 0
  while (i < value.length) {
    const character = value[i]!
    if (scan.state === 'comment') {
      if (value.startsWith('-->', i)) scan.state = 'text'
    } else if (scan.quote !== undefined) {
      if (character === scan.quote) scan.quote = undefined
    } else if (scan.state === 'tag') {
      if (character === '"' || character === "'") scan.quote = character
      else if (character === '>') {
        if (scan.isVoid && scan.lastCharacter !== '/') result += '/'
        scan.state = 'text'
      }
    } else if (value.startsWith('<!--', i)) {
      scan.state = 'comment'
    } else if (character === '<') {
      const tag = /^<(\/?)([A-Za-z][\w-]*)/.exec(value.slice(i, i + 60))
      if (tag !== null) {
        scan.state = 'tag'
        scan.isVoid = tag[1] === '' && voidElements.includes(tag[2]!)
        result += tag[0]
        if (tag[1] === '') {
          const { line, column, offset } = lines.position(start + i)
          result += ` data-at="${escapeAttribute(source.file)}:${line}:${column}:${offset}"`
        }
        i += tag[0].length
        scan.lastCharacter = tag[2]!.at(-1)!
        continue
      }
    }
    result += character
    scan.lastCharacter = character
    i++
  }
  return result
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
