/** How an authority weighs the findings (`lint:` of authority.yaml), and which of them an author has answered for. */
import { catalogue, isCode, type Code } from '../diagnostics/catalogue/index.ts'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { findNearest } from '../source/nearest.ts'
import type { YamlSource } from '../yaml/parse-yaml.ts'
import { gostCodes } from './gost/registry.ts'
import { ruleCodes } from './registry.ts'
import { readSilencers, type Silencer } from './silencers.ts'

export type Weight = Severity | 'off'

/** Mistakes that forbid a sound document keep their weight; everything else is the authority's to weigh. */
export function isAdjustable(code: Code): boolean {
  return ruleCodes.has(code) || gostCodes.has(code) || catalogue[code].severity !== 'error'
}

/** Codes in `lint:` that can not be weighed: unknown ones, and errors of the sources themselves. */
export function checkWeights(weights: Readonly<Record<string, unknown>> | undefined, file: string): readonly Diagnostic[] {
  return Object.keys(weights ?? {}).flatMap((code) => {
    if (isCode(code) && isAdjustable(code)) return []
    const place = { file, pointer: `/lint/${code.replaceAll('~', '~0').replaceAll('/', '~1')}`, at: 'key' as const }
    return [diagnose('lint/unknown-code', { code, nearest: nearestCode(code), fixed: isCode(code) }, place)]
  })
}

export function weigh(diagnostics: readonly Diagnostic[], weights: Readonly<Record<string, Weight | undefined>> | undefined): readonly Diagnostic[] {
  if (weights === undefined) return diagnostics
  return diagnostics.flatMap((diagnostic) => {
    const weight = isAdjustable(diagnostic.code) ? weights[diagnostic.code] : undefined
    if (weight === 'off') return []
    return [weight === undefined ? diagnostic : { ...diagnostic, severity: weight }]
  })
}

/** Drops the findings that a comment answers for, and reports comments that answer for nothing; `isLookedFor`: whether a finding that is not there is none. */
export function silence(located: readonly Diagnostic[], sources: ReadonlyMap<string, YamlSource>, isLookedFor: (code: Code) => boolean): readonly Diagnostic[] {
  const silencers = new Map<string, readonly Silencer[]>()
  for (const [file, source] of sources) {
    const found = readSilencers(source)
    if (found.length > 0) silencers.set(file, found)
  }
  if (silencers.size === 0) return located
  const used = new Set<Silencer>()
  const kept = located.filter((diagnostic) => {
    const { place, code } = diagnostic
    const source = place && sources.get(place.file)
    if (place?.range === undefined || source === undefined || !isAdjustable(code)) return true
    const lines = [place.range.start.line]
    if (place.pointer !== undefined) lines.push(source.locate(place.pointer, 'key')?.start.line ?? 0, source.locate(place.pointer)?.start.line ?? 0)
    const silencer = silencers.get(place.file)?.find((each) => each.code === code && lines.includes(each.line))
    if (silencer === undefined) return true
    used.add(silencer)
    return silencer.reason === ''
  })
  const about = [...silencers].flatMap(([file, all]) =>
    all.flatMap((silencer): Diagnostic[] => {
      const place = { file, range: silencer.range }
      const { code } = silencer
      if (!isCode(code) || !isAdjustable(code)) return [diagnose('lint/unknown-code', { code, nearest: nearestCode(code), fixed: isCode(code) }, place)]
      if (silencer.reason === '') return [diagnose('lint/no-reason', { code }, place)]
      return used.has(silencer) || !isLookedFor(code) ? [] : [diagnose('lint/unused-silencer', { code }, place)]
    }),
  )
  return [...kept, ...about]
}

/** A code that is right but can not be weighed has no other in its place. */
function nearestCode(code: string): string | undefined {
  if (isCode(code)) return undefined
  return findNearest(code, (Object.keys(catalogue) as Code[]).filter(isAdjustable))
}
