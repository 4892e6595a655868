/**
 * The Handlebars environment of one template set and the rendering itself. Each
 * set has an environment of its own; templates reach own properties of the data
 * only, and are compiled when first used.
 */
import Handlebars from 'handlebars'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import { ORIGIN, originOf } from '../source/origin-of.ts'
import type { Place } from '../source/place.ts'
import type { Helper } from './helpers/helper.ts'
import { helpers } from './helpers/index.ts'
import { describeValue } from './helpers/text-argument.ts'
import type { ParsedTemplate } from './parse-template.ts'
import { lookUp, strictCalls } from './strict-lookup.ts'
import type { AstLocation } from './template-ast.ts'
import { placeIn, type TemplateSource } from './template-source.ts'

/** Checked templates, ready to render. */
export interface TemplateSet {
  /** Names of everything that can be rendered, `documents/order`. */
  readonly names: readonly string[]
  readonly templates: ReadonlyMap<string, (context: object, report: (diagnostic: Diagnostic) => void) => string>
}

/** One document as semantic HTML. `value` is absent when the template or a text in it has an error. */
export function renderTemplate(set: TemplateSet, name: string, context: object): Staged<string> {
  const render = set.templates.get(name)
  if (render === undefined) throw new Error(`No template «${name}» among ${set.names.join(', ')}`)
  const found = new Map<string, Diagnostic>()
  // A line inside {{#each}} is reported once, not once for every row.
  const report = (diagnostic: Diagnostic): void => {
    const { place } = diagnostic
    const key = [diagnostic.code, diagnostic.message, place?.file, place?.pointer, place?.range?.start.offset].join('\n')
    if (!found.has(key)) found.set(key, diagnostic)
  }
  let html: string | undefined
  try {
    html = render(context, report)
  } catch (error) {
    if (!(error instanceof EndlessPartials)) throw error
    report(diagnose('template/endless-partials', { name: error.source.name }, { file: error.source.file }))
  }
  const diagnostics = [...found.values()]
  return { value: diagnostics.some(({ severity }) => severity === 'error') ? undefined : html, diagnostics }
}

const options: CompileOptions = {
  strict: true,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: {
    helperMissing: false,
    blockHelperMissing: false,
    each: true,
    if: true,
    unless: true,
    with: true,
    log: false,
    lookup: false,
    ...Object.fromEntries([...helpers.map((helper) => helper.name), ...Object.values(strictCalls)].map((name) => [name, true])),
  },
}

export function compileTemplates(templates: readonly ParsedTemplate[]): TemplateSet {
  const environment = Handlebars.create()
  const sources = new Map(templates.map(({ source }) => [source.file, source]))
  for (const helper of helpers) registerHelper(environment, helper, sources)
  registerStrictCalls(environment, sources)

  const compiled = new Map<string, (context: object, report: (diagnostic: Diagnostic) => void) => string>()
  for (const { source, program } of templates) {
    const run = environment.compile<object>(program, options)
    if (source.name.startsWith('partials/')) {
      const partial = limitDepth(source, run)
      environment.registerPartial(source.name, partial)
      environment.registerPartial(source.name.slice('partials/'.length), partial)
    }
    compiled.set(source.name, (context, report) => run(context, { data: { [runKey]: { report, depth: 0 } } }))
  }
  return { names: [...compiled.keys()], templates: compiled }
}

/** Partials inside partials; no document nests its points so deep. */
const maxDepth = 100

class EndlessPartials extends Error {
  readonly source: TemplateSource

  constructor(source: TemplateSource) {
    super(`Partial ${source.name} calls itself without end`)
    this.source = source
  }
}

/** Stops at a fixed depth, so that the finding does not depend on the size of the machine's stack. */
function limitDepth(source: TemplateSource, render: Handlebars.TemplateDelegate<object>): Handlebars.TemplateDelegate<object> {
  return (context, callOptions) => {
    const { [runKey]: state } = callOptions?.data as CallOptions['data'] // set where the rendering begins
    if (state.depth >= maxDepth) throw new EndlessPartials(source)
    state.depth++
    const html = render(context, callOptions)
    state.depth--
    return html
  }
}

/** Under this name the state of one rendering travels through Handlebars' data; templates cannot name it. */
const runKey = 'prikaz run'

interface CallOptions {
  readonly loc: AstLocation
  readonly hash: Readonly<Record<string, unknown>>
  readonly data: { readonly [runKey]: { readonly report: (diagnostic: Diagnostic) => void; depth: number } }
}

interface Call {
  readonly args: readonly unknown[]
  readonly hash: Readonly<Record<string, unknown>>
  readonly place: Place
  readonly report: (diagnostic: Diagnostic) => void
}

/** Columns of one line are told from those of the next. */
const WIDEST_LINE = 100_000

type Environment = ReturnType<typeof Handlebars.create>

function register(environment: Environment, sources: ReadonlyMap<string, TemplateSource>, name: string, run: (call: Call) => unknown): void {
  /** By template, then by line and column: a call is made for every value of a document. */
  const places = new Map<string, Map<number, Place>>()
  const placeOf = (loc: AstLocation): Place => {
    const file = loc.source ?? ''
    const own = places.get(file) ?? new Map<number, Place>()
    places.set(file, own)
    const key = loc.start.line * WIDEST_LINE + loc.start.column
    const known = own.get(key)
    if (known !== undefined) return known
    const source = sources.get(file)
    if (source === undefined) throw new Error(`Helper ${name} is called from an unknown template`)
    const place = placeIn(source, loc)
    own.set(key, place)
    return place
  }
  environment.registerHelper(name, (...args: readonly unknown[]) => {
    const last = args.at(-1) as CallOptions // Handlebars ends every call with its options
    return run({ args: args.slice(0, -1), hash: last.hash, place: placeOf(last.loc), report: last.data[runKey].report })
  })
}

function registerHelper(environment: Environment, helper: Helper, sources: ReadonlyMap<string, TemplateSource>): void {
  register(environment, sources, helper.name, ({ args, place, report }) => {
    const text = helper.run({ args, place, report, lookUp: (object, key) => lookUp(object, [key], { place, report }) })
    return helper.prints === 'html' ? new Handlebars.SafeString(text) : text
  })
}

function registerStrictCalls(environment: Environment, sources: ReadonlyMap<string, TemplateSource>): void {
  const names = (args: readonly unknown[]): readonly string[] => args.slice(1).map(String)
  register(environment, sources, strictCalls.value, ({ args, place, report }) => lookUp(args[0], names(args), { place, report }))
  register(environment, sources, strictCalls.guard, ({ args, place, report }) =>
    lookUp(args[0], names(args), { place, report, allowEmpty: true }),
  )
  register(environment, sources, strictCalls.print, ({ args: [value, name], place, report }) => {
    if (value === undefined || value === null || typeof value === 'string' || typeof value === 'number') return value
    report(diagnose('template/not-text', { name: String(name), what: describeValue(value) }, place))
    return ''
  })
  register(environment, sources, strictCalls.context, ({ args: [base], hash }) => {
    const origin = originOf(base)
    return { ...(typeof base === 'object' ? base : {}), ...hash, ...(origin === undefined ? {} : { [ORIGIN]: origin }) }
  })
}
