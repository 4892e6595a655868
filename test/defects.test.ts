/** Every defect of the real order in test/fixtures/defects is found at its place when it stands in YAML. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkContent } from '../src/pipeline/check-content.ts'
import type { Place } from '../src/source/place.ts'
import { createMemoryHost } from '../src/workspace/memory.ts'
import { testRoot } from './helpers/case-folders.ts'

interface Defect {
  readonly id: string
  readonly rule: string
  readonly where: { readonly document: string; readonly unit: string }
  readonly wrong: string
}

const folder = join(testRoot, 'fixtures/defects/neftekumsk')
const read = (path: string): string => readFileSync(path, 'utf8')
const defects = parse(read(join(folder, 'defects.yaml'))) as readonly Defect[]
const names = ['order-defects.yaml', 'program-defects.yaml', 'roadmap-defects.yaml']
const texts = new Map(names.map((name) => [name.split('-')[0]!, read(join(folder, name))]))
const authority = join(testRoot, '../content/neftekumsk')
const files = {
  ...Object.fromEntries(names.map((name) => [`neftekumsk/prikaz/${name}`, read(join(folder, name))])),
  'neftekumsk/authority.yaml': read(join(authority, 'authority.yaml')),
  'neftekumsk/people.yaml': read(join(authority, 'people.yaml')),
}

/** The codes that answer for a rule of the list. */
const codesOf: Readonly<Record<string, readonly string[]>> = {
  'number-sign-spacing': ['typography/number-sign-space'],
  'percent-spacing': ['typography/percent-space'],
  'double-punctuation': ['typography/double-punctuation'],
  'punctuation-spacing': ['typography/space-before-mark', 'typography/number-by-hand'],
  'label-form': ['typography/number-by-hand'],
  'bracket-spacing': ['typography/bracket-space'],
  'compound-hyphen': ['typography/compound-hyphen'],
  'nested-quotes': ['typography/unpaired-mark', 'typography/straight-quotes'],
  'paired-marks': ['typography/unpaired-mark'],
  'mixed-script': ['language/mixed-script'],
  'initials-spacing': ['typography/initials-space'],
  'yo-consistency': ['language/yo-forms'],
  'number-range': ['typography/year-range', 'typography/number-range'],
  'unit-abbreviation': ['language/points-in-full'],
  'years-form': ['language/years-in-full'],
  'year-spacing': ['typography/year-space'],
  'act-reference-form': ['act/number-first', 'typography/date-form'],
  'period-order': ['time/reversed-interval'],
  'period-in-group-year': ['time/outside-year'],
  'period-after-order-date': ['time/before-order'],
  'period-capital': ['typography/period-capital'],
  'worded-range': ['typography/hyphen-for-dash', 'typography/period-capital'],
  'period-form': ['typography/period-form'],
  'annex-reference-form': ['ref/annex-by-words'],
  'title-declined': ['language/case-of-name', 'language/roadmap-name'],
  agreement: ['language/agreement', 'language/case-of-name', 'language/participle'],
  'missing-word': ['language/missing-preposition'],
  'sentence-complete': ['language/sentence-end'],
  'phrase-complete': ['language/phrase-cut'],
  'one-name': ['names/other-region', 'names/other-municipality'],
  'one-term': ['language/one-term'],
  'abbreviation-introduced': ['language/abbreviation-dash'],
  'official-name-in-full': ['language/short-state-name'],
  'single-source': ['sense/copied-list'],
  'parallel-list': ['language/parallel-list'],
  'list-punctuation': ['typography/list-punctuation', 'typography/list-marks'],
  'no-final-stop': ['typography/cell-full-stop', 'typography/title-full-stop'],
}

/** What a rule can not see in YAML, and why. */
const beyond: Readonly<Record<string, string>> = {
  'approval-date-glued': 'the mark is printed by the program',
  'annex-label-full-stop': 'the mark is printed by the program',
  'row-torn-by-page': 'a row is torn on a page, which check --layout looks at',
}

/** Defects whose words in the list are not those that a finding points at. */
const stated: Readonly<Record<string, readonly [code: string, words: string]>> = {
  'approval-agreement': ['language/approval-agreement', 'feminine'],
  'annex-header-missing': ['ref/annex-by-words', '(Приложение 1)'],
  'tasks-two-copies': ['sense/copied-list', 'list'],
  'sentence-unfinished': ['language/sentence-end', 'программы)'],
  'word-form-drift': ['language/one-term', 'персонализированные'],
}

const found = checkContent(createMemoryHost(files))

const kindOf = (file = ''): string => /([a-z]+)-defects\.yaml$/.exec(file)?.[1] ?? ''

function sliceOf(place: Place | undefined): string | undefined {
  const text = texts.get(kindOf(place?.file))
  return place?.range && text?.slice(place.range.start.offset, place.range.end.offset)
}

function isFound({ id, rule, where, wrong }: Defect): boolean {
  // The note of another document's defect stands in the programme.
  const document = where.document === 'goals' ? 'program' : where.document
  const text = texts.get(document)!
  const state = stated[id]
  if (state !== undefined) {
    return found.some(({ code, place }) => code === state[0] && texts.has(kindOf(place?.file)) && sliceOf(place) === state[1])
  }
  const codes = codesOf[rule] ?? []
  const spans = wrong.split(' … ').flatMap((part) => {
    const pattern = new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ \u00a0]+/g, '\\s+'), 'g')
    return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const)
  })
  const file = `neftekumsk/prikaz/${document}-defects.yaml`
  return found.some(
    ({ code, place }) =>
      codes.includes(code) && place?.file === file && place.range !== undefined &&
      spans.some(([start, end]) => place.range!.start.offset < end && place.range!.end.offset > start),
  )
}

describe('the defects of the real order', () => {
  it.each(defects.filter(({ id }) => beyond[id] === undefined).map((defect) => [defect.id, defect] as const))('%s is found', (_id, defect) => {
    expect(isFound(defect), `${defect.rule}: ${defect.wrong}`).toBe(true)
  })

  it('are found in great number, each beyond the reach of the rules for a reason', () => {
    expect(defects.length).toBe(71)
    for (const id of Object.keys(beyond)) expect(defects.some((defect) => defect.id === id)).toBe(true)
    expect(defects.filter((defect) => isFound(defect)).length).toBeGreaterThanOrEqual(defects.length - Object.keys(beyond).length)
  })

  it('have a place in a line each', () => {
    for (const { code, place } of found) expect(place?.range, code).toBeDefined()
  })
})
