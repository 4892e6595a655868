/** What can be said about a template before it is rendered: unknown names, output without escaping, constructs that are not used here. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { findNearest } from '../source/nearest.ts'
import { findHelper, helpers } from './helpers/index.ts'
import { callName, type AstExpression, type AstLocation, type AstProgram, type AstStatement } from './template-ast.ts'
import { placeIn, type TemplateSource } from './template-source.ts'

export interface PartialUse {
  readonly name: string
  readonly loc: AstLocation
}

const blockNames: readonly string[] = ['each', 'if', 'unless', 'with']
const helperNames = helpers.map((helper) => helper.name)
const dataNames: readonly string[] = ['index', 'key', 'first', 'last', 'root']

export function checkTemplate(
  program: AstProgram,
  source: TemplateSource,
): { readonly diagnostics: readonly Diagnostic[]; readonly partials: readonly PartialUse[] } {
  const diagnostics: Diagnostic[] = []
  const partials: PartialUse[] = []

  const refuse = (construct: string, loc: AstLocation): void => {
    diagnostics.push(diagnose('template/not-supported', { construct }, placeIn(source, loc)))
  }
  const unknown = (what: string, name: string, candidates: readonly string[], loc: AstLocation): void => {
    const nearest = findNearest(name, candidates)
    diagnostics.push(diagnose('template/unknown-name', { what, name, nearest }, placeIn(source, loc)))
  }

  const checkExpression = (expression: AstExpression): void => {
    if (expression.type === 'SubExpression') refuse('вычисление в круглых скобках', expression.loc)
    else if (expression.type === 'PathExpression' && expression.data && !dataNames.includes(expression.parts[0] ?? '')) {
      unknown('переменная', expression.original, dataNames.map((name) => '@' + name), expression.loc)
    }
  }

  const checkBlock = (statement: Extract<AstStatement, { type: 'BlockStatement' }>): void => {
    const name = callName(statement.path)
    if (name === undefined || !blockNames.includes(name)) {
      unknown('блок', '#' + statement.path.original, blockNames.map((block) => '#' + block), statement.path.loc)
    } else if (statement.params.length !== 1) {
      const place = placeIn(source, statement.path.loc)
      diagnostics.push(diagnose('template/helper-arguments', { helper: '#' + name, expected: 'одно значение' }, place))
    }
    statement.params.forEach(checkExpression)
    if (statement.program !== undefined) checkProgram(statement.program)
    if (statement.inverse !== undefined) checkProgram(statement.inverse)
  }

  const checkMustache = (statement: Extract<AstStatement, { type: 'MustacheStatement' }>): void => {
    const { path } = statement
    if (path.type !== 'PathExpression') return refuse('значение в кавычках на месте имени', path.loc)
    const name = callName(path)
    const isHelper = findHelper(name, statement.params.length) !== undefined
    const hasArguments = statement.params.length > 0 || (statement.hash?.pairs.length ?? 0) > 0
    if (!statement.escaped) {
      diagnostics.push(diagnose('template/raw-output', { name: path.original }, placeIn(source, statement.loc)))
    } else if (hasArguments && !isHelper) {
      unknown('помощник', path.original, helperNames, path.loc)
    } else if (isHelper && statement.hash !== undefined && statement.hash.pairs.length > 0) {
      refuse('именованные значения у помощников', statement.hash.loc)
    } else if (!isHelper) {
      checkExpression(path)
    }
    statement.params.forEach(checkExpression)
  }

  const checkStatement = (statement: AstStatement): void => {
    switch (statement.type) {
      case 'BlockStatement':
        return checkBlock(statement)
      case 'MustacheStatement':
        return checkMustache(statement)
      case 'PartialStatement':
        if (statement.name.type === 'SubExpression') refuse('вставка, имя которой вычисляется', statement.loc)
        else partials.push({ name: String(statement.name.original), loc: statement.name.loc })
        statement.params.forEach(checkExpression)
        statement.hash?.pairs.forEach((pair) => checkExpression(pair.value))
        return
      case 'PartialBlockStatement':
        return refuse('вставка, которая оборачивает собой текст: {{#> …}}', statement.loc)
      case 'Decorator':
      case 'DecoratorBlock':
        return refuse('вставка, определённая внутри шаблона: {{#*inline}}', statement.loc)
      case 'ContentStatement':
      case 'CommentStatement':
        return
    }
  }

  const checkProgram = (inner: AstProgram): void => inner.body.forEach(checkStatement)
  checkProgram(program)
  return { diagnostics, partials }
}
