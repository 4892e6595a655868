import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { rules } from '../../../src/lint/registry.ts'
import { mayConcern, type LintDocument, type LintText, type TextRule } from '../../../src/lint/rule.ts'
import { TRAIT, traitsOf } from '../../../src/lint/traits.ts'
import { testRoot } from '../../helpers/case-folders.ts'

const namesOf = (text: string): readonly string[] => Object.entries(TRAIT).filter(([, bit]) => (traitsOf(text) & bit) !== 0).map(([name]) => name)

describe('traitsOf', () => {
  it.each<[string, readonly string[]]>([
    ['', []],
    ['обычный текст без знаков', []],
    ['5 классов', ['figure']],
    ['5руб', ['figure', 'figureLetter']],
    ['2020', ['figure', 'fourFigures']],
    ['1234 5', ['figure', 'fourFigures']],
    ['12345', ['figure', 'fourFigures', 'fiveFigures']],
    ['слово N', ['latin']],
    ['РФ', ['capitals']],
    ['Российской Федерации', []],
    ['слово.', ['stop']],
    ['слово.Слово', ['stop', 'tightMark']],
    ['слово;§', ['tightMark', 'numberSign']],
    ['слово,\u200aслово', ['comma', 'tightMark']],
    ['слово, слово', ['comma']],
    ['слово ,', ['comma', 'spacedMark']],
    ['слово\u00a0:', ['spacedMark']],
    ['слово,.', ['stop', 'comma', 'markPair']],
    ['план-график', ['dash']],
    ['план - график', ['dash', 'spacedDash']],
    ['план –график', ['dash', 'spacedDash', 'longDash']],
    ['план— график', ['dash', 'spacedDash', 'longDash']],
    ['(а', ['bracket', 'paired']],
    ['а»', ['paired']],
    ['"', ['straightQuote']],
    ['№', ['numberSign']],
    ['‰', ['percent']],
    ['а \u00a0б', ['doubleSpace']],
  ])('«%s»', (text, traits) => {
    expect(namesOf(text)).toEqual(traits)
  })
})

/** Texts of all cases of the linter, and pieces that stand at the edge of what rules look for. */
const pieces = readdirSync(join(testRoot, 'cases/lint'))
  .flatMap((name) => parse(readFileSync(join(testRoot, 'cases/lint', name), 'utf8')) as readonly { readonly bad?: string; readonly good?: string }[])
  .flatMap(({ bad, good }) => [bad, good])
  .filter((text): text is string => text !== undefined && text.length < 300)
  .map((text) => text.replace(/[‹›]/g, ''))
const marks = [' ', '\u00a0', '\n', '.', ',', ';', ':', '-', '–', '—', '(', ')', '«', '»', '"', '№', 'N', '%', '0', '1', '5', '2020', 'РФ', 'г.', 'с ', 'т.', '-го', 'руб.', ' мая', 'x']

describe('a rule that names its traits', () => {
  const naming = rules.filter((rule): rule is TextRule => rule.needs === 'text' && rule.traits !== undefined && rule.traits !== 0)

  it('finds nothing in texts without them', () => {
    expect(naming.length).toBeGreaterThan(20)
    const found = new Set<string>()
    const cut = fc.tuple(fc.constantFrom(...pieces), fc.nat(80), fc.integer({ min: 2, max: 60 })).map(([text, from, length]) => text.slice(from, from + length))
    fc.assert(
      fc.property(fc.array(fc.oneof(cut, cut, fc.constantFrom(...marks)), { minLength: 1, maxLength: 8 }), fc.constantFrom('title', 'inline', 'block', 'plain'), (parts, role) => {
        const value = parts.join('')
        const text: LintText = { document: { kind: 'order' } as LintDocument, pointer: '/a', key: 'a', role, value, plain: value, traits: traitsOf(value) }
        for (const rule of naming) {
          rule.check(text, (code) => {
            found.add(code)
            expect(mayConcern(rule, text), `${code}: ${value}`).toBe(true)
          })
        }
      }),
      { numRuns: 3000 },
    )
    // The texts are such that these rules have something to find in them.
    expect(found.size).toBeGreaterThan(20)
  })
})
