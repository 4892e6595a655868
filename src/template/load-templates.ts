/**
 * The templates of one authority: the built-in ones, each shadowed by the
 * authority's own file of the same name, all checked before anything is rendered.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import { findNearest } from '../source/nearest.ts'
import { compileTemplates, type TemplateSet } from './engine.ts'
import { parseTemplate, type ParsedTemplate } from './parse-template.ts'
import { placeIn, type TemplateSource } from './template-source.ts'

export interface TemplateSources {
  readonly builtIn: readonly TemplateSource[]
  readonly overrides: readonly TemplateSource[]
}

/** Sets without templates of an authority's own, which most authorities share. */
const plainSets = new WeakMap<readonly TemplateSource[], Staged<TemplateSet>>()

/** `value` is absent when any template in use has an error. The same built-in templates, alone, are compiled once. */
export function loadTemplates(sources: TemplateSources): Staged<TemplateSet> {
  if (sources.overrides.length > 0) return compileSet(sources)
  const known = plainSets.get(sources.builtIn) ?? compileSet(sources)
  plainSets.set(sources.builtIn, known)
  return known
}

function compileSet({ builtIn, overrides }: TemplateSources): Staged<TemplateSet> {
  const byName = new Map([...builtIn, ...overrides].map((source) => [source.name, parseTemplate(source)]))
  const templates = [...byName.values()]
  const diagnostics = [
    ...templates.flatMap((template) => template.diagnostics),
    ...templates.flatMap((template) => findUnknownPartials(template, byName)),
    ...findUnused(templates, builtIn, overrides),
  ]
  return { value: diagnostics.length > 0 ? undefined : compileTemplates(templates), diagnostics }
}

/** `{{> signature}}` and `{{> partials/signature}}` mean the same file. */
function partialKey(name: string): string {
  return name.startsWith('partials/') ? name : `partials/${name}`
}

function findUnknownPartials(template: ParsedTemplate, known: ReadonlyMap<string, ParsedTemplate>): readonly Diagnostic[] {
  const names = [...known.keys()].filter((name) => name.startsWith('partials/')).map((name) => name.slice('partials/'.length))
  return template.partials
    .filter((use) => !known.has(partialKey(use.name)))
    .map((use) => {
      const nearest = findNearest(use.name.replace(/^partials\//, ''), names)
      return diagnose('template/unknown-name', { what: 'вставка', name: use.name, nearest }, placeIn(template.source, use.loc))
    })
}

/** A file of the authority that replaces nothing and is called by nothing is a slip in its name. */
function findUnused(
  templates: readonly ParsedTemplate[],
  builtIn: readonly TemplateSource[],
  overrides: readonly TemplateSource[],
): readonly Diagnostic[] {
  const replaceable = new Set(builtIn.map((source) => source.name))
  const called = new Set(templates.flatMap((template) => template.partials.map((use) => partialKey(use.name))))
  return overrides
    .filter(({ name }) => !replaceable.has(name) && !called.has(name))
    .map(({ name, file }) => diagnose('template/unused', { name, nearest: findNearest(name, replaceable) }, { file }))
}
