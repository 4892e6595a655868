import type { Place, Position } from '../source/place.ts'
import type { AstLocation } from './template-ast.ts'

export interface TemplateSource {
  /** `documents/order`, `partials/signature`: the path under `templates/` without `.hbs`. */
  readonly name: string
  /** The path shown in messages. */
  readonly file: string
  readonly text: string
}

/** The place of a part of a template. */
export function placeIn(source: TemplateSource, loc: Pick<AstLocation, 'start' | 'end'>): Place {
  const start = positionIn(source.text, loc.start.line, loc.start.column)
  const end = positionIn(source.text, loc.end.line, loc.end.column)
  return { file: source.file, range: { start, end } }
}

/** `line` is 1-based, `column` counts from 0, as Handlebars gives them. */
export function positionIn(text: string, line: number, column: number): Position {
  const lineEnd = /\r\n?|\n/g
  let start = 0
  for (let i = 1; i < line; i++) {
    if (lineEnd.exec(text) === null) break
    start = lineEnd.lastIndex
  }
  return { line, column: column + 1, offset: Math.min(start + column, text.length) }
}
