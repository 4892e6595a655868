/** The part of Handlebars' syntax tree that the passes here use; `parse-template.ts` gives it. */

export interface AstLocation {
  /** The file, as given to the parser. */
  readonly source?: string
  readonly start: AstPosition
  readonly end: AstPosition
}

/** `line` is 1-based, `column` 0-based. */
export interface AstPosition {
  readonly line: number
  readonly column: number
}

interface Located {
  readonly loc: AstLocation
}

export interface AstProgram extends Located {
  readonly type: 'Program'
  readonly body: readonly AstStatement[]
  readonly blockParams?: readonly string[]
}

export interface AstPath extends Located {
  readonly type: 'PathExpression'
  readonly data: boolean
  readonly depth: number
  readonly parts: readonly string[]
  readonly original: string
}

export interface AstLiteral extends Located {
  readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral'
  readonly value?: unknown
  readonly original?: unknown
}

export interface AstHash extends Located {
  readonly type: 'Hash'
  readonly pairs: readonly { readonly type: 'HashPair'; readonly key: string; readonly value: AstExpression; readonly loc: AstLocation }[]
}

interface Call extends Located {
  readonly params: readonly AstExpression[]
  readonly hash?: AstHash
}

export interface AstSubExpression extends Call {
  readonly type: 'SubExpression'
  readonly path: AstPath
}

export type AstExpression = AstPath | AstLiteral | AstSubExpression

export interface AstMustache extends Call {
  readonly type: 'MustacheStatement'
  readonly path: AstPath | AstLiteral
  readonly escaped: boolean
}

export interface AstBlock extends Call {
  readonly type: 'BlockStatement'
  readonly path: AstPath
  readonly program?: AstProgram
  readonly inverse?: AstProgram
}

export interface AstPartial extends Call {
  readonly type: 'PartialStatement'
  readonly name: AstPath | AstLiteral | AstSubExpression
}

export interface AstContent extends Located {
  readonly type: 'ContentStatement'
  /** What is printed: `original` without the white space taken by `~` and by lines that hold a block tag only. */
  readonly value: string
  readonly original: string
}

export interface AstRefused extends Located {
  readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock'
}

export interface AstComment extends Located {
  readonly type: 'CommentStatement'
}

export type AstStatement = AstMustache | AstBlock | AstPartial | AstContent | AstComment | AstRefused

/** The name of a call such as `{{md …}}` or `{{#each …}}`; `undefined` for paths of several parts, `this.x`, `../x`. */
export function callName(path: AstPath | AstLiteral): string | undefined {
  if (path.type !== 'PathExpression' || path.data || path.depth > 0 || path.parts.length !== 1) return undefined
  return /^\.|^this\b/.test(path.original) ? undefined : path.parts[0]
}
