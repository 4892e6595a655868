/**
 * Makes every lookup of a template strict: a name that the data do not hold is
 * reported with its place and the nearest valid name, and the rendering goes on,
 * so that all such names are found at once. Handlebars' own strict mode stops at
 * the first, does not know the file, and lets arguments of helpers pass.
 *
 * Done by rewriting `{{a.b}}` to `{{%print (%value this "a" "b")}}`.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { findNearest } from '../source/nearest.ts'
import type { Place } from '../source/place.ts'
import { findHelper } from './helpers/index.ts'
import {
  callName,
  type AstExpression,
  type AstHash,
  type AstLiteral,
  type AstLocation,
  type AstPath,
  type AstProgram,
  type AstStatement,
  type AstSubExpression,
} from './template-ast.ts'

/**
 * `value` looks a path up; `guard` does so for `{{#if a.b}}`, where `a` may be
 * empty; `print` takes only what can be printed; `context` is an object with
 * more properties, for `{{> partial object name=value}}`.
 */
export const strictCalls = { value: '%value', guard: '%guard', print: '%print', context: '%context' } as const

export function makeLookupsStrict(program: AstProgram): AstProgram {
  return rewriteProgram(program, [])
}

/** `locals` are the names given by `as |name|` around this place. */
function rewriteProgram(program: AstProgram, locals: readonly string[]): AstProgram {
  const inner = [...locals, ...(program.blockParams ?? [])]
  return { ...program, body: program.body.map((statement) => rewriteStatement(statement, inner)) }
}

function rewriteStatement(statement: AstStatement, locals: readonly string[]): AstStatement {
  switch (statement.type) {
    case 'MustacheStatement': {
      if (statement.path.type !== 'PathExpression') return statement
      if (findHelper(callName(statement.path), statement.params.length) !== undefined) {
        return { ...statement, params: statement.params.map((param) => rewrite(param, locals)) }
      }
      const { loc, original } = statement.path
      const params = [rewrite(statement.path, locals), stringLiteral(original, loc)]
      return { ...statement, path: callPath(strictCalls.print, loc), params }
    }
    case 'BlockStatement': {
      const call = statement.path.original === 'if' || statement.path.original === 'unless' ? strictCalls.guard : strictCalls.value
      const { program, inverse } = statement
      return {
        ...statement,
        params: statement.params.map((param) => rewrite(param, locals, call)),
        ...(program === undefined ? {} : { program: rewriteProgram(program, locals) }),
        ...(inverse === undefined ? {} : { inverse: rewriteProgram(inverse, locals) }),
      }
    }
    case 'PartialStatement': {
      const params = statement.params.map((param) => rewrite(param, locals))
      const { hash, ...rest } = statement
      if (hash === undefined || hash.pairs.length === 0) return { ...statement, params }
      const pairs = hash.pairs.map((pair) => ({ ...pair, value: rewrite(pair.value, locals) }))
      const base = params[0] ?? thisPath(0, statement.loc)
      return { ...rest, params: [subExpression(strictCalls.context, [base], statement.loc, { ...hash, pairs })] }
    }
    default:
      return statement
  }
}

function rewrite(expression: AstExpression, locals: readonly string[], call: string = strictCalls.value): AstExpression {
  if (expression.type !== 'PathExpression') return expression
  const { parts, depth, data, loc, original } = expression
  const scoped = /^\.|^this\b/.test(original)
  const isLocal = !data && depth === 0 && !scoped && locals.includes(parts[0] ?? '')
  const kept = data || isLocal ? 1 : 0
  const names = parts.slice(kept)
  if (names.length === 0) return expression
  const head: AstPath = kept === 1 ? { ...expression, parts: parts.slice(0, 1), original: parts[0]! } : thisPath(depth, loc)
  return subExpression(call, [head, ...names.map((name) => stringLiteral(name, loc))], loc)
}

function subExpression(name: string, params: readonly AstExpression[], loc: AstLocation, hash?: AstHash): AstSubExpression {
  return { type: 'SubExpression', path: callPath(name, loc), params, loc, ...(hash === undefined ? {} : { hash }) }
}

function callPath(name: string, loc: AstLocation): AstPath {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc }
}

function thisPath(depth: number, loc: AstLocation): AstPath {
  return { type: 'PathExpression', data: false, depth, parts: [], original: depth === 0 ? 'this' : '..', loc }
}

function stringLiteral(value: string, loc: AstLocation): AstLiteral {
  return { type: 'StringLiteral', value, original: value, loc }
}

export interface LookupSite {
  readonly place: Place
  readonly report: (diagnostic: Diagnostic) => void
  /** Whether an empty object on the way to the value is as good as an empty value. Default: false. */
  readonly allowEmpty?: boolean
}

/** The value at the end of a chain of names; own properties only. */
export function lookUp(base: unknown, names: readonly (string | number)[], site: LookupSite): unknown {
  let value = base
  for (const [index, name] of names.entries()) {
    const missing = (of: string, nearest: string | undefined): undefined => {
      site.report(diagnose('template/missing-value', { name: String(name), of, nearest }, site.place))
    }
    if (value === undefined || value === null) {
      return site.allowEmpty === true ? undefined : missing(names.slice(0, index).join('.') || 'this', undefined)
    }
    if (typeof value !== 'object' || !Object.hasOwn(value, name)) {
      return missing('', typeof value === 'object' ? findNearest(String(name), Object.keys(value)) : undefined)
    }
    value = (value as Readonly<Record<string, unknown>>)[name] // an own property, as was just checked
  }
  return value
}
