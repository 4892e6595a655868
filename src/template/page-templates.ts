/**
 * Templates of web pages: plain Handlebars, without the closed vocabulary of
 * documents. A page is ours alone, so a name that the view does not hold is a
 * bug and is thrown. Everything is escaped but what stands in three braces.
 */
import Handlebars from 'handlebars'

export interface PageTemplate {
  /** `front`; names that begin with `_` are partials: `_act-list` is called as `{{> act-list}}`. */
  readonly name: string
  readonly text: string
}

export type RenderPage = (name: string, view: object) => string

export function compilePages(templates: readonly PageTemplate[]): RenderPage {
  const environment = Handlebars.create()
  const options: CompileOptions = { strict: true, preventIndent: true, knownHelpersOnly: true, knownHelpers: { helperMissing: false, blockHelperMissing: false, each: true, if: true, unless: true, with: true, log: false, lookup: false } }
  const pages = new Map<string, Handlebars.TemplateDelegate<object>>()
  for (const { name, text } of templates) {
    const run = environment.compile<object>(text, options)
    if (name.startsWith('_')) environment.registerPartial(name.slice(1), run)
    else pages.set(name, run)
  }
  return (name, view) => {
    const run = pages.get(name)
    if (run === undefined) throw new Error(`No page template «${name}»`)
    return run(view)
  }
}
